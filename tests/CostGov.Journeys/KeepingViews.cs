using Microsoft.Playwright;

namespace CostGov.Journeys;

/// <summary>Saved views, links to copy, and the keys that press what stands on the page.</summary>
[Collection("one after the other")]
public sealed class KeepingViews(Chrome chrome, DemoSite site)
{
    private static readonly Look English = new("en", false, 1440);

    [Fact]
    public async Task A_saved_view_survives_a_reload_keeps_its_relative_dates_and_is_renamed_overwritten_and_deleted()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        var page = visit.Page;
        await visit.OpenAsync("/explore?p=last-month&by=account");
        await MenuAsync(visit, "Saved views");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        Assert.Equal("Give the view a name.", await visit.TextAsync(".mud-dialog [role=alert]"));
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Month by account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await GoneAsync(visit, ".mud-dialog");

        await visit.OpenAsync("/explore");
        await MenuAsync(visit, "Saved views");
        await page.Locator(".cg-drop[open] a", new() { HasText = "Month by account" }).ClickAsync();
        await visit.AtAsync("/explore?p=last-month&by=account");
        await page.Locator("h1 + p", new() { HasText = "1–31 Oct 2026" }).WaitForAsync();

        await visit.OpenAsync("/explore?by=region");
        await MenuAsync(visit, "Saved views");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as…" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("MONTH BY ACCOUNT");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        Assert.Equal("There is a view called “Month by account” already.", await visit.TextAsync(".mud-dialog [role=alert]"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Overwrite “Month by account”" }).ClickAsync();
        await GoneAsync(visit, ".mud-dialog");

        await page.ReloadAsync();
        await visit.InteractiveAsync();
        Assert.Contains("MONTH BY ACCOUNT", await page.Locator(".cg-view-tools summary").First.InnerTextAsync(), StringComparison.Ordinal);
        await MenuAsync(visit, "Saved views");
        await page.GetByRole(AriaRole.Button, new() { Name = "Manage…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename MONTH BY ACCOUNT" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("By region");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete By region" }).ClickAsync();
        await page.Locator(".mud-message-box").GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await page.Locator(".mud-dialog", new() { HasText = "No view is saved yet." }).WaitForAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_link_is_copied_relative_or_with_its_dates_and_the_page_says_so()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.OpenAsync("/explore?by=account");
        await MenuAsync(visit, "Copy link");
        foreach (var (place, link) in new[] { (0, "/explore?by=account"), (1, "/explore?p=2026-11-01..2026-11-22&by=account&vs=2026-10-01..2026-10-22") })
        {
            var field = visit.Page.Locator(".cg-drop[open] .cg-copy").Nth(place);
            await field.Locator("button").ClickAsync();
            await field.Locator("[role=status]", new() { HasText = "Copied." }).WaitForAsync();
            Assert.Equal(new Uri(site.Address, link).ToString(), await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
            Assert.Equal(new Uri(site.Address, link).ToString(), await field.Locator("input").InputValueAsync());
        }
    }

    [Fact]
    public async Task Where_copying_is_not_allowed_the_link_is_selected_for_the_readers_own_hand()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.Page.AddInitScriptAsync("navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))");
        await visit.OpenAsync("/explore");
        await MenuAsync(visit, "Copy link");
        await visit.Page.Locator(".cg-drop[open] .cg-copy button").First.ClickAsync();
        await visit.Page.Locator(".cg-copy [role=status]", new() { HasText = "press Ctrl+C" }).WaitForAsync();
        Assert.Equal(new Uri(site.Address, "/explore").ToString(), await visit.Page.EvaluateAsync<string>("document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)"));
    }

    [Fact]
    public async Task Keys_press_what_stands_on_the_page()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        var keys = visit.Page.Keyboard;
        await visit.OpenAsync("/explore");
        await keys.PressAsync("t");
        await visit.AtAsync("/explore?tab=table");
        await visit.Page.Locator("[data-cg-key=t][href='/explore']").WaitForAsync();
        await keys.PressAsync("t");
        await visit.Page.Locator("[data-cg-key=t][href='/explore?tab=table']").WaitForAsync();
        Assert.EndsWith("/explore", visit.Page.Url, StringComparison.Ordinal);
        await keys.PressAsync("[");
        await visit.AtAsync("/explore?p=2026-10-01..2026-10-31");
        await visit.Page.Locator("h1 + p", new() { HasText = "1–31 Oct 2026" }).WaitForAsync();
        await keys.PressAsync("]");
        await visit.AtAsync("/explore?p=2026-11-01..2026-11-30");
        await visit.Page.Locator("h1 + p", new() { HasText = "1–30 Nov 2026" }).WaitForAsync();
        await keys.PressAsync("/");
        await visit.Page.Locator(".mud-dialog .cg-values").WaitForAsync();
        // One after the other: each comes back from the server before the next is typed.
        var search = visit.Page.GetByLabel("Search");
        foreach (var typed in new[] { "t", "t?", "t?/", "t?/[" })
        {
            await search.PressSequentiallyAsync(typed[^1..]);
            await Assertions.Expect(search).ToHaveValueAsync(typed, new() { Timeout = 120_000 });
        }

        Assert.Equal(0, await visit.Page.Locator("dialog[open]").CountAsync());
        await keys.PressAsync("Escape");
        await GoneAsync(visit, ".mud-dialog");
        await keys.PressAsync("g");
        await keys.PressAsync("s");
        await visit.AtAsync("/sources");
        await visit.Page.Locator("h1", new() { HasText = "Sources" }).WaitForAsync();
        await keys.PressAsync("g");
        await keys.PressAsync("o");
        await visit.Page.Locator("h1", new() { HasText = "Overview" }).WaitForAsync();
        await keys.PressAsync("Control+g");
        await keys.PressAsync("e");
        Assert.EndsWith("/", visit.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_list_of_keys_opens_closes_and_turns_them_off_for_good()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        var keys = visit.Page.Keyboard;
        await visit.OpenAsync("/explore");
        await keys.PressAsync("?");
        await visit.Page.Locator("dialog[open] h2", new() { HasText = "Keyboard shortcuts" }).WaitForAsync();
        await keys.PressAsync("t");
        await keys.PressAsync("Escape");
        Assert.Equal(0, await visit.Page.Locator("dialog[open]").CountAsync());
        Assert.EndsWith("/explore", visit.Page.Url, StringComparison.Ordinal);

        await keys.PressAsync("?");
        await visit.Page.Locator("dialog[open] input").UncheckAsync();
        await visit.Page.Locator("dialog[open] button").ClickAsync();
        await visit.Page.ReloadAsync();
        await visit.InteractiveAsync();
        await keys.PressAsync("?");
        await keys.PressAsync("t");
        Assert.Equal(0, await visit.Page.Locator("dialog[open]").CountAsync());
        Assert.EndsWith("/explore", visit.Page.Url, StringComparison.Ordinal);

        await visit.Page.Locator("[data-cg-shortcuts]").ClickAsync();
        Assert.False(await visit.Page.Locator("dialog[open] input").IsCheckedAsync());
        await visit.Page.Locator("dialog[open] input").CheckAsync();
        await keys.PressAsync("Escape");
        await keys.PressAsync("t");
        await visit.AtAsync("/explore?tab=table");
    }

    private static async Task MenuAsync(Visit visit, string name) => await visit.Page.Locator(".cg-view-tools summary", new() { HasText = name }).ClickAsync();

    private static Task GoneAsync(Visit visit, string selector) => visit.Page.Locator(selector).First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
}
