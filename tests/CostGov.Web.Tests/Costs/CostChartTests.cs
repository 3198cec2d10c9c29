using CostGov.Costs;
using CostGov.Web.Costs;
using static CostGov.Web.Tests.Costs.Tables;

namespace CostGov.Web.Tests.Costs;

public sealed class CostChartTests
{
    public CostChartTests() => InEnglish.Set();

    [Fact]
    public void Every_bucket_knows_the_days_it_is_compared_with()
    {
        var chart = CostChart.Of(Of(Group("EC2", 5m, 4m)), NoNames, new(), _ => null, []);
        Assert.Equal(["Wed 21 Oct 2026", "Thu 22 Oct 2026"], chart.PreviousNames);
        Assert.Equal([4m, 0m], chart.Previous);
    }

    [Fact]
    public void Compared_days_that_were_not_all_read_are_no_measure_and_missing_ones_are_unknown()
    {
        var table = Of(Group("EC2", 5m, 4m));
        var compared = table.Comparison!;
        var chart = CostChart.Of(table with { Comparison = compared with { Buckets = [compared.Buckets[0] with { IsComplete = false }], Totals = [4m] } }, NoNames, new(), _ => null, []);
        Assert.Equal([null, null], chart.Previous);
    }

    [Fact]
    public void More_than_nine_series_are_nine_and_exactly_the_rest()
    {
        var groups = Enumerable.Range(1, 14).Select(i => Group($"S{i}", 100m - i, 0m)).ToArray();
        var chart = CostChart.Of(Of(groups), NoNames, new(), _ => null, []);
        Assert.Equal(10, chart.Series.Count);
        Assert.Equal("Other (5)", chart.Series[^1].Name);
        Assert.Equal(SeriesColours.OtherSlot, chart.Series[^1].Slot);
        Assert.Equal(groups.Sum(group => group.Total), chart.Whole);
    }

    [Fact]
    public void An_entity_keeps_its_colour_when_a_filter_changes_what_stands_beside_it()
    {
        var colours = new SeriesColours();
        var all = CostChart.Of(Of(Group("EC2", 9m, 0m), Group("S3", 8m, 0m), Group("RDS", 7m, 0m)), NoNames, colours, _ => null, []);
        var filtered = CostChart.Of(Of(Group("RDS", 7m, 0m), Group("Glue", 6m, 0m)), NoNames, colours, _ => null, []);
        Assert.Equal(all.Series[2].Slot, filtered.Series[0].Slot);
        Assert.NotEqual(filtered.Series[0].Slot, filtered.Series[1].Slot);
    }
}
