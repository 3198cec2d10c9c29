using Bunit;
using CostGov.Web.Parts;

namespace CostGov.Web.Tests.Parts;

public sealed class MoneyCellTests : BunitContext
{
    private static readonly Money Cost = new(12.3456789m, Currency.Usd);

    public MoneyCellTests() => InEnglish.Set();

    [Fact]
    public void A_number_that_can_be_explained_is_a_link_that_tells_its_exact_amount()
    {
        var link = Render<MoneyCell>(set => set.Add(cell => cell.Money, Cost).Add(cell => cell.Url, "/explain?start=2026-11-01")).Find("a.cg-figure");

        Assert.Equal(("$12.35", "/explain?start=2026-11-01", "12.3456789 USD · explain this number"), (link.TextContent, link.GetAttribute("href"), link.GetAttribute("title")));
    }

    [Fact]
    public void Without_a_place_that_explains_it_it_is_text()
    {
        var cell = Render<MoneyCell>(set => set.Add(one => one.Money, Cost));

        Assert.Empty(cell.FindAll("a"));
        Assert.Equal("12.3456789 USD", cell.Find("span").GetAttribute("title"));
    }

    [Fact]
    public void What_is_unknown_is_a_dash_and_there_is_nothing_to_explain()
    {
        var cell = Render<MoneyCell>(set => set.Add(one => one.Money, null).Add(one => one.Url, "/explain"));

        Assert.Empty(cell.FindAll("a"));
        Assert.Equal("–unknown", cell.Find("span").TextContent);
    }
}
