using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CostGov.Journeys;

/// <summary>What survives when the server goes, the cable is pulled, or an answer is late.</summary>
[Collection("one after the other")]
public sealed partial class Robustness(Chrome chrome, DemoSite site)
{
    private const string Bar = "#components-reconnect-modal";
    private const int MostLinks = 400;

    private static readonly Look English = new("en", false, 1440);

    [Fact]
    public async Task After_a_restart_of_the_server_the_page_comes_back_by_itself_with_the_same_figures()
    {
        await using var own = await OwnSite.StartAsync();
        await using var visit = await Visit.BeginAsync(chrome, own.Address, English);
        await visit.OpenAsync("/explore?by=account&sort=name");
        var (address, seen) = (visit.Page.Url, await SeenAsync(visit));
        await visit.Page.EvaluateAsync("document.documentElement.dataset.before = 'yes'");

        await own.StopAsync();
        await visit.Page.Locator($"{Bar}.components-reconnect-show").WaitForAsync();
        Assert.Equal("Reconnecting… Figures on the page stay readable.", await visit.TextAsync(Bar));
        // It stands at the foot, covers nothing else, and shows itself only when the wait is a real one.
        Assert.Equal("3s", await visit.Page.EvaluateAsync<string>($"getComputedStyle(document.querySelector('{Bar}')).animationDelay"));
        Assert.Equal(seen, await SeenAsync(visit));

        await own.StartAsync();
        await visit.Page.Locator("html:not([data-before]) [data-cg-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Equal(address, visit.Page.Url);
        Assert.Equal(seen, await SeenAsync(visit));
        await visit.Page.Locator("button.cg-key").First.ClickAsync();
        await visit.Page.Locator("button.cg-key[aria-pressed=true]").WaitForAsync();
    }

    [Fact]
    public async Task A_cable_pulled_and_plugged_in_again_loses_nothing_that_was_typed()
    {
        await using var cable = new Cable(site.Address);
        await using var visit = await Visit.BeginAsync(chrome, cable.Address, English);
        await visit.OpenAsync("/explore");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add filter" }).ClickAsync();
        await visit.Page.GetByLabel("Filter by").First.SelectOptionAsync("service");
        await visit.Page.Locator(".cg-values label", new() { HasText = "Amazon Simple Storage Service" }).CheckAsync();
        var apply = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).Last;
        await Assertions.Expect(apply).ToBeEnabledAsync(new() { Timeout = 120_000 });

        cable.Pull();
        await visit.Page.Locator($"{Bar}.components-reconnect-show").WaitForAsync();
        await visit.Page.GetByLabel("Search").FillAsync("Simple Storage");
        cable.PlugIn();
        await visit.Page.Locator($"{Bar}.components-reconnect-hide").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        Assert.Equal("Simple Storage", await visit.Page.GetByLabel("Search").InputValueAsync());
        await apply.ClickAsync();
        await visit.AtAsync("/explore?f=service:Amazon+Simple+Storage+Service");
    }

    [Fact]
    public async Task Every_link_of_every_page_leads_to_a_page()
    {
        using var http = SignedIn.Client(site.Address);
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var (asked, faults) = (new HashSet<string>(), new List<string>());
        var waiting = new Queue<(string From, string To)>(EveryPage.Paths.Where(path => path != "/nowhere").Select(path => ("the list", path)));
        while (waiting.TryDequeue(out var link) && asked.Count < MostLinks)
        {
            if (!asked.Add(link.To))
                continue;
            using var answer = await http.GetAsync(new Uri(link.To, UriKind.Relative), TestContext.Current.CancellationToken);
            if (!answer.IsSuccessStatusCode)
                faults.Add($"{(int)answer.StatusCode} {link.To}, from {link.From}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html" || link.From != "the list")
                continue;
            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            foreach (var found in Link().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Split('#')[0]).Where(found => found.Length > 0))
                waiting.Enqueue((link.To, found));
        }

        Assert.InRange(asked.Count, 50, MostLinks);
        PageFaults.None(faults);
    }

    private static async Task<string> SeenAsync(Visit visit) =>
        string.Join(" | ", await visit.TextAsync("h1"), await visit.TextAsync("h1 + p"), await visit.TextAsync("tfoot tr"), await visit.TextAsync("figcaption"));

    [GeneratedRegex("<a [^>]*href=\"(/[^\"]*)\"")]
    private static partial Regex Link();
}
