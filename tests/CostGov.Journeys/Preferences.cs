namespace CostGov.Journeys;

[Collection("one after the other")]
public sealed class Preferences(Chrome chrome, DemoSite site)
{
    private static readonly Look English = new("en", false, 1440);

    [Fact]
    public async Task The_language_switch_keeps_the_address_and_is_remembered()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore?by=account");
        await visit.Page.ClickAsync("button[lang=ja]");
        await visit.Page.Locator("html[lang=ja]").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        await visit.InteractiveAsync();
        Assert.EndsWith("/explore?by=account", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal("コスト分析", await visit.TextAsync("h1"));
        await visit.OpenAsync("/");
        Assert.Equal("概要", await visit.TextAsync("h1"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_theme_repaints_without_drawing_anew_and_is_there_at_the_first_paint()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/");
        var (fill, paths) = (await FillAsync(visit), await PathsAsync(visit));
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Dark theme" }).ClickAsync();
        await visit.Page.Locator("html[data-theme=dark]").WaitForAsync();
        Assert.NotEqual(fill, await FillAsync(visit));
        Assert.Equal(paths, await PathsAsync(visit));

        await visit.Page.RouteAsync("**/*.js*", route => route.AbortAsync());
        await visit.OpenAsync("/", untilInteractive: false);
        Assert.Equal("rgb(14, 20, 28)", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task The_systems_theme_is_there_at_the_first_paint_and_the_switch_leads_away_from_it()
    {
        await using var visit = await Visit.BeginAsync(chrome, site.Address, English, adjust: options => options.ColorScheme = Microsoft.Playwright.ColorScheme.Dark);
        await visit.Page.Context.ClearCookiesAsync(new() { Name = "costgov-theme" });
        await visit.Page.RouteAsync("**/*.js*", route => route.AbortAsync());
        await visit.OpenAsync("/", untilInteractive: false);
        Assert.Equal("rgb(14, 20, 28)", await BackgroundAsync(visit));
        await visit.Page.UnrouteAsync("**/*.js*");

        await visit.OpenAsync("/");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Light theme" }).ClickAsync();
        await visit.Page.Locator("html[data-theme=light]").WaitForAsync();
        Assert.Equal("rgb(245, 247, 250)", await BackgroundAsync(visit));
        Assert.Equal("Dark theme", await visit.Page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')"));
        await visit.Page.ReloadAsync();
        Assert.Equal("rgb(245, 247, 250)", await BackgroundAsync(visit));
    }

    [Fact]
    public async Task Preferences_are_saved_without_script_and_hold_at_the_first_paint()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English, withScript: false);
        await visit.OpenAsync("/explore", untilInteractive: false);
        Assert.Equal(33, await RowAsync(visit));
        await visit.Page.Locator("#cg-nav a[data-cg-place='/me']").ClickAsync();
        await visit.Page.GetByLabel("Comfortable").CheckAsync();
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Group, new() { Name = "First page" }).GetByLabel("Cost explorer").CheckAsync();
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        Assert.Equal("Saved.", await visit.TextAsync("[role=status].cg-notice"));
        Assert.True(await visit.Page.GetByLabel("Comfortable").IsCheckedAsync());
        await visit.OpenAsync("/explore", untilInteractive: false);
        Assert.Equal(44, await RowAsync(visit));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_chosen_first_page_opens_for_who_comes_from_outside_and_the_overview_for_who_asks_for_it()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.Page.Context.AddCookiesAsync([new() { Name = "costgov-landing", Value = "explore", Url = site.Address.ToString() }]);
        await visit.OpenAsync("/");
        Assert.Equal("Cost explorer", await visit.TextAsync("h1"));

        await visit.Page.Locator("#cg-nav a[data-cg-place='/']").ClickAsync();
        await visit.Page.Locator("h1", new() { HasText = "Overview" }).WaitForAsync();
        await visit.Page.ReloadAsync();
        Assert.Equal("Overview", await visit.TextAsync("h1"));

        // As a full load from within the site, and in a new tab.
        await visit.OpenAsync("/me", untilInteractive: false);
        await visit.Page.Locator("#cg-nav a[data-cg-place='/']").ClickAsync();
        await visit.InteractiveAsync();
        Assert.Equal("Overview", await visit.TextAsync("h1"));
        var tab = await visit.Page.Context.RunAndWaitForPageAsync(() => visit.Page.Locator(".cg-brand").ClickAsync(new() { Button = Microsoft.Playwright.MouseButton.Middle }));
        await tab.Locator("h1", new() { HasText = "Overview" }).WaitForAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Metric_and_period_go_along_from_page_to_page()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore?p=last-month&by=account&f=kind:Usage&m=effective");
        await visit.Page.Locator("#cg-nav a", new() { HasText = "Overview" }).ClickAsync();
        await visit.AtAsync("/?m=effective");
        await visit.Page.Locator("h1", new() { HasText = "Overview" }).WaitForAsync();
        await visit.Page.Locator("#cg-nav a", new() { HasText = "Sources" }).ClickAsync();
        await visit.AtAsync("/sources");
        await visit.Page.Locator("#cg-nav a", new() { HasText = "Cost explorer" }).ClickAsync();
        await visit.AtAsync("/explore?p=last-month&f=kind:Usage&m=effective");
        await visit.Page.Locator("#cg-nav a[aria-current=page]", new() { HasText = "Cost explorer" }).WaitForAsync();
        await visit.Page.Locator("#cg-nav a", new() { HasText = "Cost explorer" }).ClickAsync();
        await visit.AtAsync("/explore");
    }

    [Fact]
    public async Task Both_switches_work_without_script()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English, withScript: false);
        await visit.OpenAsync("/explore?by=region", untilInteractive: false);
        await visit.Page.ClickAsync("button[lang=ja]");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "ダークテーマ" }).ClickAsync();
        Assert.EndsWith("/explore?by=region", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(("ja", "dark"), (await visit.Page.Locator("html").GetAttributeAsync("lang"), await visit.Page.Locator("html").GetAttributeAsync("data-theme")));
        Assert.Equal("コスト分析", await visit.TextAsync("h1"));
    }

    [Fact]
    public async Task A_switch_never_leads_away_from_the_site()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English, withScript: false);
        await visit.OpenAsync("/", untilInteractive: false);
        var answer = await visit.Page.APIRequest.PostAsync(
            new Uri(site.Address, "/preferences").ToString(),
            new() { MaxRedirects = 0, Form = visit.Page.APIRequest.CreateFormData().Set("language", "ja-JP").Set("from", "//evil.example/") });
        Assert.Equal(302, answer.Status);
        Assert.Equal("/", answer.Headers["location"]);
    }

    private static Task<string> BackgroundAsync(Visit visit) => visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static Task<int> RowAsync(Visit visit) => visit.Page.Locator(".cg-table tbody tr").First.EvaluateAsync<int>("row => Math.round(row.getBoundingClientRect().height)");

    private static Task<string> FillAsync(Visit visit) => visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.cg-bar-path')).fill");

    private static Task<string> PathsAsync(Visit visit) => visit.Page.EvaluateAsync<string>("[...document.querySelectorAll('.cg-bar-path')].map(path => path.getAttribute('d')).join()");
}
