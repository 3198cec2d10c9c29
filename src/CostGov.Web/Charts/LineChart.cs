namespace CostGov.Web.Charts;

/// <summary>A line for each series from one zero, so that each is compared with itself over time.</summary>
public sealed record LineChart(
    Currency Currency,
    IReadOnlyList<ChartBucket> Buckets,
    IReadOnlyList<ChartSeries> Series,
    IReadOnlyList<decimal?>? Previous = null)
    : SeriesChart(Currency, Buckets, Series, Previous)
{
    /// <summary>Of running totals the whole is the point; of daily lines it would press all others to the ground.</summary>
    public bool DrawsTotal => IsCumulative && Visible.Skip(1).Any();

    // The compared total says nothing among lines that are parts of one.
    public override bool DrawsPrevious => Previous is not null && (IsCumulative || !Visible.Skip(1).Any());

    /// <summary>The same figures as lines.</summary>
    public static LineChart Of(SeriesChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return new(chart.Currency, chart.Buckets, chart.Series, chart.Previous) { PreviousNames = chart.PreviousNames, Band = chart.Band };
    }

    /// <summary>
    /// Every bucket with what came before it. After a gap the sum of the known goes on and is marked incomplete; the compared line
    /// ends there, for a sum that lacks days must not look like a cheaper month.
    /// </summary>
    public static LineChart Running(SeriesChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var (isComplete, isProvisional) = (true, false);
        var buckets = chart.Buckets.Select(bucket => bucket with
        {
            IsComplete = isComplete &= bucket.IsComplete,
            IsProvisional = isProvisional |= bucket.IsProvisional,
        });
        return Of(chart) with
        {
            IsCumulative = true,
            Buckets = [.. buckets],
            Series = [.. chart.Series.Select(series => series with { Costs = SumsOfKnown(series.Costs) })],
            Previous = chart.Previous is { } previous ? SumsUntilUnknown(previous) : null,
        };
    }

    private static IReadOnlyList<decimal?> SumsOfKnown(IReadOnlyList<decimal?> costs)
    {
        var sum = 0m;
        return [.. costs.Select(cost => cost is { } known ? sum += known : (decimal?)null)];
    }

    private static IReadOnlyList<decimal?> SumsUntilUnknown(IReadOnlyList<decimal?> totals)
    {
        decimal? sum = 0m;
        return [.. totals.Select(total => sum += total)];
    }
}
