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
    public async Task Both_switches_work_without_script()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English, withScript: false);
        await visit.OpenAsync("/explore?by=region", untilInteractive: false);
        await visit.Page.ClickAsync("button[lang=ja]");
        await visit.Page.ClickAsync("form[action='/theme'] button");
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
            new Uri(site.Address, "/culture").ToString(),
            new() { MaxRedirects = 0, Form = visit.Page.APIRequest.CreateFormData().Set("culture", "ja-JP").Set("from", "//evil.example/") });
        Assert.Equal(302, answer.Status);
        Assert.Equal("/", answer.Headers["location"]);
    }

    private static Task<string> FillAsync(Visit visit) => visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.cg-bar-path')).fill");

    private static Task<string> PathsAsync(Visit visit) => visit.Page.EvaluateAsync<string>("[...document.querySelectorAll('.cg-bar-path')].map(path => path.getAttribute('d')).join()");
}
