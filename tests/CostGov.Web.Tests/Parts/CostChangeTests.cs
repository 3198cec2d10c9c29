using Bunit;
using CostGov.Web.Parts;

namespace CostGov.Web.Tests.Parts;

public sealed class CostChangeTests : BunitContext
{
    public CostChangeTests() => InEnglish.Set();

    [Theory]
    [InlineData(107.9, 100, "+$7.90 +7.9%", "cg-up")]
    [InlineData(90, 100, "−$10.00 −10.0%", "cg-down")]
    [InlineData(100.5, 100, "+$0.50 +0.5%", "cg-2")]
    [InlineData(8, 4, "+$4.00 +100.0%", "cg-2")]
    [InlineData(100, 0, "+$100.00 new", "cg-up")]
    [InlineData(0, 100, "−$100.00 ended", "cg-down")]
    [InlineData(50, 0.5, "+$49.50 ", "cg-up")]
    [InlineData(100, 100, "$0.00 0.0%", "cg-2")]
    [InlineData(-50, -100, "+$50.00 +50.0%", "cg-up")]
    public void A_change_is_said_by_the_rules_of_the_house(decimal now, decimal before, string text, string tone)
    {
        var cell = Render<ChangeCell>(set => set.Add(part => part.Change, CostChange.Between(now, before, Currency.Usd))).Find("span.cg-num");
        Assert.Equal(text.Trim(), cell.TextContent.Trim());
        Assert.Contains(tone, cell.ClassList);
    }

    [Fact]
    public void An_unknown_side_makes_an_unknown_change()
    {
        var cell = Render<ChangeCell>(set => set.Add(part => part.Change, CostChange.Between(5m, null, Currency.Usd)));
        Assert.Equal("unknown", cell.Find(".cg-sr").TextContent);
    }

    [Fact]
    public void Unknown_money_is_a_dash_with_a_word_and_zero_is_a_figure()
    {
        Assert.Equal("unknown", Render<MoneyCell>(set => set.Add(part => part.Money, null)).Find(".cg-sr").TextContent);
        Assert.Equal("$0.00", Render<MoneyCell>(set => set.Add(part => part.Money, Money.Usd(0))).Find("span").TextContent);
    }

    [Fact]
    public void The_title_of_a_figure_is_exact()
    {
        var cell = Render<MoneyCell>(set => set.Add(part => part.Money, Money.Usd(67.2540521894m))).Find("span");
        Assert.Equal(("$67.25", "67.2540521894 USD"), (cell.TextContent, cell.GetAttribute("title")));
    }

    [Theory]
    [InlineData(0.2841, "28.4%")]
    [InlineData(0.0004, "<0.1%")]
    [InlineData(0, "0.0%")]
    [InlineData(-0.05, "−5.0%")]
    public void Shares_have_one_digit(decimal share, string text) => Assert.Equal(text, PercentText.Share(share));
}
