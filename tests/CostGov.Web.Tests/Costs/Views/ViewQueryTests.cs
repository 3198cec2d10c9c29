using CostGov.Costs;
using CostGov.Web.Costs;
using CostGov.Web.Costs.Views;

namespace CostGov.Web.Tests.Costs.Views;

public sealed class ViewQueryTests
{
    private static readonly DateOnly LastDay = new(2026, 11, 22);

    [Fact]
    public void A_relative_period_stays_relative_and_an_open_panel_is_not_kept()
    {
        var view = ExploreView.Default with { Period = new PeriodChoice.Preset("last-month"), GroupBy = [Dimension.Account] };

        Assert.Equal("p=last-month&by=account", ViewQuery.Of(view.Why(["111122223333"])));
        Assert.Equal("", ViewQuery.Of(ExploreView.Default));
    }

    [Fact]
    public void A_link_with_fixed_dates_names_the_days_that_are_shown_and_the_days_compared_with() =>
        Assert.Equal("/explore?p=2026-11-01..2026-11-22&vs=2026-10-01..2026-10-22", ViewQuery.Fixed(ExploreView.Default, LastDay).ToUrl());

    [Fact]
    public void Without_a_comparison_a_fixed_link_has_none() =>
        Assert.Equal("/explore?p=2026-11-01..2026-11-22&vs=none", ViewQuery.Fixed(ExploreView.Default with { Compare = CompareChoice.None }, LastDay).ToUrl());

    [Fact]
    public void Dates_that_are_fixed_already_make_the_same_link()
    {
        var view = ViewQuery.Fixed(ExploreView.Default, LastDay);

        Assert.Equal(view.ToUrl(), ViewQuery.Fixed(view, LastDay.AddDays(30)).ToUrl());
    }

    [Theory, InlineData("/explore?by=region", "by=region"), InlineData("by=region", "by=region"), InlineData("/explore", ""), InlineData("", ""), InlineData("https://costgov.example/explore?by=region", "by=region")]
    public void An_address_or_its_query_is_read(string address, string query)
    {
        var (read, notUnderstood) = ViewQuery.Read(address);

        Assert.Empty(notUnderstood);
        Assert.Equal(query, read);
    }
}
