using AngleSharp.Dom;
using Bunit;
using CostGov.Aws.Simulator.Faults;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Persistence;
using CostGov.Testing;
using CostGov.Web.Ingestion;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Web.Tests.Ingestion;

public sealed class SourcesPageTests
{
    public SourcesPageTests() => InEnglish.Set();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_source_the_page_says_what_to_do_and_offers_the_import()
    {
        await using var bench = await SourcesBench.StartAsync(settings => settings with { Payers = [] }, Stop);
        var page = bench.Open<SourcesPage>("/sources");
        Assert.Equal("No source is connected", page.Find("[data-cg-empty=unconnected] .cg-empty-title").TextContent);
        Assert.Equal("/sources#import", page.Find("[data-cg-empty] a.cg-button").GetAttribute("href"));
        Assert.NotNull(page.Find("form[data-cg-upload] input[type=file]"));
        Assert.Empty(page.FindAll("[data-cg-permissions], .cg-calendar"));
    }

    [Fact]
    public async Task Connected_and_not_read_is_another_state_than_a_gap()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        var page = bench.Open<SourcesPage>("/sources");
        Assert.Contains("Nothing has been read yet", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".cg-calendar"));
        Assert.Contains("Read costs now", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_works_shows_how_far_it_is_and_how_many_days_it_has_published()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        await bench.Stand.RunAsync(IngestRunKind.Cost, Stop);
        await SaveAsync(bench, db => db.IngestRuns.Add(new()
        {
            Kind = IngestRunKind.Cost,
            PayerId = SourcesBench.Payer,
            State = IngestRunState.Running,
            RequestedAt = bench.Stand.Clock.GetUtcNow(),
            RequestedBy = "schedule",
            PagesDone = 3,
            PagesExpected = 12,
            PaidRequests = 3,
        }));
        var page = bench.Open<SourcesPage>("/sources");
        var current = page.Find(".cg-current").TextContent;
        Assert.Contains("3 of about 12 requests, $0.03 so far", current, StringComparison.Ordinal);
        Assert.Contains("40 days are published so far.", current, StringComparison.Ordinal);
        Assert.Equal("3", page.Find(".cg-current [role=progressbar]").GetAttribute("aria-valuenow"));
    }

    [Fact]
    public async Task Each_day_is_a_cell_and_each_cube_a_row_with_its_age_in_word_and_shape()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        await bench.Stand.RunAsync(IngestRunKind.Cost, Stop);
        bench.Stand.Clock.Advance(TimeSpan.FromHours(20));

        var page = bench.Open<SourcesPage>("/sources");

        var cells = page.FindAll(".cg-calendar td.cg-heat");
        Assert.Equal(41, cells.Count);
        Assert.Equal("Thu 10 Sep 2026: not read yet", Assert.Single(cells, cell => cell.ClassList.Contains("cg-heat-unknown")).QuerySelector(".cg-sr")!.TextContent);
        var third = page.FindAll(".cg-calendar a").Single(link => link.GetAttribute("href") == "/explore?p=2026-08-02..2026-08-02");
        Assert.Contains("read, no charges", third.TextContent, StringComparison.Ordinal);
        var rows = page.FindAll(".cg-reading-parts tbody tr");
        Assert.Equal(5, rows.Count);
        Assert.All(rows, row => Assert.Equal("◆late", row.QuerySelector(".cg-state")!.TextContent));
        Assert.All(rows, row => Assert.Equal("20.0 h", row.QuerySelectorAll("td.cg-n")[1].TextContent));
    }

    [Fact]
    public async Task A_part_that_could_not_be_renewed_is_named_with_the_words_of_the_reading()
    {
        await using var bench = await SourcesBench.StartAsync(settings => settings with { Attempts = 1 }, Stop);
        await bench.Stand.RunAsync(IngestRunKind.Cost, Stop);
        ((LivingScenario)bench.Stand.Aws.Scenario).MultiplyService(new(2026, 9, 9), SourcesBench.Compute, 2m);
        // Totals and kinds come first; the next question is the cube by service.
        bench.Stand.Aws.Faults.Add(new(FaultKind.EmptyLists, "GetCostAndUsage", Times: 1, After: 2));
        await bench.Stand.RunAsync(IngestRunKind.Cost, Stop);

        var page = bench.Open<SourcesPage>("/sources");

        Assert.Equal(["■not renewed", "●fresh", "●fresh", "●fresh", "●fresh"], page.FindAll(".cg-reading-parts .cg-state").Select(state => state.TextContent));
        var why = page.Find(".cg-reading-parts .cg-run-error");
        Assert.StartsWith("Not renewed, older figures stay: Sep 2026.", why.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cost Explorer's answer", why.QuerySelector("[lang=en]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_payers_stand_beside_each_other_and_their_days_lead_to_their_own_figures()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        await bench.Stand.RunAsync(IngestRunKind.Cost, Stop);
        await bench.Stand.Data.PublishAsync(new Ledger().Add("2026-08-05", 3m), [Cube.Line], Stop, payer: SourcesBench.OtherPayer, runId: 50);

        var page = bench.Open<SourcesPage>("/sources");

        Assert.Equal(2, page.FindAll(".cg-calendar").Count);
        Assert.Contains($"{SourcesBench.OtherPayer}: imported from files", page.Markup, StringComparison.Ordinal);
        Assert.All(page.FindAll(".cg-calendar")[1].QuerySelectorAll("a"), link => Assert.Contains($"f=payer:{SourcesBench.OtherPayer}", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Runs_are_turned_in_pages_by_the_address()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        await SaveAsync(bench, db => db.IngestRuns.AddRange(Enumerable.Range(0, 45).Select(_ => new IngestRun
        {
            Kind = IngestRunKind.Organization,
            PayerId = SourcesBench.Payer,
            State = IngestRunState.Published,
            RequestedAt = bench.Stand.Clock.GetUtcNow(),
            RequestedBy = "schedule",
        })));

        var page = bench.Open<SourcesPage>("/sources?page=2");

        Assert.Equal("25", page.FindAll("a[href^='/sources/runs/']")[0].TextContent);
        Assert.Equal("Page 2 of 3, 45 runs", page.Find(".cg-pages span").TextContent);
        Assert.Equal(["/sources", "/sources?page=3"], page.FindAll(".cg-pages a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("?page=0"), InlineData("?page=-3"), InlineData("?page=two"), InlineData("?page=9999999999"), InlineData("?refused=<script>"), InlineData("?nonsense=1")]
    public void A_spoilt_address_is_the_first_page(string query) => Assert.Equal(new SourcesView(), SourcesView.Read(query));

    [Fact]
    public void An_address_is_read_back_as_it_was_written()
    {
        var view = new SourcesView(3, "0123456789abcdef0123456789abcdef");
        Assert.Equal(view, SourcesView.Read(new Uri("http://localhost" + view.ToUrl()).Query));
        Assert.Equal("/sources", new SourcesView().ToUrl());
    }

    [Fact]
    public async Task The_spend_of_all_payers_is_held_against_the_one_cap_with_its_operations_and_the_pace_of_the_week()
    {
        await using var bench = await SourcesBench.StartAsync(settings => settings with { MonthlyCapUsd = 0.5m }, Stop);
        await SaveAsync(bench, db =>
        {
            db.ApiSpend.Add(new() { PayerId = SourcesBench.Payer, Month = "2026-09", Operation = "GetCostAndUsage", Requests = 40 });
            db.IngestRuns.Add(new()
            {
                Kind = IngestRunKind.Cost,
                PayerId = SourcesBench.Payer,
                State = IngestRunState.Published,
                RequestedAt = bench.Stand.Clock.GetUtcNow().AddDays(-2),
                EndedAt = bench.Stand.Clock.GetUtcNow().AddDays(-2),
                RequestedBy = "schedule",
                PaidRequests = 4,
            });
        });

        var page = bench.Open<SourcesPage>("/sources");

        Assert.Contains("$0.40 for 40 requests in Sep 2026", page.Markup, StringComparison.Ordinal);
        Assert.Contains("of a cap of $0.50 over all payers", page.Markup, StringComparison.Ordinal);
        Assert.Contains("GetCostAndUsage", page.Markup, StringComparison.Ordinal);
        Assert.Contains("About $0.82 by the end of the month, at the pace of the last week: over the cap.", page.Find("p.cg-warn").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_key_that_AWS_does_not_split_by_cannot_be_switched_on_and_the_page_says_why()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        await bench.Stand.RunAsync(IngestRunKind.Cost, Stop);

        var page = bench.Open<SourcesPage>("/sources");

        var ticks = page.FindAll("input.cg-tick");
        Assert.True(ticks.Single(tick => tick.GetAttribute("aria-label") == "Read Stage").HasAttribute("disabled"));
        Assert.False(ticks.Single(tick => tick.GetAttribute("aria-label") == "Read Project").HasAttribute("disabled"));
        Assert.Contains("activate it in the Billing console first", page.Markup, StringComparison.Ordinal);
        Assert.Contains("one that is switched off leaves the answers at once", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Japanese_the_same_page_has_no_English_but_what_ingestion_wrote()
    {
        InJapanese.Set();
        await using var bench = await SourcesBench.StartAsync(Stop);
        await bench.Stand.RunAsync(IngestRunKind.Cost, Stop);
        var page = bench.Open<SourcesPage>("/sources");
        Assert.Contains("対象40日をすべて取得済み", page.Markup, StringComparison.Ordinal);
        Assert.Contains("FOCUSファイルの取り込み", page.Markup, StringComparison.Ordinal);
        Assert.Contains("今すぐ確認($0.02)", page.Markup, StringComparison.Ordinal);
    }

    private static async Task SaveAsync(SourcesBench bench, Action<CostGovDb> add)
    {
        await using var db = await bench.Stand.Data.DbAsync(Stop);
        add(db);
        await db.SaveChangesAsync(Stop);
    }
}
