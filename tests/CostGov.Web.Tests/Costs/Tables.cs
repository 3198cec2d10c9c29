using CostGov.Costs;
using CostGov.Web.Costs;

namespace CostGov.Web.Tests.Costs;

/// <summary>Answers of the cost store, written down for parts that only show them.</summary>
internal static class Tables
{
    public static readonly ValueNames NoNames = new([], []);

    /// <summary>Two days of November by service, compared with two of October.</summary>
    public static CostTable Of(params CostGroup[] groups)
    {
        var days = new DayRange(new(2026, 11, 21), new(2026, 11, 23));
        var before = new DayRange(new(2026, 10, 21), new(2026, 10, 23));
        var question = new CostQuestion(days, Granularity.Day, CostMetric.Billed, [Dimension.Service], [], before);
        var compared = groups.Sum(group => group.ComparedTotal ?? 0m);
        return new(
            question, Currency.Usd, Buckets(days), groups, null, 0,
            [.. Enumerable.Range(0, 2).Select(bucket => groups.Sum(group => group.Costs[bucket]))],
            groups.Sum(group => group.Total ?? 0m),
            new(Buckets(before), [compared, 0m], compared),
            new([Cube.Service], null, new(2026, 11, 22), false, [], [], 1));
    }

    public static CostGroup Group(string service, decimal? now, decimal? before) => new([service], [now, now is null ? null : 0m], now, before);

    private static IReadOnlyList<CostBucket> Buckets(DayRange days) =>
        [.. days.Days.Select(day => new CostBucket(new(day, day.AddDays(1)), IsEstimated: true, IsComplete: true))];
}
