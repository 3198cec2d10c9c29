using CostGov.Costs;

namespace CostGov.Tests.Costs.Queries;

public sealed class BucketsTests
{
    [Fact]
    public void Weeks_begin_on_Monday_and_are_cut_at_the_edges_of_the_period()
    {
        // 1 November 2026 is a Sunday.
        var weeks = Buckets.Of(new(new(2026, 11, 1), new(2026, 11, 18)), Granularity.Week);
        Assert.Equal(
            [new(new(2026, 11, 1), new(2026, 11, 2)), new(new(2026, 11, 2), new(2026, 11, 9)), new(new(2026, 11, 9), new(2026, 11, 16)), new(new(2026, 11, 16), new(2026, 11, 18))],
            weeks);
    }

    [Fact]
    public void Months_follow_the_calendar_over_a_leap_day()
    {
        var months = Buckets.Of(new(new(2028, 1, 31), new(2028, 3, 2)), Granularity.Month);
        Assert.Equal([1, 29, 1], months.Select(month => month.Length));
    }

    [Theory]
    [InlineData(Granularity.Day)]
    [InlineData(Granularity.Week)]
    [InlineData(Granularity.Month)]
    [InlineData(Granularity.Total)]
    public void Buckets_cover_the_period_without_gap_or_overlap(Granularity granularity)
    {
        var period = new DayRange(new(2025, 12, 17), new(2026, 4, 3));
        var buckets = Buckets.Of(period, granularity);
        Assert.Equal(period.Start, buckets[0].Start);
        Assert.Equal(period.End, buckets[^1].End);
        Assert.All(buckets.Zip(buckets.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.All(buckets, bucket => Assert.Single(buckets, other => Buckets.Truncate(other.Start, granularity) == Buckets.Truncate(bucket.Start, granularity)));
    }
}
