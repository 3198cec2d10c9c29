using CostGov.Web.Shell;

namespace CostGov.Web.Tests.Shell;

public sealed class NavPlaceTests
{
    [Fact]
    public void What_applies_there_goes_along()
    {
        var place = At("/explore?p=last-month&g=week&by=account&f=service:Amazon+S3&x=kind:Tax&m=effective&cur=USD&sort=-change");
        Assert.Equal("/?m=effective&cur=USD", place.UrlOf("/"));
        Assert.Equal("/accounts?p=last-month&m=effective&cur=USD", place.UrlOf("/accounts"));
        Assert.Equal("/sources", place.UrlOf("/sources"));
    }

    [Fact]
    public void A_page_in_between_that_knows_nothing_of_it_loses_nothing()
    {
        var place = At("/explore?p=last-month&f=tag:Project:a%26b&m=effective", "/sources");
        Assert.Equal("/explore?p=last-month&f=tag:Project:a%26b&m=effective", place.UrlOf("/explore"));
    }

    [Fact]
    public void What_is_changed_on_the_way_is_changed_and_what_is_taken_back_is_gone()
    {
        Assert.Equal("/explore?p=last-month&m=netBilled", At("/explore?p=last-month&m=effective", "/?m=netBilled").UrlOf("/explore"));
        Assert.Equal("/explore?p=last-month", At("/explore?p=last-month&m=effective", "/").UrlOf("/explore"));
    }

    [Fact]
    public void The_entry_of_the_page_itself_begins_anew() =>
        Assert.Equal("/explore", At("/explore?p=last-month&f=service:Amazon+S3").UrlOf("/explore"));

    [Fact]
    public void A_page_below_another_speaks_the_same_language_and_its_parents_entry_leads_up() =>
        Assert.Equal("/accounts?p=last-30d&m=effective", At("/accounts/111111111111?p=last-30d&m=effective").UrlOf("/accounts"));

    [Theory]
    [InlineData("/", "/", true)]
    [InlineData("/explore", "/", false)]
    [InlineData("/explore", "/explore", true)]
    [InlineData("/explorers", "/explore", false)]
    [InlineData("/accounts/111111111111", "/accounts", true)]
    public void A_page_below_another_belongs_to_it(string address, string entry, bool isOn) =>
        Assert.Equal(isOn, At(address).IsOn(entry));

    private static NavPlace At(params string[] addresses) =>
        addresses.Aggregate(NavPlace.Nowhere, (place, address) => place.MovedTo(new("http://localhost" + address)));
}
