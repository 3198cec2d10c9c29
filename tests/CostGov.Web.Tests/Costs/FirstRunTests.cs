using Bunit;
using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Persistence;
using CostGov.Testing;
using CostGov.Web.Costs;
using CostGov.Web.Tests.Ingestion;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Tests.Costs;

/// <summary>Pages without figures: nothing connected, waiting, working, failed, and the figures that take their place.</summary>
public sealed class FirstRunTests
{
    public FirstRunTests() => InEnglish.Set();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_no_source_is_connected_the_overview_and_the_explorer_say_so_and_lead_to_it()
    {
        await using var bench = await SourcesBench.StartAsync(settings => settings with { Payers = [] }, Stop);
        foreach (var empty in new[] { bench.Open<OverviewPage>("/").Find("[data-cg-empty]"), bench.Open<ExplorePage>("/explore").Find("[data-cg-empty]") })
        {
            Assert.Equal(("unconnected", "No source is connected"), (empty.GetAttribute("data-cg-empty"), empty.QuerySelector(".cg-empty-title")!.TextContent));
            Assert.Equal(("/sources", "Connect a source"), (empty.QuerySelector("a")!.GetAttribute("href"), empty.QuerySelector("a")!.TextContent));
        }
    }

    [Fact]
    public async Task A_connected_source_that_has_not_been_read_waits()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        var empty = bench.Open<OverviewPage>("/").Find("[data-cg-empty]");
        Assert.Equal("waiting", empty.GetAttribute("data-cg-empty"));
        Assert.Contains("The first run has not begun.", empty.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_run_that_waits_for_approval_tells_its_price()
    {
        await using var bench = await SourcesBench.StartAsync(settings => settings with { ApproveFirstRun = true }, Stop);
        var run = await bench.Stand.RunAsync(IngestRunKind.Cost, Stop);
        var empty = bench.Open<OverviewPage>("/").Find("[data-cg-empty]");
        Assert.Equal("approval", empty.GetAttribute("data-cg-empty"));
        Assert.Contains(MoneyText.Full(Money.Usd(run.ExpectedUsd!.Value)), empty.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_run_that_works_shows_requests_and_days()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        await SaveAsync(bench, Run(bench, IngestRunState.Running, done: 3, expected: 12));
        var page = bench.Open<OverviewPage>("/");
        Assert.Contains("The first run is working: 3 of 12 requests, 0 days loaded.", page.Find("[data-cg-empty=running]").TextContent, StringComparison.Ordinal);
        Assert.Equal(("3", "12"), (page.Find("[role=progressbar]").GetAttribute("aria-valuenow"), page.Find("[role=progressbar]").GetAttribute("aria-valuemax")));
    }

    [Fact]
    public async Task A_first_run_that_failed_is_not_called_waiting()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        await SaveAsync(bench, Run(bench, IngestRunState.Failed));
        Assert.Contains("The first run failed.", bench.Open<ExplorePage>("/explore").Find("[data-cg-empty=failed]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_take_its_place_by_themselves_when_the_run_publishes()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        var page = bench.Open<OverviewPage>("/");
        Assert.NotEmpty(page.FindAll("[data-cg-empty]"));

        await bench.Stand.RunAsync(IngestRunKind.Cost, Stop);

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-cg-empty]")), TimeSpan.FromSeconds(30));
        Assert.NotEmpty(page.FindAll(".cg-tile"));
    }

    [Fact]
    public async Task A_page_whose_payers_do_not_reach_the_same_day_names_the_late_one_and_hatches_its_days()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        await bench.Stand.RunAsync(IngestRunKind.Cost, Stop);
        await bench.Stand.Data.PublishAsync(new Ledger().Add("2026-09-05", 3m), [Cube.Service, Cube.Region], Stop, payer: SourcesBench.OtherPayer, runId: 50, dataTo: new(2026, 9, 7));

        var page = bench.Open<ExplorePage>("/explore");

        Assert.Equal($"1 of 2 payers stops at 7 Sep; totals are incomplete: {SourcesBench.OtherPayer}.", page.Find("[data-cg-late]").TextContent);
        Assert.Equal(2, page.FindAll(".cg-hits .cg-gap").Count);
        Assert.Empty(bench.Open<ExplorePage>($"/explore?f=payer:{SourcesBench.Payer}").FindAll("[data-cg-late], .cg-hits .cg-gap"));
    }

    private static IngestRun Run(SourcesBench bench, IngestRunState state, int done = 0, int? expected = null) => new()
    {
        Kind = IngestRunKind.Cost,
        PayerId = SourcesBench.Payer,
        State = state,
        RequestedAt = bench.Stand.Clock.GetUtcNow(),
        RequestedBy = "schedule",
        EndedAt = state == IngestRunState.Failed ? bench.Stand.Clock.GetUtcNow() : null,
        PagesDone = done,
        PagesExpected = expected,
    };

    private static async Task SaveAsync(SourcesBench bench, IngestRun run)
    {
        await using var db = await bench.Stand.Data.DbAsync(Stop);
        db.IngestRuns.Add(run);
        await db.SaveChangesAsync(Stop);
    }
}
