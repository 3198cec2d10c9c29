namespace CostGov.Costs;

/// <summary>Makes the table of an answer from cells: order, top-N, Other, comparison, provenance. Pure.</summary>
internal static class CostTableBuilder
{
    public static CostTable Build(CostQuestion question, Currency currency, CostSlice now, CostSlice? before)
    {
        var totals = new CostTableTotals(now.Totals(), now.Total(), before?.Total());
        var ranked = now.Groups.Union(before?.Groups ?? [])
            .Select(group => (Key: group, Total: now.TotalOf(group), Compared: before?.TotalOf(group)))
            // Groups that were cut have no cells to show; the store cut the smallest.
            .OrderByDescending(group => now.HasCellsOf(group.Key))
            .ThenByDescending(group => Math.Abs(group.Total ?? 0m))
            .ThenByDescending(group => Math.Abs(group.Compared ?? 0m))
            .ThenBy(group => group.Key.First, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Second, StringComparer.Ordinal)
            .ToList();
        var shown = ranked
            .Take(question.Limit ?? int.MaxValue)
            .Select(group => new CostGroup(Keys(question, group.Key), now.CostsOf(group.Key), group.Total, group.Compared))
            .ToList();
        var cut = ranked.Count - shown.Count;
        return new(
            question,
            currency,
            now.Buckets,
            shown,
            cut == 0 ? null : Other(totals, shown),
            cut,
            totals.Costs,
            totals.Total,
            before is null ? null : new(before.Buckets, before.Totals(), totals.Compared),
            Provenance(question, now));
    }

    private static IReadOnlyList<string> Keys(CostQuestion question, GroupKey key) =>
        question.GroupBy.Count switch { 0 => [], 1 => [key.First], _ => [key.First, key.Second] };

    // By subtraction, so that it is exactly what the groups shown leave over, without a pass over thousands that were cut.
    private static CostGroup Other(CostTableTotals totals, IReadOnlyList<CostGroup> shown) => new(
        [],
        [.. totals.Costs.Select((total, bucket) => total - shown.Sum(group => group.Costs[bucket] ?? 0m))],
        totals.Total - shown.Sum(group => group.Total ?? 0m),
        totals.Compared - shown.Sum(group => group.ComparedTotal ?? 0m));

    private static CostProvenance Provenance(CostQuestion question, CostSlice slice)
    {
        var sets = slice.Sets;
        return new(
            [.. sets.Select(set => set.Cube).Distinct()],
            sets.Count == 0 ? null : sets.GroupBy(set => set.PayerId).Min(payer => payer.Max(set => set.DataAsOf)),
            slice.Coverage.DataTo,
            slice.Buckets.Any(bucket => bucket.IsEstimated),
            [.. Notices(question, slice)],
            [.. sets.Select(set => set.RunId).Distinct().Order()],
            slice.Coverage.Payers);
    }

    private static IEnumerable<CostNotice> Notices(CostQuestion question, CostSlice slice)
    {
        foreach (var failed in slice.Sets.Where(set => set.FailedBecause is not null).DistinctBy(set => (set.PayerId, set.FailedBecause)))
            yield return new(CostNoticeKind.PartFailed, failed.PayerId, failed.FailedBecause!);
        foreach (var set in slice.Sets.Where(set => set.QuarantinedRows > 0))
            yield return new(CostNoticeKind.RowsQuarantined, set.PayerId, set.Period.ToString(), set.QuarantinedRows, set.QuarantinedAmount);
        foreach (var set in slice.Sets.Where(set => set.RoundingRows > 0))
            yield return new(CostNoticeKind.RoundingRow, set.PayerId, set.Period.ToString(), set.RoundingRows, set.RoundingAmount);
        foreach (var (payerId, first, last, count) in slice.Coverage.Missing(question.Period))
        {
            var days = new DayRange(first, last.AddDays(1));
            yield return new(CostNoticeKind.DaysMissing, payerId, days.ToString(), count, Days: days, IsToTheEnd: days.End == question.Period.End);
        }
    }

    private sealed record CostTableTotals(IReadOnlyList<decimal?> Costs, decimal? Total, decimal? Compared);
}
