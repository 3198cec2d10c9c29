namespace CostGov.Ingestion.Plans;

/// <summary>
/// The bill of one payer as one ungrouped request describes it: a total per day. It tells which days changed since the last run, and
/// what was read must add up to it.
/// </summary>
/// <param name="AsOf">When it was asked.</param>
/// <param name="Days">In order, without gaps, from the first day that has charges to the last that the source covers.</param>
public sealed record SourceBill(DateTimeOffset AsOf, Currency Currency, IReadOnlyList<BillDay> Days)
{
    /// <summary>Cost Explorer is about a day late; a zero further back than this is a day without cost.</summary>
    private const int LateDays = 3;

    /// <summary>The days covered; null when there is not one.</summary>
    public DayRange? Covered => Days.Count == 0 ? null : new(Days[0].Day, Days[^1].Day.AddDays(1));

    /// <summary>
    /// Leaves out what the source does not cover: days before the first charge, and at the end up to three provisional days of
    /// zero, which are late rather than free. Missing is never shown as zero.
    /// </summary>
    public static SourceBill Covering(DateTimeOffset asOf, Currency currency, IReadOnlyList<BillDay> answered)
    {
        ArgumentNullException.ThrowIfNull(answered);
        var late = answered.Reverse().Take(LateDays).TakeWhile(day => day.IsZero && day.IsEstimated).Count();
        var days = answered.Take(answered.Count - late).SkipWhile(day => day.IsZero).ToList();
        return new(asOf, currency, days);
    }

    /// <summary>A period is final when it is over, wholly covered and no day of it is estimated.</summary>
    public bool IsFinal(BillingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Covered is { } covered && covered.End >= period.Days.End
            && Days.Where(day => period.Days.Contains(day.Day)).All(day => !day.IsEstimated);
    }
}
