using System.Globalization;
using System.Text;

namespace CostGov.Web.Charts;

/// <summary>The drawing space that every chart over buckets shares: whole units across and down, stretched by the browser.</summary>
/// <param name="Buckets">How many there are.</param>
/// <param name="Ticks">Round values, the least first, zero among them.</param>
public sealed record ChartAxis(int Buckets, IReadOnlyList<decimal> Ticks)
{
    public const int Height = 1000;

    /// <summary>Units across one bucket.</summary>
    public const int Pitch = 20;

    public int Width => Math.Max(1, Buckets) * Pitch;

    public int ZeroY => Y(0m);

    public decimal LargestTick => Ticks.Max(Math.Abs);

    /// <param name="values">All that is drawn; unknown ones take no room.</param>
    public static ChartAxis Holding(int buckets, IEnumerable<decimal?> values)
    {
        var known = values.OfType<decimal>().DefaultIfEmpty(0m).ToArray();
        return new(buckets, ChartMath.NiceTicks(known.Min(), known.Max()));
    }

    /// <summary>Units from the top.</summary>
    public int Y(decimal value) => ChartMath.Y(value, Ticks[0], Ticks[^1], Height);

    /// <summary>The middle of a bucket.</summary>
    public static int X(int bucket) => (bucket * Pitch) + (Pitch / 2);

    /// <summary>A line through the middles of the buckets that breaks at unknown ones; what stands alone between two of them becomes a point.</summary>
    /// <param name="takes">Which steps, named by the bucket they lead to, belong to this line; all when null.</param>
    public LinePath Line(IReadOnlyList<decimal?> values, Func<int, bool>? takes = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var (line, points) = (new StringBuilder(), new StringBuilder());
        var isDrawing = false;
        for (var bucket = 0; bucket < values.Count; bucket++)
        {
            var isTaken = values[bucket] is not null && (takes?.Invoke(bucket) ?? true);
            var follows = isTaken && bucket > 0 && values[bucket - 1] is not null;
            if (follows && !isDrawing)
                line.Append('M').Append(Point(bucket - 1, values[bucket - 1]!.Value));
            if (follows)
                line.Append('L').Append(Point(bucket, values[bucket]!.Value));
            else if (isTaken && (bucket == values.Count - 1 || values[bucket + 1] is null))
                points.Append('M').Append(Point(bucket, values[bucket]!.Value)).Append("h0");
            isDrawing = follows;
        }

        return new(line.ToString(), points.ToString());
    }

    /// <summary>The area between the ends of each range, broken where there is none; a range alone keeps a quarter of its bucket's width.</summary>
    public string Area(IReadOnlyList<ChartRange?> ranges)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        var data = new StringBuilder();
        for (var start = 0; start < ranges.Count; start++)
        {
            var length = ranges.Skip(start).TakeWhile(range => range is not null).Count();
            if (length == 1)
                data.Append(CultureInfo.InvariantCulture, $"M{X(start) - (Pitch / 8)} {Y(ranges[start]!.High)}h{Pitch / 4}V{Y(ranges[start]!.Low)}h-{Pitch / 4}z");
            else if (length > 1)
                data.Append('M').AppendJoin('L', Outline(ranges, start, length)).Append('z');
            start += length;
        }

        return data.ToString();
    }

    private IEnumerable<string> Outline(IReadOnlyList<ChartRange?> ranges, int start, int length)
    {
        var buckets = Enumerable.Range(start, length).ToArray();
        return buckets.Select(bucket => Point(bucket, ranges[bucket]!.High)).Concat(buckets.Reverse().Select(bucket => Point(bucket, ranges[bucket]!.Low)));
    }

    private string Point(int bucket, decimal value) => string.Create(CultureInfo.InvariantCulture, $"{X(bucket)} {Y(value)}");
}

/// <summary>Whole numbers only, so no culture can spoil them.</summary>
/// <param name="Points">Drawn as dots by round ends of strokes without length.</param>
public sealed record LinePath(string Line, string Points)
{
    public bool IsEmpty => Line.Length + Points.Length == 0;
}
