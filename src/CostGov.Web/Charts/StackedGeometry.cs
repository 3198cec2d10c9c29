using System.Globalization;
using System.Text;

namespace CostGov.Web.Charts;

/// <summary>A stacked chart in drawing units: one path for each series, two where some days are provisional.</summary>
public sealed record StackedGeometry(ChartAxis Axis, IReadOnlyList<SeriesPath> Paths, LinePath Previous)
{
    private static readonly bool[] Finality = [false, true];

    public static StackedGeometry Of(StackedChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var visible = chart.Visible.ToArray();
        var stacks = Enumerable.Range(0, chart.Buckets.Count).Select(bucket => ChartMath.Stack(visible.Select(series => series.Costs[bucket]))).ToArray();
        var axis = ChartAxis.Holding(chart.Buckets.Count, [.. stacks.SelectMany(stack => stack).Select(segment => (decimal?)segment.To), .. chart.Previous ?? []]);
        var paths = visible
            .SelectMany((series, place) => Finality.Select(provisional => new SeriesPath(series, provisional, Bars(chart.Buckets, stacks, place, axis, provisional))))
            .Where(path => path.Data.Length > 0)
            .ToArray();
        return new(axis, paths, axis.Line(chart.Previous ?? []));
    }

    private static string Bars(IReadOnlyList<ChartBucket> buckets, IReadOnlyList<(decimal From, decimal To)>[] stacks, int place, ChartAxis axis, bool provisional)
    {
        var width = (int)(ChartAxis.Pitch * ChartMath.BarShare(buckets.Count));
        var data = new StringBuilder();
        for (var bucket = 0; bucket < stacks.Length; bucket++)
        {
            if (buckets[bucket].IsProvisional != provisional)
                continue;
            var (from, to) = (axis.Y(stacks[bucket][place].From), axis.Y(stacks[bucket][place].To));
            if (from != to)
                data.Append(CultureInfo.InvariantCulture, $"M{ChartAxis.X(bucket) - (width / 2)} {Math.Min(from, to)}h{width}v{Math.Abs(from - to)}h-{width}z");
        }

        return data.ToString();
    }
}

/// <param name="Data">Whole numbers only, so no culture can spoil it.</param>
public sealed record SeriesPath(ChartSeries Series, bool IsProvisional, string Data);
