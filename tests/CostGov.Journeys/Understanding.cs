using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CostGov.Journeys;

/// <summary>A figure is explained where it stands; a change is followed to account, service and day.</summary>
[Collection("one after the other")]
public sealed partial class Understanding(Chrome chrome, DemoSite site)
{
    private static readonly Look English = new("en", false, 1440);

    [Fact]
    public async Task A_number_is_explained_in_place_as_a_page_and_by_the_API_with_the_same_exact_amount()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore?by=account");
        var figure = visit.Page.Locator("tbody .cg-figure").First;
        var (href, title) = (await figure.GetAttributeAsync("href"), await figure.GetAttributeAsync("title"));

        await figure.ClickAsync();
        var exact = await ExactAsync(visit, ".mud-dialog ");
        Assert.StartsWith(exact + " ", title, StringComparison.Ordinal);
        Assert.EndsWith("/explore?by=account", visit.Page.Url, StringComparison.Ordinal);
        var api = await visit.Page.Locator(".mud-dialog .cg-explain-again a").First.GetAttributeAsync("href");
        var answer = await ApiAsync(api!);
        Assert.Equal(exact, $"{answer.GetProperty("total").GetString()} {answer.GetProperty("currency").GetString()}");

        await visit.Page.Locator(".mud-dialog").GetByRole(AriaRole.Link, new() { Name = "Open as a page" }).ClickAsync();
        await visit.OnTheWayAsync("/explain?");
        await visit.Page.Locator("h1", new() { HasText = "Explain this number" }).WaitForAsync();
        Assert.EndsWith(href!, visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(exact, await ExactAsync(visit, "main "));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task By_keyboard_Enter_opens_Esc_closes_and_the_focus_is_back_on_the_number()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/");
        var figure = visit.Page.Locator(".cg-tile .cg-figure").First;
        await figure.FocusAsync();
        await figure.PressAsync("Enter");
        await visit.Page.Locator(".mud-dialog [data-cg-exact]").WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Locator(".mud-dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.Page.Locator(".cg-tile .cg-figure:focus").WaitForAsync();
        Assert.EndsWith("/", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory, InlineData("/"), InlineData("/explore?p=last-month&by=ou"), InlineData("/explore?by=service,region"), InlineData("/explore?by=tag:Project&x=kind:Tax,Credit"), InlineData("/explore?tab=table"), InlineData("/accounts?open=all"), InlineData("/accounts?open=all&ou=was"), InlineData("/accounts/" + Accounts.Shop), InlineData("/projects"), InlineData("/projects/ec-site"), InlineData("/projects/demand-forecast"), InlineData("/guardrails")]
    public async Task Every_number_with_an_explanation_is_the_number_explained(string address)
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English, withScript: false);
        await visit.OpenAsync(address, untilInteractive: false);
        var figures = await visit.Page.Locator(".cg-figure").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href') + ' ' + one.title)");
        Assert.NotEmpty(figures);
        using var http = SignedIn.Client(site.Address);
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        foreach (var figure in figures.Distinct().Take(40))
        {
            var (href, shown) = (figure[..figure.IndexOf(' ', StringComparison.Ordinal)], figure[(figure.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            var page = await http.GetStringAsync(new Uri(href, UriKind.Relative), TestContext.Current.CancellationToken);
            var exact = System.Net.WebUtility.HtmlDecode(Exact().Match(page).Groups[1].Value).Trim();
            Assert.NotEmpty(exact);
            Assert.StartsWith(exact + " ", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task In_three_clicks_which_account_grew_most_on_which_day_by_which_service()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/");
        var mover = visit.Page.Locator("tr:has(.cg-up .cg-change-amount) .cg-why").First;
        var account = (await visit.Page.Locator("tr:has(.cg-up .cg-change-amount) th a").First.InnerTextAsync()).Trim();

        await mover.ClickAsync();
        await visit.Page.Locator(".cg-panel table").First.WaitForAsync();
        Assert.Equal($"Why did {account} change?", await visit.TextAsync(".cg-panel h2"));
        var service = await visit.TextAsync(".cg-panel table >> nth=0 >> tbody th a");
        var day = await visit.TextAsync(".cg-panel table >> nth=1 >> tbody th a");

        var id = AccountId().Match(visit.Page.Url).Value;
        var (now, before) = (await ByServiceAsync(id, "2026-11-01", "2026-11-23"), await ByServiceAsync(id, "2026-10-01", "2026-10-23"));
        var moved = now.Keys.Union(before.Keys).MaxBy(name => Math.Abs(now.GetValueOrDefault(name) - before.GetValueOrDefault(name)));
        Assert.Equal(moved, service);
        var (days, daysBefore) = (await ByDayAsync(id, "2026-11-01", "2026-11-23"), await ByDayAsync(id, "2026-10-01", "2026-10-23"));
        var largest = Enumerable.Range(0, days.Count).MaxBy(at => days[at] - daysBefore[at]);
        Assert.Equal(new DateOnly(2026, 11, 1).AddDays(largest).ToString("ddd d MMM yyyy", CultureInfo.GetCultureInfo("en-US")), day);

        await visit.Page.Locator(".cg-panel table >> nth=1 >> tbody th a").First.ClickAsync();
        await visit.AtAsync($"/explore?p=2026-11-{largest + 1:00}..2026-11-{largest + 1:00}&f=account:{id}&vs=2026-10-{largest + 1:00}..2026-10-{largest + 1:00}");
        await visit.Page.Locator(".cg-panel").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_panel_opens_from_a_row_keeps_the_table_and_gives_the_focus_back_to_its_row()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore");
        var total = await visit.TextAsync("tfoot td");
        var row = visit.Page.Locator("main > .cg-stack tbody .cg-why").Nth(1);
        var opens = await row.GetAttributeAsync("data-cg-opens");

        await row.ClickAsync();
        await visit.Page.Locator(".cg-panel h2:focus").WaitForAsync();
        Assert.EndsWith(opens!, visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(total, await visit.TextAsync("tfoot td"));
        await visit.Page.Locator(".cg-panel table").First.WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Locator(".cg-panel").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.Page.Locator($".cg-why[data-cg-opens=\"{opens}\"]:focus").WaitForAsync();
        Assert.EndsWith("/explore", visit.Page.Url, StringComparison.Ordinal);

        await visit.Page.GoBackAsync();
        await visit.Page.Locator(".cg-panel table").First.WaitForAsync();
        await visit.Page.GoBackAsync();
        await visit.Page.Locator(".cg-panel").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_panel_is_an_address_that_works_in_another_browser_and_without_script()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore?by=account&panel=all");
        await visit.Page.Locator(".cg-panel table").First.WaitForAsync();
        var seen = await visit.TextAsync(".cg-panel");
        await visit.Page.Locator(".cg-panel tbody .cg-why").First.ClickAsync();
        await visit.OnTheWayAsync("/explore?by=account&panel=account:");
        await using var other = await Visit.BeginAsync(chrome, site, English, withScript: false);
        await other.OpenAsync("/explore?by=account&panel=all", untilInteractive: false);
        Assert.Equal(seen, await other.TextAsync(".cg-panel"));
    }

    private static async Task<string> ExactAsync(Visit visit, string within) => (await visit.Page.Locator(within + "[data-cg-exact]").First.InnerTextAsync()).Trim();

    private async Task<JsonElement> ApiAsync(string path)
    {
        using var http = SignedIn.Client(site.Address);
        return await http.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);
    }

    private async Task<Dictionary<string, decimal>> ByServiceAsync(string account, string start, string end) =>
        (await ApiAsync($"/api/v1/costs?granularity=total&groupBy=service&filter=account:{account}&start={start}&end={end}")).GetProperty("rows").EnumerateArray()
            .ToDictionary(row => row.GetProperty("keys")[0].GetString()!, Cost);

    private async Task<List<decimal>> ByDayAsync(string account, string start, string end) =>
        [.. (await ApiAsync($"/api/v1/costs?filter=account:{account}&start={start}&end={end}")).GetProperty("rows").EnumerateArray().Select(Cost)];

    private static decimal Cost(JsonElement row) => decimal.Parse(row.GetProperty("cost").GetString()!, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d{12}")]
    private static partial Regex AccountId();

    [GeneratedRegex("<[^>]* data-cg-exact[^>]*>([^<]*)<")]
    private static partial Regex Exact();
}
