using Bunit;
using CostGov.Aws.Simulator.Faults;
using CostGov.Ingestion.Permissions;
using CostGov.Web.Ingestion;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Web.Tests.Ingestion;

public sealed class PermissionsCardTests
{
    public PermissionsCardTests() => InEnglish.Set();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_button_tells_its_price_and_nothing_is_asked_before_it_is_pressed()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        var page = bench.Open<SourcesPage>("/sources");
        Assert.Equal("Check now ($0.02)", Button(page).TextContent);
        Assert.Contains("Not checked yet.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(0, Assert.Single(await bench.Stand.Sources.SpendAsync(Reach.Everything, new(2026, 9), Stop)).Requests);
    }

    [Fact]
    public async Task What_is_missing_is_named_by_action_and_account_with_the_statement_to_add()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        bench.Stand.Aws.Faults.Add(new(FaultKind.AccessDenied, "ListTagsForResource", SourcesBench.Member));
        bench.Stand.Aws.Faults.Add(new(FaultKind.AccessDenied, "ListCostAllocationTags"));
        var page = bench.Open<SourcesPage>("/sources");

        await Button(page).ClickAsync(new());
        page.WaitForElement("[data-cg-permissions] pre", TimeSpan.FromSeconds(30));

        var report = page.Find("[data-cg-permissions]");
        Assert.Contains("something is missing", report.TextContent, StringComparison.Ordinal);
        Assert.Contains("shop (222222222222):", report.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 of 2 accounts", report.TextContent, StringComparison.Ordinal);
        var statement = System.Text.Json.JsonDocument.Parse(page.Find("pre").TextContent).RootElement;
        Assert.Equal(["ce:ListCostAllocationTags", "organizations:ListTagsForResource"], statement.GetProperty("Action").EnumerateArray().Select(action => action.GetString()));
        Assert.Contains("Checked 10 Sep 2026 06:00 UTC, asked by mika", report.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leaves_the_page_ends_the_check()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        bench.Stand.Aws.Faults.Add(new(FaultKind.SlowHeaders, "DescribeOrganization", Value: "60000"));
        var page = bench.Open<SourcesPage>("/sources");
        var clicked = Button(page).ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("organizations:DescribeOrganization", page.Find(".cg-current [role=progressbar]").GetAttribute("aria-label"), StringComparison.Ordinal), TimeSpan.FromSeconds(30));

        await bench.Pages.DisposeComponentsAsync();
        await clicked;

        Assert.Empty(await bench.Stand.Data.Services.GetRequiredService<PermissionCheck>().LastAsync(Reach.Everything, Stop));
    }

    [Fact]
    public async Task A_check_can_be_stopped_and_says_what_was_paid()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        bench.Stand.Aws.Faults.Add(new(FaultKind.SlowHeaders, "DescribeOrganization", Value: "60000"));
        var page = bench.Open<SourcesPage>("/sources");
        var clicked = Button(page).ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("organizations:DescribeOrganization", page.Find(".cg-current [role=progressbar]").GetAttribute("aria-label"), StringComparison.Ordinal), TimeSpan.FromSeconds(30));

        await page.FindAll("button").Single(button => button.TextContent == "Stop").ClickAsync(new());
        await clicked;

        page.WaitForAssertion(() => Assert.Contains("The check was stopped.", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<SourcesPage> page) =>
        page.FindAll("button").Single(button => button.TextContent.StartsWith("Check now", StringComparison.Ordinal));
}
