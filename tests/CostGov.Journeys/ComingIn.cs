using System.Globalization;
using System.Text.Json;
using CostGov.Access;
using CostGov.Testing;
using CostGov.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CostGov.Journeys;

/// <summary>The doors, as people use them.</summary>
[Collection("one after the other")]
public sealed class ComingIn(Chrome chrome, DemoSite site)
{
    private const string Shop = Accounts.Shop;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en-light-1440")]
    [InlineData("ja-dark-390")]
    public async Task The_sign_in_page_is_accessible_complains_of_nothing_and_fits(string look)
    {
        await using var visit = await Visit.BeginAsync(chrome, site, Look.All.Single(one => one.ToString() == look));
        await visit.BecomeAsync([]);

        var answer = await visit.OpenAsync("/sign-in", untilInteractive: false);
        await Pictures.ShootAsync(visit.Page, "/sign-in", look);

        PageFaults.None([.. await PageFaults.AllAsync(visit.Page, look[..2]), .. visit.Complaints, .. PageFaults.OfHeaders(answer)]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_team_lead_clicks_in_and_sees_her_accounts_and_nothing_else(bool withScript)
    {
        await using var visit = await Visit.BeginAsync(chrome, site, Look.All[0], withScript);
        await visit.BecomeAsync([]);
        await visit.OpenAsync("/accounts?open=all", untilInteractive: false);
        await visit.AtAsync("/sign-in?to=%2Faccounts%3Fopen%3Dall");
        await visit.Page.Locator("button[value=sora]").ClickAsync();
        await visit.AtAsync("/accounts?open=all");

        var text = await visit.Page.Locator("main").InnerTextAsync();
        Assert.Contains(Shop, await visit.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("hz-pos-prod", text, StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("nav a[href='/sources']").CountAsync());
        Assert.Equal(0, await visit.Page.Locator("nav a[href='/people']").CountAsync());

        await visit.OpenAsync("/sources", untilInteractive: false);
        Assert.Contains("This page is not open to you", await visit.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Her_total_is_finances_figure_for_it_to_the_last_digit()
    {
        var lead = await TotalAsync(SignedIn.TeamLead, "");
        var finance = 0m;
        foreach (var account in new[] { "701198340156", "502334910067", "604415870101" })
            finance += await TotalAsync(SignedIn.Finance, $"&filter=account:{account}");

        Assert.True(lead > 0);
        Assert.Equal(finance, lead);
    }

    [Fact]
    public async Task Who_is_disabled_loses_an_open_page_within_a_minute()
    {
        await using var own = await OwnSite.StartAsync();
        var person = await own.AddPersonAsync("hana", Role.Finance, "all");
        await using var visit = await Visit.BeginAsync(chrome, own.Address, Look.All[0]);
        await visit.BecomeAsync(await SignedIn.ByPasswordAsync(own.Address, "hana", SignedIn.Password, Stop));
        await visit.OpenAsync("/explore?p=2026-08-01..2026-08-31");

        await own.PeopleAsync(desk => desk.DisableAsync(person.Id, "tests", Stop));
        var since = TimeProvider.System.GetTimestamp();
        await visit.OnTheWayAsync("/sign-in?to=");

        Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromMinutes(1));
        Assert.DoesNotContain("120.55", await visit.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_taken_up_again_with_another_persons_cookie_is_closed()
    {
        const string foreign = "hz-data-prod";
        var (finance, lead) = (await SignedIn.AsDemoPersonAsync(site.Address, SignedIn.Finance, Stop), await SignedIn.AsDemoPersonAsync(site.Address, SignedIn.TeamLead, Stop));
        await using var cable = new Cable(site.Address);
        await using var visit = await Visit.BeginAsync(chrome, cable.Address, Look.All[0]);
        await visit.BecomeAsync(At(cable.Address, finance));
        await visit.OpenAsync("/explore?by=account");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(foreign, new() { Timeout = 120_000 });

        cable.Pull();
        await visit.Page.Locator("#components-reconnect-modal.components-reconnect-show").WaitForAsync();
        await visit.BecomeAsync(At(cable.Address, lead));
        cable.PlugIn();

        await Assertions.Expect(visit.Page.Locator("body")).Not.ToContainTextAsync(foreign, new() { Timeout = 120_000 });
    }

    [Fact]
    public async Task A_name_is_locked_after_five_wrong_passwords_in_the_same_words()
    {
        await using var own = await OwnSite.StartAsync();
        await own.AddPersonAsync("hana", Role.Viewer, "all");
        await using var visit = await Visit.BeginAsync(chrome, own.Address, Look.All[0]);
        await visit.BecomeAsync([]);
        for (var attempt = 0; attempt < 6; attempt++)
        {
            await visit.OpenAsync("/sign-in", untilInteractive: false);
            await visit.Page.Locator("input[name=Name]").FillAsync("hana");
            await visit.Page.Locator("input[name=Password]").FillAsync(attempt < 5 ? "wrong horse battery" : SignedIn.Password);
            await visit.Page.Keyboard.PressAsync("Enter");
            await visit.AtAsync("/sign-in?problem=refused");
        }

        Assert.Contains("rests for five minutes", await visit.Page.Locator("[role=alert]").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_step_is_set_up_by_the_app_and_asked_for_from_then_on()
    {
        await using var own = await OwnSite.StartAsync();
        await using var visit = await Visit.BeginAsync(chrome, own.Address, Look.All[0]);
        await visit.OpenAsync("/second-factor", untilInteractive: false);
        await visit.Page.Locator("form[action$=begin] button").ClickAsync();
        var key = await visit.TextAsync("[data-cg-key]");
        await visit.Page.Locator("svg.cg-qr").WaitForAsync();
        await Pictures.ShootAsync(visit.Page, "/second-factor", "en-light-1440");
        PageFaults.None([.. await PageFaults.AllAsync(visit.Page, "en"), .. visit.Complaints]);
        await visit.Page.Locator("main input[name=Code]").FillAsync(Totp.Of(key, TimeProvider.System.GetUtcNow()));
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".cg-recovery li")).ToHaveCountAsync(10, new() { Timeout = 120_000 });

        await visit.BecomeAsync([]);
        await visit.OpenAsync("/accounts", untilInteractive: false);
        await visit.Page.Locator("input[name=Name]").FillAsync(SignedIn.Administrator);
        await visit.Page.Locator("input[name=Password]").FillAsync(SignedIn.Password);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.AtAsync("/sign-in/second-step?to=%2Faccounts");
        await visit.Page.Locator("input[name=Code]").FillAsync(Totp.Of(key, TimeProvider.System.GetUtcNow().AddSeconds(30)));
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.AtAsync("/accounts");
        await visit.InteractiveAsync();
    }

    private static IReadOnlyList<Cookie> At(Uri address, IReadOnlyList<Cookie> cookies) =>
        [.. cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = address.ToString() })];

    private async Task<decimal> TotalAsync(string person, string filter)
    {
        using var http = SignedIn.Client(site.Address, await SignedIn.AsDemoPersonAsync(site.Address, person, Stop));
        var answer = JsonDocument.Parse(await http.GetStringAsync(new Uri($"/api/v1/costs?start=2026-10-01&end=2026-11-01&granularity=total{filter}", UriKind.Relative), Stop));
        return decimal.Parse(answer.RootElement.GetProperty("total").GetString()!, CultureInfo.InvariantCulture);
    }
}
