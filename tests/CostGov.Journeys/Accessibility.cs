using Microsoft.Playwright;

namespace CostGov.Journeys;

/// <summary>What axe cannot see: the way of the Tab key, zoom, forced colours, and everything that opens.</summary>
[Collection("one after the other")]
public sealed class Accessibility(Chrome chrome, DemoSite site)
{
    private const int MostStops = 400;

    private static readonly Look English = new("en", false, 1440);

    // Run where the focus is: said of each stop, empty when there is nothing to say; null when the way round is done.
    private const string Stop =
        """
        const stop = document.activeElement;
        if (!stop || stop === document.body) return null;
        const rect = [...stop.getClientRects()].find(one => one.width > 0 && one.height > 0);
        const brief = stop.outerHTML.replace(/\s+/g, " ").slice(0, 140);
        if (!rect) return `cannot be seen: ${brief}`;
        const [left, right] = [Math.max(rect.left, 0), Math.min(rect.right, innerWidth)];
        const [top, bottom] = [Math.max(rect.top, 0), Math.min(rect.bottom, innerHeight)];
        if (left >= right || top >= bottom) return `outside the window: ${brief}`;
        const look = getComputedStyle(stop);
        const frame = stop.closest(".mud-input-control");
        const hasRing = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2 || frame && parseFloat(getComputedStyle(frame.querySelector(".mud-input")).outlineWidth) >= 2;
        if (!hasRing) return `no ring: ${brief}`;
        const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const home = look.pointerEvents === "none" ? stop.parentElement : stop;
        if (!home.contains(at) && !(at && at.contains(stop) && at.closest("label"))) return `covered by ${at?.outerHTML.slice(0, 80)}: ${brief}`;
        return "";
        """;

    [Theory, InlineData("en-light-1440"), InlineData("ja-dark-390")]
    public async Task Every_stop_of_the_Tab_key_is_seen_and_has_a_ring(string look)
    {
        var faults = new List<string>();
        await using var visit = await Visit.BeginAsync(chrome, site, Look.All.Single(one => one.ToString() == look));
        foreach (var path in EveryPage.Pages)
        {
            await visit.OpenAsync(path, EveryPage.HasCircuit(path));
            if (path != "/nowhere")
                await visit.Page.Locator("h1:focus").WaitForAsync();
            await FromTheTopAsync(visit);
            var stops = 0;
            for (; stops < MostStops; stops++)
            {
                await visit.Page.Keyboard.PressAsync("Tab");
                if (await visit.Page.EvaluateAsync<string?>($"() => {{ {Stop} }}") is not { } fault)
                    break;
                if (fault.Length > 0)
                    faults.Add($"{path}: {fault}");
            }

            Assert.InRange(stops, 2, MostStops - 1);
        }

        PageFaults.None(faults);
    }

    [Fact]
    public async Task The_first_stop_skips_to_the_content()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        foreach (var path in EveryPage.Pages.Where(path => path != "/nowhere"))
        {
            await visit.OpenAsync(path, EveryPage.HasCircuit(path));
            await visit.Page.Locator("h1:focus").WaitForAsync();
            await FromTheTopAsync(visit);
            await visit.Page.Keyboard.PressAsync("Tab");
            Assert.Equal("Skip to content", await visit.Page.EvaluateAsync<string>("document.activeElement.textContent"));
            await visit.Page.Keyboard.PressAsync("Enter");
            Assert.Equal("main", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
        }

        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_change_of_page_puts_the_focus_on_its_heading()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/");
        await visit.Page.Locator("#cg-nav a[data-cg-place='/explore']").ClickAsync();
        await visit.Page.Locator("h1:focus", new() { HasText = "Cost explorer" }).WaitForAsync();
    }

    [Fact]
    public async Task A_small_phone_and_text_twice_as_large_need_no_sideways_scroll()
    {
        const string twice = """
            const all = [...document.body.querySelectorAll("*")].map(one => [one, parseFloat(getComputedStyle(one).fontSize)]);
            for (const [one, size] of all) one.style.setProperty("font-size", `${size * 2}px`, "important");
            """;
        var faults = new List<string>();
        foreach (var (language, width, height, change) in new[] { ("ja", 320, 700, ""), ("en", 320, 700, ""), ("ja", 1280, 900, twice), ("en", 1280, 900, twice) })
        {
            await using var visit = await Visit.BeginAsync(
                chrome, site.Address, new(language, false, width), adjust: options => options.ViewportSize = new() { Width = width, Height = height });
            foreach (var path in EveryPage.Pages)
            {
                await visit.OpenAsync(path, untilInteractive: false);
                faults.AddRange(from fault in await PageFaults.RunAsync(visit.Page, language, change + PageFaults.TooWide) select $"{language} {width} {path}: {fault}");
                if (width == 320)
                    await Pictures.ShootAsync(visit.Page, path, $"{language}-light-320");
            }
        }

        PageFaults.None(faults);
    }

    [Fact]
    public async Task Forced_colours_keep_charts_readable_and_nothing_moves_where_motion_is_unwanted()
    {
        await using var visit = await Visit.BeginAsync(chrome, site.Address, English, adjust: options => options.ForcedColors = ForcedColors.Active);
        foreach (var path in EveryPage.Pages)
        {
            await visit.OpenAsync(path, EveryPage.HasCircuit(path));
            await Pictures.ShootAsync(visit.Page, path, "en-forced-1440");
            Assert.Equal(0, await visit.Page.EvaluateAsync<int>("document.getAnimations().filter(one => one.playState === 'running' && one.effect.getComputedTiming().activeDuration > 0).length"));
        }

        await visit.OpenAsync("/");
        var (fills, stroke) = (
            await visit.Page.EvaluateAsync<int>("new Set([...document.querySelectorAll('.cg-bar-path')].map(path => getComputedStyle(path).fill)).size"),
            await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.cg-bar-path')).stroke"));
        Assert.InRange(fills, 5, 20);
        Assert.Equal("rgb(0, 0, 0)", stroke);
    }

    [Theory, InlineData("en-light-1440"), InlineData("ja-dark-390")]
    public async Task What_opens_is_accessible_too(string look)
    {
        var faults = new List<string>();
        await using var visit = await Visit.BeginAsync(chrome, site, Look.All.Single(one => one.ToString() == look));
        foreach (var path in EveryPage.Pages.Where(path => path != "/nowhere"))
        {
            await visit.OpenAsync(path, EveryPage.HasCircuit(path));
            if (look.EndsWith("390", StringComparison.Ordinal) && path.StartsWith("/explore", StringComparison.Ordinal))
                await visit.Page.Locator(".cg-sheet-button").ClickAsync();
            if (await visit.Page.EvaluateAsync<int>("[...document.querySelectorAll('main details')].map(one => one.open = true).length") > 0)
                faults.AddRange(from fault in await PageFaults.AxeAsync(visit.Page, isOverlaid: true) select $"{path} with its menus open: {fault}");
        }

        await visit.OpenAsync("/explore");
        if (look.EndsWith("390", StringComparison.Ordinal))
        {
            var menu = visit.Page.Locator(".cg-menu-button");
            Assert.Equal("false", await menu.GetAttributeAsync("aria-expanded"));
            await menu.ClickAsync();
            await visit.Page.Locator(".cg-menu-button[aria-expanded=true]").WaitForAsync();
            await Pictures.ShootAsync(visit.Page, "/explore-nav", look);
            faults.AddRange(from fault in await PageFaults.AxeAsync(visit.Page) select $"the navigation: {fault}");
            await visit.Page.Keyboard.PressAsync("Escape");
            await visit.Page.Locator(".cg-menu-button[aria-expanded=false]:focus").WaitForAsync();
            await visit.Page.Locator(".cg-sheet-button").ClickAsync();
        }

        await visit.Page.Locator(".cg-chips > .cg-button").ClickAsync();
        await visit.Page.Locator(".mud-dialog .cg-values li").First.WaitForAsync();
        await Pictures.ShootAsync(visit.Page, "/explore-filter", look);
        faults.AddRange(from fault in await PageFaults.AxeAsync(visit.Page) select $"the filter dialog: {fault}");
        PageFaults.None(faults);
        Assert.Empty(visit.Complaints);
    }

    // Where the browser would begin if nothing had the focus.
    private static async Task FromTheTopAsync(Visit visit) =>
        await visit.Page.EvaluateAsync("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')");
}
