using System.Globalization;
using System.Text;

namespace CostGov.Web.Charts;

/// <summary>A stacked chart in drawing units: one path for each series, two where some days are provisional.</summary>
public sealed record StackedGeometry(int Width, IReadOnlyList<decimal> Ticks, IReadOnlyList<SeriesPath> Paths, string PreviousPath)
{
    public const int Height = 1000;

    private static readonly bool[] Finality = [false, true];

    /// <summary>Units across one bucket.</summary>
    public const int Pitch = 20;

    public int ZeroY => TickY(0m);

    public int TickY(decimal tick) => ChartMath.Y(tick, Ticks[0], Ticks[^1], Height);

    public static StackedGeometry Of(StackedChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var visible = chart.Visible.ToArray();
        var stacks = Enumerable.Range(0, chart.Buckets.Count).Select(bucket => ChartMath.Stack(visible.Select(series => series.Costs[bucket]))).ToArray();
        var ends = stacks.SelectMany(stack => stack).Select(segment => segment.To).Concat((chart.Previous ?? []).OfType<decimal>()).DefaultIfEmpty(0m).ToArray();
        var ticks = ChartMath.NiceTicks(ends.Min(), ends.Max());
        var paths = visible
            .SelectMany((series, place) => Finality.Select(provisional => new SeriesPath(series, provisional, Bars(chart.Buckets, stacks, place, ticks, provisional))))
            .Where(path => path.Data.Length > 0)
            .ToArray();
        return new(Math.Max(1, chart.Buckets.Count) * Pitch, ticks, paths, Line(chart.Previous ?? [], ticks));
    }

    private static string Bars(
        IReadOnlyList<ChartBucket> buckets, IReadOnlyList<(decimal From, decimal To)>[] stacks, int place, IReadOnlyList<decimal> ticks, bool provisional)
    {
        var width = (int)(Pitch * ChartMath.BarShare(buckets.Count));
        var data = new StringBuilder();
        for (var bucket = 0; bucket < stacks.Length; bucket++)
        {
            if (buckets[bucket].IsProvisional != provisional)
                continue;
            var from = ChartMath.Y(stacks[bucket][place].From, ticks[0], ticks[^1], Height);
            var to = ChartMath.Y(stacks[bucket][place].To, ticks[0], ticks[^1], Height);
            if (from != to)
                data.Append(CultureInfo.InvariantCulture, $"M{(bucket * Pitch) + ((Pitch - width) / 2)} {Math.Min(from, to)}h{width}v{Math.Abs(from - to)}h-{width}z");
        }

        return data.ToString();
    }

    private static string Line(IReadOnlyList<decimal?> totals, IReadOnlyList<decimal> ticks)
    {
        var data = new StringBuilder();
        var isDrawing = false;
        for (var bucket = 0; bucket < totals.Count; bucket++)
        {
            if (totals[bucket] is { } total)
                data.Append(CultureInfo.InvariantCulture, $"{(isDrawing ? 'L' : 'M')}{(bucket * Pitch) + (Pitch / 2)} {ChartMath.Y(total, ticks[0], ticks[^1], Height)}");
            isDrawing = totals[bucket] is not null;
        }

        return data.ToString();
    }
}

/// <param name="Data">Whole numbers only, so no culture can spoil it.</param>
public sealed record SeriesPath(ChartSeries Series, bool IsProvisional, string Data);
