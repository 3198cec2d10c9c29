namespace CostGov.Journeys;

/// <summary>
/// Every page in both languages, both themes, wide and narrow: no violation, no complaint, nothing wider than the screen, and a picture to
/// look at. One browser for each look, so that eight visits see them all; what is wrong anywhere is said at the end, all of it.
/// </summary>
[Collection("one after the other")]
public sealed class EveryPage(Chrome chrome, DemoSite site)
{
    /// <summary>Each page once, as it opens.</summary>
    internal static readonly string[] Pages =
    [
        "/", "/explore", "/accounts", "/accounts/" + Accounts.Shop, "/projects", "/projects/ec-site", "/projects/new", "/projects/ec-site/edit", "/projects/import", "/guardrails",
        "/reports", "/sources", "/sources/runs/2", "/me", "/people", "/tokens", "/audit", "/password", "/nowhere",
    ];

    /// <summary>And as it looks otherwise.</summary>
    internal static readonly string[] Paths =
    [
        .. Pages, "/explore?p=last-90d&g=day&by=account", "/explore?p=last-12m&by=kind", "/explore?tab=table", "/explore?by=account&v=line", "/explore?p=last-month&v=cum",
        "/explore?by=service,region&f=tag:Project:", "/accounts?open=all&q=prod", "/projects?sort=name&p=last-month",
        "/projects/demand-forecast", "/explore?by=project",
    ];

    // The pages in all eight looks; what else they can show in the two that differ in everything.
    private static readonly string[] WholeLooks = ["en-light-1440", "ja-dark-390"];

    public static TheoryData<string> Looks => [.. Look.All.Select(look => look.ToString())];

    /// <summary>The others are static: they work where circuits do not.</summary>
    internal static bool HasCircuit(string path) => path is not ("/me" or "/people" or "/tokens" or "/audit" or "/password" or "/nowhere");

    [Theory, MemberData(nameof(Looks))]
    public async Task Is_accessible_complains_of_nothing_and_fits(string look)
    {
        var faults = new List<string>();
        var titles = new Dictionary<string, string>();
        await using var visit = await Visit.BeginAsync(chrome, site, Look.All.Single(one => one.ToString() == look));
        foreach (var path in WholeLooks.Contains(look) ? Paths : Pages)
        {
            visit.Complaints.Clear();
            var answer = await visit.OpenAsync(path, HasCircuit(path));
            await Pictures.ShootAsync(visit.Page, path, look);
            faults.AddRange(
                from fault in await PageFaults.AllAsync(visit.Page, look[..2])
                select $"{path}: {fault}");
            faults.AddRange(
                from complaint in visit.Complaints.Concat(PageFaults.OfHeaders(answer))
                where path != "/nowhere" || !complaint.Contains("404", StringComparison.Ordinal)
                select $"{path}: {complaint}");
            titles.TryAdd(path.Split('?')[0], await visit.Page.TitleAsync());
        }

        PageFaults.None(faults);
        Assert.Equal(titles.Count, titles.Values.Distinct().Count());
    }
}
