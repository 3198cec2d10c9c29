using CostGov.Costs;
using CostGov.Web.Costs;

namespace CostGov.Web.Tests.Costs;

public sealed class ExplorePanelAddressTests
{
    [Theory]
    [InlineData("panel=service:Amazon+EC2", "service:Amazon EC2")]
    [InlineData("by=account,tag:Project&panel=account:111122223333&panel=tag:Project:", "account:111122223333|tag:Project:")]
    [InlineData("by=account&panel=all", "")]
    public void An_open_panel_is_in_the_address_and_comes_back(string query, string row)
    {
        var (view, dropped) = ExploreAddress.Read("?" + query);

        Assert.Empty(dropped);
        Assert.Equal(row, string.Join('|', view.Panel!.Select(CostGrammar.Write)));
        Assert.Equal("/explore?" + query, view.ToUrl());
    }

    [Theory]
    [InlineData("?panel=account:111122223333")]
    [InlineData("?panel=service:a,b")]
    [InlineData("?panel=")]
    [InlineData("?panel=service:a&panel=service:b")]
    [InlineData("?by=none&panel=service:a")]
    public void A_row_that_this_table_cannot_have_is_left_out_and_named(string query)
    {
        var (view, dropped) = ExploreAddress.Read(query);

        Assert.Null(view.Panel);
        Assert.Equal(["panel"], dropped);
    }

    [Fact]
    public void Another_grouping_closes_the_panel_of_a_row_and_another_period_does_not()
    {
        var open = ExploreView.Default.Why(["Amazon EC2"]);

        Assert.Equal("/explore?by=account", (open with { GroupBy = [Dimension.Account] }).ToUrl());
        Assert.Equal("/explore?p=last-month&panel=service:Amazon+EC2", (open with { Period = new PeriodChoice.Preset("last-month") }).ToUrl());
    }
}
