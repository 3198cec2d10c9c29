using System.Text;
using CostGov.Aws.Simulator.Faults;
using Microsoft.Playwright;

namespace CostGov.Journeys;

/// <summary>The Sources page at work: files brought by browser, a run stopped, permissions tried.</summary>
[Collection("one after the other")]
public sealed class Sources(Chrome chrome, LiveSite site) : IClassFixture<LiveSite>
{
    private const string Header =
        "BilledCost,EffectiveCost,BillingAccountId,BillingAccountName,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,ServiceName\n";

    private static readonly Look English = new("en", false, 1440);

    [Fact]
    public async Task A_file_with_a_bad_row_is_brought_followed_and_its_quarantine_downloaded()
    {
        await using var visit = await OpenAsync("/sources");
        await SendAsync(visit, "september.csv", Header + Row("2026-09") + Row("2026-09", "Nonsense"));

        await visit.Page.Locator(".cg-uploads [role=status]", new() { HasText = "Taken over" }).WaitForAsync();
        var import = visit.Page.Locator(".cg-imports li", new() { HasText = "september.csv" });
        await import.Locator(".cg-warn", new() { HasText = "Rows left out: 1 ($1.25 readable)" }).WaitForAsync();
        await Pictures.ShootAsync(visit.Page, "/sources-import", "en-light-1440");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => import.GetByRole(AriaRole.Link, new() { Name = "Download" }).ClickAsync());
        Assert.StartsWith("costgov_quarantine_run-", download.SuggestedFilename, StringComparison.Ordinal);
        var lines = await System.IO.File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal(2, lines.Length);
        Assert.Contains("\"september.csv\",3,\"ChargeCategory 'Nonsense' is unknown\"", lines[1], StringComparison.Ordinal);

        await import.GetByRole(AriaRole.Link, new() { Name = "september.csv" }).ClickAsync();
        await visit.Page.Locator("[data-cg-quarantine]", new() { HasText = "1 × ChargeCategory '…' is unknown" }).WaitForAsync();
        await Pictures.ShootAsync(visit.Page, "/sources-run-import", "en-light-1440");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Two_files_are_sent_at_once_and_one_that_is_none_is_refused_in_words()
    {
        await using var visit = await OpenAsync("/sources");
        await visit.Page.SetInputFilesAsync("input[type=file]", [File("july.csv", Header + Row("2026-07")), File("august.csv", Header + Row("2026-08")), File("photo.csv", "a\0b")]);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();

        foreach (var name in new[] { "july.csv", "august.csv" })
            await visit.Page.Locator(".cg-imports li", new() { HasText = name }).Locator(".cg-good", new() { HasText = "done" }).WaitForAsync();
        var refused = visit.Page.Locator(".cg-uploads li", new() { HasText = "photo.csv" });
        Assert.Contains("is neither text nor Parquet, gzip or ZIP", await refused.Locator("[lang=en]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.All(visit.Complaints, complaint => Assert.Contains("400", complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_upload_shows_how_far_it_is_and_a_cancelled_one_leaves_nothing()
    {
        await using var visit = await OpenAsync("/sources");
        var network = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await network.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = 200_000 });
        await SendAsync(visit, "slow.csv", Header + string.Concat(Enumerable.Repeat(Row("2026-06"), 40_000)));

        var row = visit.Page.Locator(".cg-uploads li", new() { HasText = "slow.csv" });
        await row.Locator("[role=progressbar]:not([aria-valuenow='0'])").WaitForAsync();
        await Pictures.ShootAsync(visit.Page, "/sources-upload", "en-light-1440");
        await row.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await row.Locator("[role=alert]", new() { HasText = "Cancelled; nothing was taken." }).WaitForAsync();

        while (Directory.EnumerateFileSystemEntries(site.Folder.Staging).Any())
            await visit.Page.WaitForTimeoutAsync(100);
        Assert.Equal(0, await visit.Page.Locator(".cg-imports li", new() { HasText = "slow.csv" }).CountAsync());
    }

    [Fact]
    public async Task Without_script_a_file_is_posted_and_leads_to_its_run()
    {
        await using var visit = await Visit.BeginAsync(chrome, site.Address, English, withScript: false);
        await visit.OpenAsync("/sources", untilInteractive: false);
        await visit.Page.SetInputFilesAsync("input[type=file]", [File("may.csv", Header + Row("2026-05"))]);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        Assert.Contains("/sources/runs/", visit.Page.Url, StringComparison.Ordinal);
        Assert.Contains("may.csv", await visit.TextAsync(".cg-facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reading_tells_its_price_works_when_agreed_to_and_stops_when_cancelled()
    {
        await using var visit = await OpenAsync("/sources");
        site.Faults.Add(new(FaultKind.SlowHeaders, "GetCostAndUsage", Value: "120000"));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Read costs now" }).ClickAsync();
        var approve = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Agree and start" });
        await approve.WaitForAsync();
        await Pictures.ShootAsync(visit.Page, "/sources-approval", "en-light-1440");
        await approve.ClickAsync();
        await visit.Page.Locator(".cg-current .cg-live", new() { HasText = "working" }).WaitForAsync();
        await visit.Page.Locator(".cg-current h3 a").ClickAsync();
        await visit.Page.Locator(".cg-head .cg-state", new() { HasText = "working" }).WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel this run" }).ClickAsync();
        await visit.Page.Locator(".cg-head .cg-state", new() { HasText = "cancelled" }).WaitForAsync();
        await visit.Page.Locator(".cg-notice", new() { HasText = $"Cancelled by {SignedIn.Administrator}." }).WaitForAsync();
        await Pictures.ShootAsync(visit.Page, "/sources-run-cancelled", "en-light-1440");
        site.Faults.Clear();
        Assert.Empty(visit.Complaints);
    }

    [Theory, InlineData("en", false, 1440), InlineData("ja", true, 390)]
    public async Task Permissions_are_tried_for_their_price_and_what_is_missing_is_said(string language, bool isDark, int width)
    {
        var look = new Look(language, isDark, width);
        await using var visit = await Visit.BeginAsync(chrome, site.Address, look);
        await visit.OpenAsync("/sources");
        site.Faults.Add(new(FaultKind.AccessDenied, "ListCostAllocationTags"));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = language == "en" ? "Check now ($0.02)" : "今すぐ確認($0.02)" }).ClickAsync();
        var policy = visit.Page.Locator(".cg-policy", new() { HasText = "ce:ListCostAllocationTags" });
        await policy.WaitForAsync();
        await Pictures.ShootAsync(visit.Page, "/sources-permissions", look.ToString());
        site.Faults.Clear();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = language == "en" ? "Check now ($0.02)" : "今すぐ確認($0.02)" }).ClickAsync();
        await policy.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Empty(visit.Complaints);
    }

    private async Task<Visit> OpenAsync(string path)
    {
        var visit = await Visit.BeginAsync(chrome, site.Address, English);
        await visit.OpenAsync(path);
        return visit;
    }

    private static async Task SendAsync(Visit visit, string name, string text)
    {
        await visit.Page.SetInputFilesAsync("input[type=file]", [File(name, text)]);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) };

    private static string Row(string month, string category = "Usage") =>
        $"1.25,1.25,999988887777,Elsewhere,USD,{month}-01T00:00:00Z,{DateOnly.Parse(month + "-01", System.Globalization.CultureInfo.InvariantCulture).AddMonths(1):yyyy-MM-dd}T00:00:00Z,{category},{month}-03T00:00:00Z,{month}-04T00:00:00Z,Amazon Simple Storage Service\n";
}
