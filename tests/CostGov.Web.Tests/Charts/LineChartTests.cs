using CostGov.Web.Charts;
using static CostGov.Web.Tests.Charts.StackedGeometryTests;

namespace CostGov.Web.Tests.Charts;

public sealed class LineChartTests
{
    private static readonly ChartBucket[] Four = [Day("1"), Day("2"), Day("3"), Day("4")];

    [Fact]
    public void Running_totals_end_at_the_whole_of_every_series()
    {
        var daily = Chart(Four, Series("EC2", 10m, 20m, 0m, 5m), Series("S3", 1m, -3m, 2m, 0.5m));
        var running = LineChart.Running(daily);
        Assert.Equal([10m, 30m, 30m, 35m], running.Series[0].Costs);
        Assert.Equal([1m, -2m, 0m, 0.5m], running.Series[1].Costs);
        Assert.Equal(daily.Series.Select(daily.WholeOf), running.Series.Select(running.WholeOf));
        Assert.Equal(35.5m, running.Whole);
        Assert.Equal(daily.Whole, running.TotalOf(3));
    }

    [Fact]
    public void After_a_gap_the_known_goes_on_and_every_later_sum_says_that_days_are_missing()
    {
        var running = LineChart.Running(Chart([Four[0], Four[1] with { IsComplete = false }, Four[2], Four[3]], Series("EC2", 10m, null, 7m, 3m)));
        Assert.Equal([10m, null, 17m, 20m], running.Series[0].Costs);
        Assert.Equal([true, false, false, false], running.Buckets.Select(bucket => bucket.IsComplete));
    }

    [Fact]
    public void A_sum_with_a_provisional_day_in_it_is_provisional()
    {
        var running = LineChart.Running(Chart([Four[0], Four[1] with { IsProvisional = true }, Four[2]], Series("EC2", 1m, 1m, 1m)));
        Assert.Equal([false, true, true], running.Buckets.Select(bucket => bucket.IsProvisional));
    }

    [Fact]
    public void The_compared_sum_ends_where_days_are_missing_for_it_must_not_look_cheaper()
    {
        var running = LineChart.Running(Chart(Four, Series("EC2", 1m, 1m, 1m, 1m)) with { Previous = [5m, 6m, null, 7m], PreviousNames = ["a", "b", "c", "d"] });
        Assert.Equal([5m, 11m, null, null], running.Previous);
        Assert.Equal(["a", "b", "c", "d"], running.PreviousNames);
    }

    [Fact]
    public void The_total_is_drawn_among_running_sums_only_and_the_compared_total_never_among_parts()
    {
        var two = Chart(Four, Series("EC2", 1m, 1m, 1m, 1m), Series("S3", 2m, 2m, 2m, 2m)) with { Previous = [1m, 2m, 3m, 4m] };
        Assert.Equal((false, false), (LineChart.Of(two).DrawsTotal, LineChart.Of(two).DrawsPrevious));
        Assert.Equal((true, true), (LineChart.Running(two).DrawsTotal, LineChart.Running(two).DrawsPrevious));

        var alone = two with { Series = [two.Series[0], two.Series[1] with { IsHidden = true }] };
        Assert.Equal((false, true), (LineChart.Of(alone).DrawsTotal, LineChart.Of(alone).DrawsPrevious));
        Assert.Equal((false, true), (LineChart.Running(alone).DrawsTotal, LineChart.Running(alone).DrawsPrevious));
    }
}
