using System.Net.Http.Json;
using System.Text.Json;

namespace CostGov.Journeys;

/// <summary>Each language whole and alone: nothing of the other shows through, longer words fit, and two tabs do not disturb each other.</summary>
[Collection("one after the other")]
public sealed class Languages(Chrome chrome, DemoSite site)
{
    // Names of things that have one name in any language.
    private static readonly string[] Names =
    [
        "CostGov", "AWS", "API", "CSV", "XLSX", "PDF", "USD", "JPY", "UTC", "JST", "FOCUS", "CUR", "Cost Explorer", "Organizations", "Savings Plans", "OU", "ID", "Cookie", "Excel",
        "aoi", "高橋 葵 (Aoi Takahashi)", "project:",
    ];

    // Texts and what is read aloud, without the data's own words: what is left must be in the page's language.
    private const string Foreign =
        """
        const names = [...known, ...[...document.querySelectorAll("[translate=no]")].map(one => one.textContent.trim()).filter(Boolean)].sort((a, b) => b.length - a.length);
        const parts = [];
        for (const node of texts(document.body, "[lang]:not(html), [translate=no], code, kbd, svg")) parts.push([node.data, node.parentElement]);
        for (const name of ["aria-label", "title", "placeholder", "alt", "aria-valuetext"])
          for (const element of document.querySelectorAll(`[${name}]`))
            if (!element.closest("[lang]:not(html)")) parts.push([element.getAttribute(name), element]);
        const faults = [];
        for (const [text, element] of parts) {
          let rest = text.trim();
          for (const word of names) rest = rest.split(word).join(" ");
          const isForeign = language === "ja"
            ? !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(rest) && /[A-Za-z]{3,}/.test(rest.replace(/[a-z]{2}(-[a-z]+)+-\d|[a-z]+\.[a-z.]+|\bou-[a-z0-9-]+|[0-9a-f-]{8,}/g, ""))
            : /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(rest);
          if (isForeign) faults.push(`"${text.trim().slice(0, 100)}" in ${brief(element)}`);
        }
        """;

    private const string Longer =
        """
        for (const node of [...texts(document.body, "svg, .cg-x, .cg-y, .cg-num, .cg-sr, option, [data-cg-live=none]")]) {
          const text = node.data.trim();
          if (/\p{L}{3,}/u.test(text)) node.data = node.data.replace(text, `${text} ${text.slice(0, Math.ceil(text.length * 0.4))}`);
        }
        const boxes = ".cg-card, .cg-bar, .cg-nav, .cg-button, .cg-chip, .cg-notice, summary, button, td, th";
        for (const node of texts(document.body, "svg, .cg-sr, option, .cg-x, .cg-y")) {
          const element = node.parentElement;
          if (!isShown(element)) continue;
          let holder = element;
          while (holder !== document.body && getComputedStyle(holder).display === "inline") holder = holder.parentElement;
          const cuts = one => getComputedStyle(one).overflowX !== "visible" && getComputedStyle(one).textOverflow !== "ellipsis" && !/auto|scroll/.test(getComputedStyle(one).overflowX);
          if (cuts(holder) && holder.scrollWidth > holder.clientWidth + 1) faults.push(`cut off: ${brief(holder)}`);
          const box = element.closest(boxes);
          if (!box || element.closest(".cg-table-region") || getComputedStyle(holder).textOverflow === "ellipsis" || getComputedStyle(element).textOverflow === "ellipsis") continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          if (range.getBoundingClientRect().right > box.getBoundingClientRect().right + 1) faults.push(`sticks out of ${box.className || box.tagName}: ${brief(element)}`);
        }
        """;

    [Theory, InlineData("ja"), InlineData("en")]
    public async Task Nothing_of_the_other_language_shows_through(string language)
    {
        var known = await KnownAsync();
        var faults = new List<string>();
        await using var visit = await Visit.BeginAsync(chrome, site, new(language, false, 1440));
        foreach (var path in EveryPage.Pages)
        {
            await visit.OpenAsync(path, EveryPage.HasCircuit(path));
            faults.AddRange(from fault in await ForeignAsync(visit, language, known) select $"{path}: {fault}");
        }

        await visit.OpenAsync("/explore");
        await visit.Page.Locator(".cg-chips > .cg-button").ClickAsync();
        await visit.Page.Locator(".mud-dialog .cg-values li").First.WaitForAsync();
        faults.AddRange(from fault in await ForeignAsync(visit, language, known) select $"the filter dialog: {fault}");
        PageFaults.None(faults.Distinct());
    }

    [Theory, InlineData(1440), InlineData(390)]
    public async Task Words_half_as_long_again_fit(int width)
    {
        var faults = new List<string>();
        await using var visit = await Visit.BeginAsync(chrome, site, new("en", false, width));
        foreach (var path in EveryPage.Pages)
        {
            await visit.OpenAsync(path, EveryPage.HasCircuit(path));
            faults.AddRange(from fault in await PageFaults.RunAsync(visit.Page, "en", Longer + PageFaults.TooWide) select $"{path}: {fault}");
            if (path is "/" or "/explore" or "/sources")
                await Pictures.ShootAsync(visit.Page, path, $"en-longer-{width}");
        }

        PageFaults.None(faults.Distinct());
    }

    [Fact]
    public async Task Two_tabs_with_two_languages_do_not_disturb_each_other()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, new("en", false, 1440));
        await visit.OpenAsync("/explore?p=last-month");
        var english = await visit.TextAsync("tfoot td");

        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync(visit.Page.Url);
        await other.ClickAsync("button[lang=ja]");
        await other.Locator("html[lang=ja] [data-cg-live]").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        Assert.Equal("コスト分析", (await other.Locator("h1").InnerTextAsync()).Trim());
        Assert.Equal(english, (await other.Locator("tfoot td").First.InnerTextAsync()).Trim());

        // The first tab goes on in its own language, through its own circuit, until it is loaded again.
        await visit.Page.Locator("a[href*='m=effective']").First.EvaluateAsync("link => link.click()");
        await visit.AtAsync("/explore?p=last-month&m=effective");
        await visit.Page.Locator("h1 + p", new() { HasText = "effective" }).WaitForAsync();
        Assert.Equal("Cost explorer", await visit.TextAsync("h1"));
        Assert.Contains("Oct 2026", await visit.TextAsync("h1 + p"), StringComparison.Ordinal);
        await visit.Page.ReloadAsync();
        Assert.Equal("コスト分析", await visit.TextAsync("h1"));
        Assert.Empty(visit.Complaints);
    }

    private static async Task<IReadOnlyList<string>> ForeignAsync(Visit visit, string language, IReadOnlyList<string> known) =>
        await PageFaults.RunAsync(visit.Page, language, $"const known = {JsonSerializer.Serialize(known)}; {Foreign}");

    // What the bill and the organisation call their things is not ours to translate.
    private async Task<IReadOnlyList<string>> KnownAsync()
    {
        using var http = SignedIn.Client(site.Address);
        var known = new HashSet<string>(Names);
        foreach (var account in await ItemsAsync(http, "/api/v1/accounts", "items"))
        {
            Add(known, account, "name", "displayName", "ouPath");
            known.UnionWith(account.GetProperty("tags").EnumerateObject().SelectMany(tag => new[] { tag.Name, tag.Value.GetString() ?? "" }));
        }

        foreach (var project in await ItemsAsync(http, "/api/v1/projects", "items"))
        {
            Add(known, project, "code", "name", "displayName");
            known.UnionWith(project.GetProperty("owners").EnumerateArray().Select(owner => owner.GetString() ?? ""));
        }

        foreach (var dimension in new[] { "service", "region", "tag:Project" })
        {
            foreach (var row in await ItemsAsync(http, $"/api/v1/costs?start=2025-11-01&end=2026-11-23&granularity=total&groupBy={dimension}&limit=1000", "rows"))
                known.UnionWith(row.GetProperty("keys").EnumerateArray().Select(key => key.GetString() ?? ""));
        }

        foreach (var payer in await ItemsAsync(http, "/api/v1/organizational-units", "items"))
            Add(known, payer, "name", "path");
        known.UnionWith(known.SelectMany(name => name.Split(" / ")).ToList());
        known.Add("Hoshizora Retail");
        return [.. known.Where(word => word.Length > 1)];
    }

    private static void Add(HashSet<string> known, JsonElement item, params string[] names) =>
        known.UnionWith(names.Select(name => item.GetProperty(name).GetString()).OfType<string>());

    private static async Task<IReadOnlyList<JsonElement>> ItemsAsync(HttpClient http, string path, string list) =>
        [.. (await http.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken)).GetProperty(list).EnumerateArray()];
}
