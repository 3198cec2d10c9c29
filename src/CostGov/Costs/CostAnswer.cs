namespace CostGov.Costs;

/// <summary>Figures, or the sentence why there can be none; never a wrong number.</summary>
public abstract record CostAnswer
{
    private CostAnswer()
    {
    }

    public sealed record Figures(CostTable Table) : CostAnswer;

    /// <summary>No published cube can answer. <see cref="Detail"/> names what would be needed (a tag key, a dimension) for the sentence in the reader's language.</summary>
    public sealed record Unanswerable(WhyNot Reason, string Detail) : CostAnswer;
}

public enum WhyNot
{
    /// <summary>Nothing is published yet for the period.</summary>
    NoData,

    /// <summary>Only line items hold this combination of dimensions: "needs a FOCUS/CUR export".</summary>
    NeedsLineItems,

    /// <summary>The tag key is not among the keys that are read (or not activated for cost allocation).</summary>
    TagKeyNotRead,

    /// <summary>The source has no such metric: list and contracted cost come from files only, net cost from Cost Explorer only.</summary>
    MetricNotInSource,

    /// <summary>Payers bill in several currencies: one must be chosen.</summary>
    MixedCurrencies,

    /// <summary>The figure has no account, so it is for askers whose reach is everything.</summary>
    BeyondReach,
}

/// <summary>
/// Figures by group and bucket, one currency, one captured state of the store. Unknown is null, never 0: a bucket none of whose days
/// were read has null everywhere; a bucket that misses days has the sum of what is known and <see cref="CostBucket.IsComplete"/> false.
/// </summary>
/// <param name="Total">The sum over all groups and known buckets; null when nothing is known.</param>
/// <param name="Comparison">The same over <see cref="CostQuestion.CompareWith"/>, bucket by bucket in order; null when not asked.</param>
/// <param name="Other">Exactly the total minus the groups shown; null when nothing was cut.</param>
public sealed record CostTable(
    CostQuestion Question,
    Currency Currency,
    IReadOnlyList<CostBucket> Buckets,
    IReadOnlyList<CostGroup> Groups,
    CostGroup? Other,
    int OtherCount,
    IReadOnlyList<decimal?> Totals,
    decimal? Total,
    CostComparison? Comparison,
    CostProvenance Provenance);

/// <param name="IsEstimated">At least one day is not final.</param>
/// <param name="IsComplete">Every day of the bucket was read.</param>
public sealed record CostBucket(DayRange Days, bool IsEstimated, bool IsComplete);

/// <param name="Keys">One per group-by: account id, OU id, service, region, category, tag value …; the empty string is "no value".</param>
/// <param name="Costs">One per bucket; 0 where the bucket is known and the group has no charge, null where the bucket is unknown.</param>
/// <param name="ComparedTotal">The group's total over the compared days; null when not asked or unknown.</param>
public sealed record CostGroup(IReadOnlyList<string> Keys, IReadOnlyList<decimal?> Costs, decimal? Total, decimal? ComparedTotal);

public sealed record CostComparison(IReadOnlyList<CostBucket> Buckets, IReadOnlyList<decimal?> Totals, decimal? Total);

/// <summary>Where the figures come from, for "explain this number".</summary>
/// <param name="Cubes">The cube that answered, or several where line items cover some billing periods and a cube the others (never both for one).</param>
/// <param name="DataAsOf">The oldest instant at which a source of these figures was read; null when nothing is known.</param>
/// <param name="DataTo">The last day that every payer covers; null when nothing is known.</param>
/// <param name="Payers">How many payers were asked about, with or without figures for the period.</param>
public sealed record CostProvenance(
    IReadOnlyList<Cube> Cubes,
    DateTimeOffset? DataAsOf,
    DateOnly? DataTo,
    bool IsEstimated,
    IReadOnlyList<CostNotice> Notices,
    IReadOnlyList<long> RunIds,
    int Payers);

public enum CostNoticeKind
{
    /// <summary>A part of the run failed; the older figures stay. Detail names payer and cause.</summary>
    PartFailed,

    /// <summary>Rows of a file are in quarantine: their count, and their amount where readable.</summary>
    RowsQuarantined,

    /// <summary>Days of the period were not read.</summary>
    DaysMissing,

    /// <summary>Source totals and rows differ by a sub-cent rounding that is kept as a visible row.</summary>
    RoundingRow,
}

/// <param name="Days">Of missing days, from the first to the last of them.</param>
/// <param name="IsToTheEnd">The last day of the period is among the missing ones.</param>
public sealed record CostNotice(CostNoticeKind Kind, string PayerId, string Detail, int? Count = null, decimal? Amount = null, DayRange? Days = null, bool IsToTheEnd = false);
