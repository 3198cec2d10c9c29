namespace CostGov.Web.Charts;

/// <summary>The arithmetic of charts, exact to the pixel: decimals become whole drawing units in one step and never floating point.</summary>
public static class ChartMath
{
    private static readonly decimal[] Steps = [1m, 2m, 2.5m, 5m, 10m];
    private static readonly int[] Widths = [320, 460, 620, 760, 900, 1100, 1600];
    private static readonly int[] Strides = [1, 2, 3, 4, 5, 7, 10, 14, 21, 28, 30, 61, 91];

    /// <summary>Round values from at or below the least to at or above the most, with zero among them; steps are 1, 2, 2.5 or 5 times a power of ten.</summary>
    /// <param name="about">How many steps are wanted; the result has at most one more on each side of zero.</param>
    public static IReadOnlyList<decimal> NiceTicks(decimal least, decimal most, int about = 4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(about, 1);
        var (low, high) = (Math.Min(least, 0m), Math.Max(most, 0m));
        if (low == high)
            return [0m, 1m];
        var step = NiceStep((high - low) / about);
        var first = decimal.Floor(low / step);
        var last = decimal.Ceiling(high / step);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)];
    }

    /// <summary>Where each value of one bucket lies when stacked: costs upwards from zero, credits and refunds downwards.</summary>
    public static IReadOnlyList<(decimal From, decimal To)> Stack(IEnumerable<decimal?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var (up, down) = (0m, 0m);
        var segments = new List<(decimal, decimal)>();
        foreach (var value in values)
        {
            var amount = value ?? 0m;
            if (amount >= 0)
                segments.Add((up, up += amount));
            else
                segments.Add((down, down += amount));
        }

        return segments;
    }

    /// <summary>Drawing units from the top of an axis of the given height.</summary>
    public static int Y(decimal value, decimal bottom, decimal top, int height) =>
        (int)decimal.Round((top - value) / (top - bottom) * height, MidpointRounding.AwayFromZero);

    /// <summary>Which buckets are labelled: <c>0</c> on any width, <c>1</c> from a middling one, <c>2</c> on a wide one only; null never.</summary>
    public static IReadOnlyList<int?> LabelTiers(int buckets)
    {
        var stride = Strides.FirstOrDefault(candidate => candidate * 11 >= buckets, (buckets / 11) + 1);
        return [.. Enumerable.Range(0, buckets).Select(i => (i % stride, i / stride % 4) switch
        {
            (not 0, _) => (int?)null,
            (_, 0) => 0,
            (_, 2) => 1,
            _ => 2,
        })];
    }

    /// <summary>
    /// The width of a chart, in pixels, up to which its bars are slimmer than six: a dashed line over them would say nothing. Null where
    /// they never are; the widest step also stands for wider still.
    /// </summary>
    public static int? HiddenUpTo(int buckets)
    {
        var needed = (buckets * 7) + 56;
        return needed <= 240 ? null : Widths.FirstOrDefault(width => width >= needed, Widths[^1]);
    }

    /// <summary>The colour step of a day among days: 1 to 4 by quarters of the largest, 0 for nothing and for credits.</summary>
    public static int HeatLevel(decimal value, decimal largest) => value <= 0 || largest <= 0 ? 0 : Math.Clamp((int)decimal.Ceiling(value / largest * 4), 1, 4);

    /// <summary>The share of a bucket's width that its bar takes: few bars are kept slim.</summary>
    public static decimal BarShare(int buckets) => buckets switch { <= 2 => 0.2m, <= 4 => 0.35m, <= 8 => 0.5m, <= 40 => 0.8m, _ => 0.85m };

    private static decimal NiceStep(decimal raw)
    {
        var power = 1m;
        while (power > raw)
            power /= 10;
        while (power * 10 <= raw)
            power *= 10;
        return Steps.First(step => step * power >= raw) * power;
    }
}
