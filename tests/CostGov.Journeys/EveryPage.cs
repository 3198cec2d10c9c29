using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace CostGov.Journeys;

/// <summary>Every page in both languages, both themes, wide and narrow: no violation, no complaint, nothing wider than the screen, and a picture to look at.</summary>
[Collection("one after the other")]
public sealed class EveryPage(Chrome chrome, DemoSite site)
{
    private static readonly string[] Paths = ["/", "/explore", "/explore?p=last-90d&g=day&by=account", "/explore?p=last-12m&by=kind", "/explore?tab=table", "/explore?by=service,region&f=tag:Project:", "/accounts", "/accounts?open=all&q=prod", "/accounts/" + Accounts.Shop, "/reports", "/sources", "/sources/runs/2", "/nowhere"];

    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (var path in Paths)
            {
                foreach (var look in Look.All)
                    pages.Add(path, look.ToString());
            }

            return pages;
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Is_accessible_complains_of_nothing_and_fits(string path, string look)
    {
        await using var visit = await Visit.BeginAsync(chrome, site, Look.All.Single(one => one.ToString() == look));
        await visit.OpenAsync(path, untilInteractive: path != "/nowhere");
        await Pictures.ShootAsync(visit.Page, path, look);

        Assert.Equal(look[..2], await visit.Page.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        Assert.Equal(1, await visit.Page.Locator("main").CountAsync());
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.DoesNotContain(visit.Complaints, complaint => path != "/nowhere" || !complaint.Contains("404", StringComparison.Ordinal));
        var axe = await visit.Page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        Assert.Empty(axe.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")));
    }
}
