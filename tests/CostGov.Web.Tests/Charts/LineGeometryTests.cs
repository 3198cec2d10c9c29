using CostGov.Web.Charts;
using static CostGov.Web.Tests.Charts.StackedGeometryTests;

namespace CostGov.Web.Tests.Charts;

public sealed class LineGeometryTests
{
    [Fact]
    public void One_line_for_a_series_and_a_second_one_where_days_are_provisional()
    {
        var lines = LineGeometry.Of(LineChart.Of(Chart([Day("a"), Day("b"), Day("c") with { IsProvisional = true }], Series("EC2", 4m, 2m, 4m), Series("S3", 1m, 1m, null)))).Lines;
        Assert.Equal([("EC2", false), ("EC2", true), ("S3", false)], lines.Select(line => (line.Series!.Name, line.IsProvisional)));
        Assert.Equal("M30 500L50 0", lines[1].Path.Line);
    }

    [Fact]
    public void Lines_are_not_stacked_so_the_axis_ends_above_the_largest()
    {
        var chart = Chart([Day("a"), Day("b")], Series("EC2", 60m, 90m), Series("S3", 50m, 80m));
        Assert.Equal(100m, LineGeometry.Of(LineChart.Of(chart)).Axis.Ticks[^1]);
        Assert.Equal(200m, StackedGeometry.Of(chart).Axis.Ticks[^1]);
    }

    [Fact]
    public void Among_running_sums_the_total_is_drawn_and_has_room_on_the_axis()
    {
        var geometry = LineGeometry.Of(LineChart.Running(Chart([Day("a"), Day("b")], Series("EC2", 100m, 100m), Series("S3", 100m, 100m)) with { Previous = [300m, 300m] }));
        Assert.Equal(600m, geometry.Axis.Ticks[^1]);
        Assert.Single(geometry.Totals);
        Assert.False(geometry.Previous.IsEmpty);
    }

    [Fact]
    public void A_credit_runs_below_the_zero_line()
    {
        var geometry = LineGeometry.Of(LineChart.Of(Chart([Day("a"), Day("b")], Series("EC2", 30m, 30m), Series("Credit", -10m, 0m))));
        Assert.Equal([-10m, 0m, 10m, 20m, 30m], geometry.Axis.Ticks);
        Assert.Equal($"M10 1000L30 {geometry.Axis.ZeroY}", geometry.Lines[1].Path.Line);
    }

    [Fact]
    public void Nothing_but_zeros_is_a_line_on_zero_and_nothing_known_is_no_line()
    {
        Assert.Equal("M10 1000L30 1000", LineGeometry.Of(LineChart.Of(Chart([Day("a"), Day("b")], Series("EC2", 0m, 0m)))).Lines.Single().Path.Line);
        Assert.Empty(LineGeometry.Of(LineChart.Of(Chart([Day("a"), Day("b")], Series("EC2", null, null)))).Lines);
        Assert.Empty(LineGeometry.Of(LineChart.Of(Chart([]))).Lines);
    }

    [Fact]
    public void A_hidden_series_has_no_line_and_no_room()
    {
        var big = Series("EC2", 900m, 900m);
        var geometry = LineGeometry.Of(LineChart.Of(Chart([Day("a"), Day("b")], big with { IsHidden = true }, Series("S3", 9m, 9m))));
        Assert.Equal("S3", Assert.Single(geometry.Lines).Series!.Name);
        Assert.Equal(10m, geometry.Axis.Ticks[^1]);
    }

    [Fact]
    public void A_forecasts_range_has_room_on_the_axis()
    {
        var chart = LineChart.Of(Chart([Day("a"), Day("b")], Series("EC2", 10m, null))) with { Band = new("Forecast", [null, new(5m, 38m)]) };
        var geometry = LineGeometry.Of(chart);
        Assert.Equal(40m, geometry.Axis.Ticks[^1]);
        Assert.NotEmpty(geometry.BandPath);
    }

    [Fact]
    public void A_year_of_eleven_series_is_eleven_paths_without_a_point_that_is_no_number()
    {
        var days = Enumerable.Range(0, 365).Select(i => Day($"{i}")).ToArray();
        var series = Enumerable.Range(1, 11).Select(slot => Series($"S{slot}", [.. days.Select((_, i) => (decimal?)(i % 7 == 0 ? -0.01m : i * slot * 1.37m))])).ToArray();
        var geometry = LineGeometry.Of(LineChart.Of(Chart(days, series)));
        Assert.Equal(11, geometry.Lines.Count);
        Assert.All(geometry.Lines, line => Assert.Matches("^[ML0-9 -]+$", line.Path.Line));
    }
}
