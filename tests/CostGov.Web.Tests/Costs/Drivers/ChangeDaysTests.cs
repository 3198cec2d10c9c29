using CostGov.Costs;
using CostGov.Web.Costs.Drivers;

namespace CostGov.Web.Tests.Costs.Drivers;

public sealed class ChangeDaysTests
{
    [Fact]
    public void The_days_that_carry_half_of_the_change_are_told_with_their_counterparts()
    {
        var days = ChangeDays.Of(Table([10m, 30m, 12m], [10m, 10m, 10m]))!;

        var day = Assert.Single(days.Largest);
        Assert.Equal((new DateOnly(2026, 8, 2), new DateOnly(2026, 7, 2), 20m), (day.Day, day.Compared, day.Delta));
        Assert.Equal(20m / 22m, days.Share);
        Assert.Equal(22m, days.Carried + days.Rest + days.Unpaired);
    }

    [Fact]
    public void A_fall_is_told_by_the_days_that_fell()
    {
        var days = ChangeDays.Of(Table([1m, 50m, 2m], [40m, 10m, 40m]))!;

        Assert.Equal([new DateOnly(2026, 8, 1)], days.Largest.Select(day => day.Day));
        Assert.Equal((-37m, -39m), (days.Delta, days.Carried));
    }

    [Fact]
    public void No_more_than_three_days_are_told_however_the_change_is_spread()
    {
        var days = ChangeDays.Of(Table([.. Enumerable.Repeat(2m, 30)], [.. Enumerable.Repeat<decimal?>(1m, 30)]))!;

        Assert.Equal((3, 30m, 27m, 0m), (days.Largest.Count, days.Delta, days.Rest, days.Unpaired));
    }

    [Fact]
    public void Days_without_a_counterpart_are_counted_apart_and_all_adds_up()
    {
        var days = ChangeDays.Of(Table([5m, 5m, 5m, 0.1m], [1m, null, 5m]))!;

        Assert.Equal(15.1m - 6m, days.Delta);
        Assert.Equal(5m + 0.1m, days.Unpaired);
        Assert.Equal(days.Delta, days.Carried + days.Rest + days.Unpaired);
    }

    [Fact]
    public void Where_nothing_changed_no_day_did()
    {
        var days = ChangeDays.Of(Table([1m, 2m], [2m, 1m]))!;

        Assert.Empty(days.Largest);
        Assert.Null(days.Share);
    }

    [Fact]
    public void An_unknown_side_leaves_nothing_to_tell() => Assert.Null(ChangeDays.Of(Table([1m], [null])));

    private static CostTable Table(decimal?[] now, decimal?[] before)
    {
        var (august, july) = (Buckets(8, now.Length), Buckets(7, before.Length));
        return new(
            new(new(august[0].Days.Start, august[^1].Days.End), Granularity.Day, CostMetric.Billed, [], []), Currency.Usd, august, [], null, 0, now, Sum(now),
            new(july, before, Sum(before)), new([], null, null, false, [], [], 1));
    }

    private static decimal? Sum(decimal?[] costs) => costs.All(cost => cost is null) ? null : costs.Sum(cost => cost ?? 0m);

    private static CostBucket[] Buckets(int month, int count) =>
        [.. Enumerable.Range(0, count).Select(day => new DateOnly(2026, month, 1).AddDays(day)).Select(day => new CostBucket(new(day, day.AddDays(1)), false, true))];
}
