using CostGov.Costs;
using CostGov.Web.Charts;
using CostGov.Web.Parts;

namespace CostGov.Web.Costs;

/// <summary>Turns the figures of an answer into a chart: the largest nine, and exactly the rest as Other. Pure but for the colours it remembers.</summary>
internal static class CostChart
{
    /// <summary>More than nine colours and a grey cannot be told apart.</summary>
    public const int MostSeries = 9;

    /// <summary>AWS still adds charges to the last days it has reported; they are drawn as provisional.</summary>
    public const int SettlingDays = 2;

    /// <param name="url">Where a click on a bucket leads.</param>
    /// <param name="hidden">Places, counted from 1.</param>
    public static StackedChart Of(CostTable table, ValueNames names, SeriesColours colours, Func<DayRange, string?> url, IReadOnlyCollection<int> hidden)
    {
        var groupBy = table.Question.GroupBy;
        var shown = table.Groups.Take(MostSeries).ToArray();
        var slots = colours.Assign(string.Join('+', groupBy), [.. shown.Select(group => string.Join('\u001f', group.Keys))]);
        var series = shown
            .Select((group, place) => new ChartSeries(Name(groupBy, group.Keys, names), slots[place], group.Costs, IsNoValue(group.Keys)))
            .ToList();
        if (Rest(table, shown.Length) is { } rest)
            series.Add(rest);
        return new(
            table.Currency,
            [.. table.Buckets.Select(bucket => Bucket(bucket, table.Provenance.DataTo, url))],
            [.. series.Select((one, place) => one with { IsHidden = hidden.Contains(place + 1) })],
            table.Comparison is { } compared ? [.. Places(table).Select(place => Compared(compared, place))] : null)
        {
            PreviousNames = table.Comparison is { } before ? [.. Places(table).Select(place => place < before.Buckets.Count ? DayText.Bucket(before.Buckets[place].Days) : "")] : null,
        };
    }

    public static string Name(IReadOnlyList<Dimension> groupBy, IReadOnlyList<string> keys, ValueNames names) => groupBy.Count == 0
        ? CostsText.AllCosts
        : string.Join(" · ", keys.Select((key, i) => names.Name(groupBy[i], key)));

    private static ChartBucket Bucket(CostBucket bucket, DateOnly? dataTo, Func<DayRange, string?> url) => new(
        DayText.Bucket(bucket.Days),
        BillingPeriod.Containing(bucket.Days.Start).Days == bucket.Days ? DayText.Month(BillingPeriod.Containing(bucket.Days.Start)) : DayText.OnAxis(bucket.Days.Start),
        bucket.IsEstimated && dataTo is { } last && bucket.Days.LastDay.DayNumber > last.DayNumber - SettlingDays,
        bucket.IsComplete,
        url(bucket.Days));

    private static ChartSeries? Rest(CostTable table, int shown)
    {
        var folded = table.Groups.Skip(shown).ToArray();
        var count = folded.Length + table.OtherCount;
        if (count == 0)
            return null;
        var costs = table.Totals.Select((total, bucket) => total is null ? (decimal?)null : folded.Sum(group => group.Costs[bucket] ?? 0m) + (table.Other?.Costs[bucket] ?? 0m)).ToArray();
        return new(Sentence.Of(CostsText.Other, count), SeriesColours.OtherSlot, costs);
    }

    private static bool IsNoValue(IReadOnlyList<string> keys) => keys is [""];

    private static IEnumerable<int> Places(CostTable table) => Enumerable.Range(0, table.Buckets.Count);

    // The compared days may be fewer or more: bucket by bucket in order, unknown beyond. What lacks days is no measure either.
    private static decimal? Compared(CostComparison compared, int place) =>
        place < compared.Totals.Count && compared.Buckets[place].IsComplete ? compared.Totals[place] : null;
}
