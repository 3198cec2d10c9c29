using Bunit;
using CostGov.Web.Charts;

namespace CostGov.Web.Tests.Charts;

public sealed class SmallChartsTests : BunitContext
{
    public SmallChartsTests() => InEnglish.Set();

    [Fact]
    public void A_sparkline_fills_towards_zero_also_where_that_is_not_the_ground()
    {
        Assert.Equal(("M0 95L10 50L20 5", "M0 95L0 95L10 50L20 5V95z", 20), SparkGeometry.Of([0m, 50m, 100m]));
        Assert.Equal(("M0 95L10 5", "M0 50L0 95L10 5V50z", 10), SparkGeometry.Of([-10m, 10m]));
        Assert.Equal(("M0 95L10 50", "M0 5L0 95L10 50V5z", 10), SparkGeometry.Of([-10m, -5m]));
    }

    [Fact]
    public void A_sparkline_breaks_at_the_unknown_and_keeps_every_day_in_its_place() =>
        Assert.Equal("M0 95L10 50M30 50L40 5", SparkGeometry.Of([0m, 50m, null, 50m, 100m]).Line);

    [Fact]
    public void Nothing_but_zeros_is_a_flat_line_and_one_value_is_no_shape()
    {
        Assert.Equal("M0 95L10 95", SparkGeometry.Of([0m, 0m]).Line);
        Assert.Equal("", SparkGeometry.Of([5m]).Line);
        Assert.Equal("", SparkGeometry.Of([null, 5m, null]).Line);
        Assert.Equal("", SparkGeometry.Of([]).Line);
        Assert.Empty(Render<Sparkline>(set => set.Add(spark => spark.Values, [5m])).FindAll("svg"));
    }

    [Fact]
    public void Rank_bars_are_as_long_as_their_part_of_the_largest_and_credits_have_none()
    {
        var bars = Render<RankBars>(set => set.Add(rank => rank.Items, [Item("EC2", 200m, 0.8m), Item("S3", 50m, 0.2m), Item("Credit", -30m, null), Item("Unread", null, null), Item("Free", 0m, 0m)]));
        Assert.Equal(["width:100%", "width:25%", null, null, null], bars.FindAll(".cg-share").Select(bar => bar.QuerySelector("span")?.GetAttribute("style")));
        Assert.Equal(["80.0%", "20.0%", "–", "–", "0.0%"], bars.FindAll(".cg-rank-share").Select(share => share.TextContent));
        Assert.Contains("−$30.00", bars.FindAll("li")[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("unknown", bars.FindAll("li")[3].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Rank_bars_of_nothing_but_credits_or_zeros_have_no_length() =>
        Assert.Empty(Render<RankBars>(set => set.Add(rank => rank.Items, [Item("Credit", -30m, null), Item("Free", 0m, null)])).FindAll(".cg-share span"));

    [Theory]
    [InlineData(0.5, "width:50%")]
    [InlineData(1.7, "width:100%")]
    [InlineData(0, null)]
    [InlineData(-0.4, null)]
    public void A_share_is_never_longer_than_the_whole_nor_shorter_than_nothing(decimal share, string? width) =>
        Assert.Equal(width, Render<ShareBar>(set => set.Add(bar => bar.Share, share)).Find(".cg-share").QuerySelector("span")?.GetAttribute("style"));

    private static RankItem Item(string name, decimal? amount, decimal? share) => new(name, null, null, amount is { } known ? new Money(known, Currency.Usd) : null, share);
}
