namespace CostGov.Web.Charts;

/// <summary>Bars, the series of a bucket one upon the other: what was spent in each, and of what it is made.</summary>
public sealed record StackedChart(
    Currency Currency,
    IReadOnlyList<ChartBucket> Buckets,
    IReadOnlyList<ChartSeries> Series,
    IReadOnlyList<decimal?>? Previous = null)
    : SeriesChart(Currency, Buckets, Series, Previous);
