using CostGov.Costs;
using CostGov.Web.Accounts;
using CostGov.Web.Costs;

namespace CostGov.Web.Tests.Accounts;

public sealed class AccountsViewTests
{
    [Theory]
    [InlineData("/accounts")]
    [InlineData("/accounts?p=last-month&vs=yoy&m=effective&cur=USD&ou=was&q=EC+%E6%9C%AC%E7%95%AA&state=pending-closure&sort=-change&open=ou-1,outside&shut=r-1&page=3")]
    [InlineData("/accounts?p=2026-10-01..2026-10-31&vs=none&sort=name&open=all&shut=ou-2")]
    [InlineData("/accounts?q=a%2Bb%26c")]
    public void What_an_address_says_is_what_it_is_written_as(string address)
    {
        var (view, dropped) = AccountsView.Read(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "");
        Assert.Empty(dropped);
        Assert.Equal(address, view.ToUrl());
    }

    [Fact]
    public void A_spoilt_address_opens_and_names_what_it_left_out()
    {
        var (view, dropped) = AccountsView.Read($"?p=../&vs=x&ou=maybe&sort=--&state=<script>&page=-1&open={new string('a', 5000)}&zzz=1&q={new string('q', 300)}");
        Assert.Equal(["open", "ou", "p", "page", "q", "sort", "state", "vs", "zzz"], dropped.Order(StringComparer.Ordinal));
        Assert.Equal("/accounts", view.ToUrl());
    }

    [Fact]
    public void What_a_form_without_script_sends_is_understood() =>
        Assert.Equal("/accounts?p=2026-10-01..2026-10-05&ou=was&q=ec", AccountsView.Read("?ou=was&from=2026-10-01&to=2026-10-05&q=ec").View.ToUrl());

    [Fact]
    public void The_figures_are_asked_once_by_unit_and_account()
    {
        var question = new AccountsView { OuView = OuView.AsItWas, Period = new PeriodChoice.Preset("last-month") }.ToQuestion(new(2026, 11, 22));
        Assert.Equal((new BillingPeriod(2026, 10).Days, new BillingPeriod(2026, 9).Days, OuView.AsItWas), (question.Period, question.CompareWith, question.OuView));
        Assert.Equal([Dimension.Ou, Dimension.Account], question.GroupBy);
    }

    [Fact]
    public void Searching_sorting_and_opening_ask_for_the_same_figures()
    {
        var view = new AccountsView();
        Assert.True(view.AsksTheSameAs(view with { Search = "x", State = "ACTIVE", Sort = AccountsSort.Name, Open = ["a"], Page = 2 }));
        Assert.False(view.AsksTheSameAs(view with { OuView = OuView.AsItWas }));
    }

    [Fact]
    public void An_account_is_linked_for_the_same_period_and_its_id_is_escaped() =>
        Assert.Equal("/accounts/a%2Fb%3F?p=last-month&vs=none&m=effective", new AccountsView { Period = new PeriodChoice.Preset("last-month"), Compare = CompareChoice.None, Metric = CostMetric.Effective }.AccountUrl("a/b?"));
}
