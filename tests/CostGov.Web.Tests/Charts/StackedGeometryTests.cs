using System.Globalization;
using System.Text.RegularExpressions;
using CostGov.Web.Charts;

namespace CostGov.Web.Tests.Charts;

public sealed partial class StackedGeometryTests
{
    [Fact]
    public void One_path_for_a_series_and_a_second_one_where_days_are_provisional()
    {
        var chart = Chart([Day("a"), Day("b") with { IsProvisional = true }], Series("EC2", 10m, 20m), Series("S3", 5m, null));
        var paths = StackedGeometry.Of(chart).Paths;
        Assert.Equal([("EC2", false), ("EC2", true), ("S3", false)], paths.Select(path => (path.Series.Name, path.IsProvisional)));
    }

    [Fact]
    public void A_credit_is_drawn_below_the_zero_line()
    {
        var geometry = StackedGeometry.Of(Chart([Day("a")], Series("EC2", 30m), Series("Credit", -10m)));
        Assert.Equal([-10m, 0m, 10m, 20m, 30m], geometry.Axis.Ticks);
        var top = int.Parse(Numbers().Matches(geometry.Paths[1].Data)[1].Value, CultureInfo.InvariantCulture);
        Assert.Equal(geometry.Axis.ZeroY, top);
    }

    [Fact]
    public void Hiding_a_series_rescales_the_axis()
    {
        var big = Series("EC2", 900m);
        var chart = Chart([Day("a")], big, Series("S3", 9m));
        Assert.Equal(1000m, StackedGeometry.Of(chart).Axis.Ticks[^1]);
        Assert.Equal(10m, StackedGeometry.Of(chart with { Series = [big with { IsHidden = true }, chart.Series[1]] }).Axis.Ticks[^1]);
    }

    [Fact]
    public void Nothing_but_zeros_is_drawn_as_an_empty_axis() =>
        Assert.Empty(StackedGeometry.Of(Chart([Day("a"), Day("b")], Series("EC2", 0m, 0m))).Paths);

    [Fact]
    public void The_line_of_the_previous_period_breaks_at_gaps_and_a_day_alone_is_a_dot()
    {
        var chart = Chart([Day("a"), Day("b"), Day("c"), Day("d")], Series("EC2", 4m, 4m, 4m, 4m)) with { Previous = [1m, 2m, null, 4m] };
        Assert.Equal(new LinePath("M10 750L30 500", "M70 0h0"), StackedGeometry.Of(chart).Previous);
    }

    [Fact]
    public void Paths_are_whole_numbers_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            var geometry = StackedGeometry.Of(Chart([Day("a"), Day("b"), Day("c")], Series("EC2", 1234.567m, 2.5m, 1e9m), Series("S3", -0.1m, 3m, 12.12m)));
            Assert.All(geometry.Paths, path => Assert.Matches("^[MhvzL0-9 -]+$", path.Data));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    internal static StackedChart Chart(IReadOnlyList<ChartBucket> buckets, params ChartSeries[] series) => new(Currency.Usd, buckets, series);

    internal static ChartBucket Day(string name) => new(name, name, false, true, null);

    internal static ChartSeries Series(string name, params decimal?[] costs) => new(name, 1, costs);

    [GeneratedRegex("-?[0-9]+")]
    private static partial Regex Numbers();
}
