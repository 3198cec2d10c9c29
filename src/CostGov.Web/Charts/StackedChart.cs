namespace CostGov.Web.Charts;

/// <summary>A stacked bar chart before it is drawn: exact amounts, and every word already in the reader's language.</summary>
/// <param name="Series">The first lies at the bottom.</param>
/// <param name="Previous">Totals of the compared days, bucket by bucket in order; null for none.</param>
public sealed record StackedChart(
    Currency Currency,
    IReadOnlyList<ChartBucket> Buckets,
    IReadOnlyList<ChartSeries> Series,
    IReadOnlyList<decimal?>? Previous = null)
{
    /// <summary>What is drawn; hidden series neither stack nor count.</summary>
    public IEnumerable<ChartSeries> Visible => Series.Where(series => !series.IsHidden);

    /// <summary>The sum of what is drawn; null where nothing is known.</summary>
    public decimal? TotalOf(int bucket) => Visible.Aggregate((decimal?)null, (sum, series) => series.Costs[bucket] is { } cost ? (sum ?? 0) + cost : sum);
}

/// <param name="Name">Whole, as read out: <c>Sun 22 Nov 2026</c>.</param>
/// <param name="AxisName">Short: <c>22 Nov</c>.</param>
/// <param name="IsProvisional">AWS may still change it; drawn at 55 %.</param>
/// <param name="IsComplete">False where days were not read: hatched, for a gap is not zero.</param>
/// <param name="Url">Where a click leads; null for nowhere.</param>
public sealed record ChartBucket(string Name, string AxisName, bool IsProvisional, bool IsComplete, string? Url);

/// <param name="Slot">1 to 10, or 11 for Other and no value.</param>
/// <param name="Costs">One for each bucket; null where unknown.</param>
/// <param name="IsHatched">No value (untagged), told apart from Other, which has the same colour.</param>
public sealed record ChartSeries(string Name, int Slot, IReadOnlyList<decimal?> Costs, bool IsHatched = false, bool IsHidden = false)
{
    public decimal? Total => Costs.Aggregate((decimal?)null, (sum, cost) => cost is { } known ? (sum ?? 0) + known : sum);
}
