namespace CostGov.Web.Charts;

/// <summary>A chart over days, weeks or months before it is drawn: exact amounts, and every word already in the reader's language.</summary>
/// <param name="Series">Largest first; the first lies at the bottom of a stack.</param>
/// <param name="Previous">Totals of the compared days, bucket by bucket in order; null for none.</param>
public abstract record SeriesChart(
    Currency Currency,
    IReadOnlyList<ChartBucket> Buckets,
    IReadOnlyList<ChartSeries> Series,
    IReadOnlyList<decimal?>? Previous)
{
    /// <summary>The compared days of each bucket in words; null where the label says enough.</summary>
    public IReadOnlyList<string>? PreviousNames { get; init; }

    /// <summary>What is drawn; hidden series neither stack nor count.</summary>
    public IEnumerable<ChartSeries> Visible => Series.Where(series => !series.IsHidden);

    /// <summary>Whether each bucket holds what was spent up to its end, not in it.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>A range for each bucket, such as a forecast's; null for none.</summary>
    public ChartBand? Band { get; init; }

    /// <summary>Whether the compared totals can be read against what is drawn.</summary>
    public virtual bool DrawsPrevious => Previous is not null;

    /// <summary>The sum of what is drawn; null where nothing is known.</summary>
    public decimal? TotalOf(int bucket) => Visible.Aggregate((decimal?)null, (sum, series) => series.Costs[bucket] is { } cost ? (sum ?? 0) + cost : sum);

    /// <summary>What the series amounts to over all buckets; null where nothing is known.</summary>
    public decimal? WholeOf(ChartSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return IsCumulative ? series.Costs.LastOrDefault(cost => cost is not null) : series.Total;
    }

    /// <summary>What is drawn over all buckets; null where nothing is known.</summary>
    public decimal? Whole => Visible.Aggregate((decimal?)null, (sum, series) => WholeOf(series) is { } cost ? (sum ?? 0) + cost : sum);
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

/// <param name="Name">What the range is called in the legend.</param>
/// <param name="Ranges">One for each bucket; null where there is none.</param>
public sealed record ChartBand(string Name, IReadOnlyList<ChartRange?> Ranges);

public sealed record ChartRange(decimal Low, decimal High);
