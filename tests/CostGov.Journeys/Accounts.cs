using Microsoft.Playwright;

namespace CostGov.Journeys;

[Collection("one after the other")]
public sealed class Accounts(Chrome chrome, DemoSite site)
{
    public const string Shop = "701198340156";
    private const string Closed = "857723980289";
    private static readonly Look English = new("en", false, 1440);

    [Fact]
    public async Task The_tree_opens_closes_and_is_walked_by_arrow_keys()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/accounts");
        await visit.Page.Locator("tr[aria-level='1']").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        var unit = await FocusedAsync(visit);
        Assert.Equal("2", await Focused(visit).GetAttributeAsync("aria-level"));

        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.OnTheWayAsync("/accounts?open=");
        await visit.Page.Locator("tr:focus[aria-expanded='true']").WaitForAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("3", await Focused(visit).GetAttributeAsync("aria-level"));
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(unit, await FocusedAsync(visit));

        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await visit.AtAsync("/accounts");
        await visit.Page.Keyboard.PressAsync("End");
        Assert.Equal(0, await visit.Page.Locator("tr:focus ~ tr").CountAsync());
        await visit.Page.Keyboard.PressAsync("Home");
        Assert.Equal("1", await Focused(visit).GetAttributeAsync("aria-level"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Enter_on_an_account_opens_its_page_and_Back_returns_to_the_same_tree()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/accounts?open=all");
        await visit.Page.Locator("tr", new() { HasText = "hz-ec-prod" }).Last.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.AtAsync("/accounts/" + Shop);
        await visit.Page.Locator("h1", new() { HasText = "hz-ec-prod" }).WaitForAsync();
        await visit.Page.GoBackAsync();
        await visit.AtAsync("/accounts?open=all");
        await visit.Page.Locator("tr", new() { HasText = "hz-ec-prod" }).First.WaitForAsync();
    }

    [Fact]
    public async Task The_total_is_the_overviews_to_the_last_digit_as_it_is_and_as_it_was()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/");
        var exact = await visit.Page.Locator(".cg-tile-figure .cg-num").First.GetAttributeAsync("title");
        await visit.OpenAsync("/accounts");
        Assert.Equal(exact, await TotalAsync(visit));
        var asItIs = await visit.Page.Locator("tbody tr").AllInnerTextsAsync();

        await visit.Page.Locator(".cg-seg a", new() { HasText = "OUs as they were" }).ClickAsync();
        await visit.AtAsync("/accounts?ou=was");
        await visit.Page.Locator(".cg-seg a[aria-current=true]", new() { HasText = "OUs as they were" }).WaitForAsync();
        Assert.Equal(exact, await TotalAsync(visit));
        // Nobody moved in the demo since it was first read.
        Assert.Equal(asItIs, await visit.Page.Locator("tbody tr").AllInnerTextsAsync());
        await visit.Page.GoBackAsync();
        await visit.AtAsync("/accounts");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_search_finds_while_one_types_but_not_while_one_composes_and_Back_does_not_go_through_it()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/");
        await visit.OpenAsync("/accounts");
        var field = visit.Page.Locator("#cg-account-search");
        await field.PressSequentiallyAsync("ec-prod");
        await visit.AtAsync("/accounts?q=ec-prod");
        await visit.Page.Locator("tfoot th", new() { HasText = "Total of those found" }).WaitForAsync();
        Assert.Equal(1, await visit.Page.Locator("tbody tr:not([aria-expanded])").CountAsync());
        Assert.True(await field.EvaluateAsync<bool>("field => field === document.activeElement"));

        // A composing input method fires input events that are not yet meant; its end is.
        await field.EvaluateAsync("""
            field => {
              field.value = "ＰＯＳ";
              field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
              field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
            }
            """);
        await visit.Page.Locator("tbody tr", new() { HasText = "hz-pos-prod" }).WaitForAsync();
        Assert.Contains("q=", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.GoBackAsync();
        await visit.Page.Locator("h1", new() { HasText = "Overview" }).WaitForAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_closed_account_is_there_with_its_state_and_what_it_cost_before()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/accounts?state=closed&p=2026-10-01..2026-10-31");
        var row = visit.Page.Locator("tbody tr", new() { HasText = Closed });
        Assert.Contains("Closed", await row.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains('$', await row.Locator("td").Nth(1).InnerTextAsync());
    }

    [Fact]
    public async Task A_name_given_in_Japanese_stands_in_tree_explorer_and_overview_and_can_be_taken_back()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English with { Language = "ja" });
        await visit.OpenAsync("/accounts/" + Shop);
        Assert.Equal("hz-ec-prod", await visit.TextAsync("h1"));
        try
        {
            await NameAsync(visit, "ECサイト 本番", "決済チーム 佐藤\n内線 1234");
            await visit.Page.Locator("h1", new() { HasText = "ECサイト 本番" }).WaitForAsync();
            await Pictures.ShootAsync(visit.Page, "/accounts-named", "ja-light-1440");
            foreach (var address in new[] { "/accounts?open=all", "/explore?by=account", "/" })
            {
                await visit.OpenAsync(address);
                await visit.Page.GetByRole(AriaRole.Link, new() { Name = "ECサイト 本番", Exact = true }).First.WaitForAsync();
            }

            await visit.OpenAsync("/accounts/" + Shop);
            Assert.Equal("決済チーム 佐藤\n内線 1234", await visit.Page.Locator("#cg-owner-note").InputValueAsync());
        }
        finally
        {
            await NameAsync(visit, "", "");
            await visit.Page.Locator("h1", new() { HasText = "hz-ec-prod" }).WaitForAsync();
        }

        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_said_at_the_field_that_gets_the_focus()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/accounts/" + Shop);
        await visit.Page.FillAsync("#cg-display-name", new string('x', 101));
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("#cg-display-name-hint strong").WaitForAsync();
        await visit.Page.Locator("#cg-display-name:focus").WaitForAsync();
        Assert.Equal(101, (await visit.Page.Locator("#cg-display-name").InputValueAsync()).Length);
        Assert.Equal("hz-ec-prod", await visit.TextAsync("h1"));
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_a_404_that_repeats_nothing()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        visit.Page.Dialog += (_, dialog) => visit.Complaints.Add(dialog.Message);
        await visit.OpenAsync("/accounts/%3Cimg%20src=x%20onerror=alert(1)%3E");
        Assert.Equal("No such account", await visit.TextAsync("h1"));
        Assert.DoesNotContain("onerror", await visit.Page.Locator("main").InnerHTMLAsync(), StringComparison.Ordinal);
        Assert.All(visit.Complaints, complaint => Assert.Contains("404", complaint, StringComparison.Ordinal));
        Assert.NotEmpty(visit.Complaints);
    }

    [Fact]
    public async Task Without_script_the_tree_opens_is_searched_and_leads_to_an_account()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English, withScript: false);
        await visit.OpenAsync("/accounts", untilInteractive: false);
        await visit.Page.GetByLabel("Open Production").ClickAsync();
        await visit.Page.GetByLabel("Open Retail").ClickAsync();
        Assert.Contains("/accounts?open=", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.FillAsync("#cg-account-search", "７０１１-9834-0156");
        await visit.Page.Locator(".cg-tree-search button").ClickAsync();
        Assert.Equal(1, await visit.Page.Locator("tbody tr:not([aria-expanded])").CountAsync());
        await visit.Page.Locator(".cg-tree-link", new() { HasText = "hz-ec-prod" }).ClickAsync();
        Assert.Equal("hz-ec-prod", await visit.TextAsync("h1"));
        Assert.NotEqual(0, await visit.Page.Locator("path.cg-bar-path").CountAsync());

        await visit.Page.Locator(".cg-drop summary").First.ClickAsync();
        await visit.Page.FillAsync(".cg-drop[open] input[name=from]", "2026-10-01");
        await visit.Page.FillAsync(".cg-drop[open] input[name=to]", "2026-10-31");
        await visit.Page.Locator(".cg-drop[open] button").ClickAsync();
        Assert.EndsWith($"/accounts/{Shop}?from=2026-10-01&to=2026-10-31", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal("hz-ec-prod", await visit.TextAsync("h1"));
    }

    private static ILocator Focused(Visit visit) => visit.Page.Locator("tr:focus");

    private static async Task<string> FocusedAsync(Visit visit) => (await Focused(visit).Locator(".cg-tree-link").InnerTextAsync()).Trim();

    private static Task<string?> TotalAsync(Visit visit) => visit.Page.Locator("tfoot tr").Last.Locator("td").Nth(1).Locator(".cg-num").GetAttributeAsync("title");

    private static async Task NameAsync(Visit visit, string name, string note)
    {
        await visit.OpenAsync("/accounts/" + Shop);
        await visit.Page.FillAsync("#cg-display-name", name);
        await visit.Page.FillAsync("#cg-owner-note", note);
        await visit.Page.Locator(".cg-form button[type=submit]").ClickAsync();
        await visit.Page.Locator(".cg-form [role=status]", new() { HasText = "保存しました。" }).WaitForAsync();
    }
}
