namespace CostGov.Web.Charts;

/// <summary>A line chart in drawing units: one path for each series, and a second one for the steps that lead to provisional days.</summary>
/// <param name="Totals">Of what is drawn, where the chart draws it.</param>
/// <param name="BandPath">The area of <see cref="SeriesChart.Band"/>.</param>
public sealed record LineGeometry(ChartAxis Axis, IReadOnlyList<SeriesLine> Lines, IReadOnlyList<SeriesLine> Totals, LinePath Previous, string BandPath)
{
    private static readonly bool[] Finality = [false, true];

    public static LineGeometry Of(LineChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        IReadOnlyList<decimal?> totals = chart.DrawsTotal ? [.. Enumerable.Range(0, chart.Buckets.Count).Select(chart.TotalOf)] : [];
        var previous = chart.DrawsPrevious ? chart.Previous! : [];
        var ranges = chart.Band?.Ranges ?? [];
        var axis = ChartAxis.Holding(
            chart.Buckets.Count,
            [.. chart.Visible.SelectMany(series => series.Costs), .. totals, .. previous, .. ranges.SelectMany(range => new[] { range?.Low, range?.High })]);
        return new(axis, [.. chart.Visible.SelectMany(series => Drawn(series, series.Costs))], [.. Drawn(null, totals)], axis.Line(previous), axis.Area(ranges));

        IEnumerable<SeriesLine> Drawn(ChartSeries? series, IReadOnlyList<decimal?> values) => Finality
            .Select(provisional => new SeriesLine(series, provisional, axis.Line(values, bucket => chart.Buckets[bucket].IsProvisional == provisional)))
            .Where(line => !line.Path.IsEmpty);
    }
}

/// <param name="Series">Null for the total.</param>
public sealed record SeriesLine(ChartSeries? Series, bool IsProvisional, LinePath Path);
