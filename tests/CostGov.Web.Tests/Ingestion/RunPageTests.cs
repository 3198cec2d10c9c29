using Bunit;
using CostGov.Ingestion;
using CostGov.Ingestion.Focus;
using CostGov.Web.Ingestion;
using CostGov.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Web.Tests.Ingestion;

public sealed class RunPageTests
{
    public RunPageTests() => InEnglish.Set();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reading_shows_its_plan_its_price_and_what_it_finished()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        var run = await bench.Stand.RunAsync(IngestRunKind.Cost, Stop);

        var page = Open(bench, run.Id);

        Assert.Equal($"Run {run.Id}: Costs", page.Find("h1").TextContent);
        Assert.Equal("●done", page.Find(".cg-head .cg-state").TextContent);
        Assert.Contains($"{MoneyText.Full(Money.Usd(run.PaidUsd))}, requests: {run.PaidRequests}", page.Find(".cg-facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("Plan and price", page.Markup, StringComparison.Ordinal);
        var parts = page.FindAll("table").Single(table => table.QuerySelector("caption")!.TextContent == "Finished requests");
        var details = (await bench.Stand.Desk.GetAsync(Reach.Everything, run.Id, Stop))!;
        Assert.NotEmpty(details.Parts);
        Assert.Equal(Math.Min(50, details.Parts.Count), parts.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["10 Sep 2026 06:00 UTC", "10 Sep 2026 06:00 UTC", "10 Sep 2026 06:00 UTC", "10 Sep 2026 06:00 UTC"], page.FindAll(".cg-steps .cg-num").Select(at => at.TextContent));
    }

    [Fact]
    public async Task A_run_that_waits_for_approval_is_agreed_to_on_its_page_and_remembers_who_and_when()
    {
        await using var bench = await SourcesBench.StartAsync(settings => settings with { ApproveFirstRun = true }, Stop);
        var run = await bench.Stand.RunAsync(IngestRunKind.Cost, Stop);
        var page = Open(bench, run.Id);
        bench.Stand.Clock.Advance(TimeSpan.FromMinutes(5));

        await page.FindAll("button").Single(button => button.TextContent.StartsWith("Agree and start", StringComparison.Ordinal)).ClickAsync(new());

        var details = (await bench.Stand.Desk.GetAsync(Reach.Everything, run.Id, Stop))!;
        Assert.Equal((IngestRunState.Pending, TestAskers.Name, bench.Stand.Clock.GetUtcNow()), (details.Run.State, details.ApprovedBy, details.ApprovedAt));
        Assert.Contains("10 Sep 2026 06:05 UTC price agreed to by mika", page.Find(".cg-steps").TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_run_tells_is_shown_while_it_works_and_it_can_be_cancelled()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        var asked = await bench.Stand.Desk.RequestAsync(IngestRunKind.Cost, SourcesBench.Payer, "test", Stop);
        var page = Open(bench, asked.Id);
        Assert.Equal("○waiting", page.Find(".cg-head .cg-state").TextContent);

        await bench.Stand.WorkAsync(asked.Id, Stop);
        page.WaitForAssertion(() => Assert.Equal("●done", page.Find(".cg-head .cg-state").TextContent), TimeSpan.FromSeconds(30));

        var next = await bench.Stand.Desk.RequestAsync(IngestRunKind.Cost, SourcesBench.Payer, "test", Stop);
        page = Open(bench, next.Id);
        await page.FindAll("button").Single(button => button.TextContent == "Cancel this run").ClickAsync(new());
        Assert.Equal("○cancelled", page.Find(".cg-head .cg-state").TextContent);
        Assert.Contains("Cancelled by mika.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_shows_its_months_their_difference_and_the_rows_it_left_out()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        await ImportAsync(bench, FocusText.Of(FocusText.Row("1.25")));

        var id = await ImportAsync(bench, FocusText.Of(FocusText.Row("2"), FocusText.Row("4", "Misc")));
        var page = Open(bench, id);

        var row = page.FindAll("table").Single(table => table.QuerySelector("caption")!.TextContent == "Months of the import").QuerySelectorAll("tbody tr").Single();
        Assert.Equal(
            ["Aug 2026", FocusText.Payer, "replaced", "1", "2", "$2.00", "$1.25", "+$0.75", "1", "$4.00"],
            row.Children.Select(cell => cell.TextContent.Trim()));
        var quarantine = page.Find("[data-cg-quarantine]");
        Assert.Contains("Rows left out: 1 ($4.00 readable)", quarantine.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 × ChargeCategory '…' is unknown", quarantine.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/api/v1/ingest/runs/{id}/quarantine", quarantine.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_same_file_again_says_that_nothing_was_added()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        await ImportAsync(bench, FocusText.Of(FocusText.Row()));
        var page = Open(bench, await ImportAsync(bench, FocusText.Of(FocusText.Row())));
        Assert.Equal("Everything in this file is published already; nothing was added.", page.Find("[data-cg-outcome]").TextContent);
        Assert.Empty(page.FindAll("[data-cg-quarantine]"));
    }

    [Fact]
    public async Task A_refused_file_says_what_was_expected()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        var page = Open(bench, await ImportAsync(bench, "Name,Cost\na,1\n"));
        Assert.Equal("Nothing was taken.", page.Find("[data-cg-outcome]").TextContent);
        Assert.Contains("it lacks the columns BilledCost", page.Find(".cg-problems[lang=en]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_not_there_is_said_to_be_not_there()
    {
        await using var bench = await SourcesBench.StartAsync(Stop);
        var page = Open(bench, 77);
        Assert.Equal("There is no run 77", page.Find(".cg-empty-title").TextContent);
    }

    private static IRenderedComponent<RunPage> Open(SourcesBench bench, long id) => bench.Open<RunPage>($"/sources/runs/{id}", set => set.Add(page => page.Id, id));

    private static async Task<long> ImportAsync(SourcesBench bench, string text)
    {
        using var upload = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var taken = await bench.Stand.Data.Services.GetRequiredService<FileInbox>().StageAsync("bill.csv", upload, "test", Stop);
        var id = Assert.IsType<InboxOutcome.Accepted>(taken).RunId;
        await bench.Stand.WorkAsync(id, Stop);
        return id;
    }
}
