namespace CostGov.Costs;

/// <summary>What one statement is about: a question over some days, answered by sets that keep the same columns (all of cube <c>line</c>, or none).</summary>
/// <param name="Currency">Restricts to one currency; null where the sets hold only one.</param>
internal sealed record CostScan(CostQuestion Question, Reach Reach, DayRange Days, IReadOnlyList<PublishedSet> Sets, CostSnapshot Snapshot, Currency? Currency)
{
    public bool IsLine => Sets[0].Cube == Cube.Line;

    /// <summary>No charge of the sets lies outside the days, so that none need be looked at for it.</summary>
    public bool IsWithinDays => Sets.All(set => set.Facts.FirstDay is not { } first || (Days.Contains(first) && Days.Contains(set.Facts.LastDay!.Value)));

    /// <summary>Every set lies in one calendar month, so that its number tells the month of its charges: half the work of asking each charge.</summary>
    public bool IsMonthOfFile =>
        Question.Granularity == Granularity.Month
        && Sets.All(set => set.Facts.FirstDay is not { } first || BillingPeriod.Containing(first) == BillingPeriod.Containing(set.Facts.LastDay!.Value));
}
