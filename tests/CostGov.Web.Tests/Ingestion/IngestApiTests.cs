using System.Net;
using System.Net.Http.Json;
using CostGov.Ingestion;
using CostGov.Ingestion.Aws;
using CostGov.Web.Tests.Hosting;

namespace CostGov.Web.Tests.Ingestion;

public sealed class IngestApiTests
{
    private const string Payer = "999900001111";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_come_latest_first_with_progress_price_and_what_went_wrong()
    {
        await using var product = await StartAsync();
        await product.SaveAsync(
            db =>
            {
                db.IngestRuns.Add(Run(product, IngestRunState.Published));
                var failed = Run(product, IngestRunState.Failed);
                (failed.PagesDone, failed.PagesExpected, failed.PaidRequests, failed.Error) = (3, 40, 3, "AWS refused ce:GetCostAndUsage.");
                db.IngestRuns.Add(failed);
            },
            Stop);

        var runs = (await product.Http.JsonAsync("/api/v1/ingest/runs", Stop)).GetProperty("items");

        Assert.Equal(["failed", "published"], runs.EnumerateArray().Select(run => run.Text("state")));
        Assert.Equal("0.03", runs[0].Text("paidUsd"));
        Assert.Equal("0.4", runs[0].Text("expectedUsd"));
        Assert.Equal("AWS refused ce:GetCostAndUsage.", runs[0].Text("error"));
        Assert.Equal(1, (await product.Http.JsonAsync("/api/v1/ingest/runs?limit=1", Stop)).GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("501")]
    [InlineData("all")]
    public async Task A_limit_that_is_none_is_refused(string limit)
    {
        await using var product = await StartAsync();

        var problem = await product.Http.ProblemAsync($"/api/v1/ingest/runs?limit={limit}", HttpStatusCode.BadRequest, Stop);

        Assert.Contains("expected 1 to 500", problem.Error("limit"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("everything", null, "kind", "expected cost or organization")]
    [InlineData(null, null, "kind", "expected cost or organization")]
    [InlineData("cost", "123456789012", "payerId", $"expected {Payer}")]
    public async Task A_run_that_cannot_be_asked_for_is_refused_by_name(string? kind, string? payerId, string parameter, string expected)
    {
        await using var product = await StartAsync();

        using var answer = await product.Http.PostAsJsonAsync("/api/v1/ingest/runs", new { kind, payerId }, Stop);

        Assert.Contains(expected, (await answer.JsonAsync(HttpStatusCode.BadRequest, Stop)).Error(parameter), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_with_a_misspelt_member_is_refused()
    {
        await using var product = await StartAsync();

        using var answer = await product.Http.PostAsJsonAsync("/api/v1/ingest/runs", new { kind = "cost", payer = Payer }, Stop);

        Assert.Contains("/api/reference", (await answer.JsonAsync(HttpStatusCode.BadRequest, Stop)).Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("approve", IngestRunState.AwaitingApproval, HttpStatusCode.OK)]
    [InlineData("approve", IngestRunState.Published, HttpStatusCode.Conflict)]
    [InlineData("cancel", IngestRunState.AwaitingApproval, HttpStatusCode.OK)]
    [InlineData("cancel", IngestRunState.Failed, HttpStatusCode.Conflict)]
    public async Task A_run_is_approved_or_cancelled_only_while_it_can_be(string what, IngestRunState state, HttpStatusCode status)
    {
        await using var product = await StartAsync();
        await product.SaveAsync(db => db.IngestRuns.Add(Run(product, state)), Stop);

        using var answer = await product.Http.PostAsync(new Uri($"/api/v1/ingest/runs/1/{what}", UriKind.Relative), content: null, Stop);

        await answer.JsonAsync(status, Stop);
    }

    [Fact]
    public async Task A_run_that_is_not_there_is_not_found() =>
        await AssertNotFoundAsync("/api/v1/ingest/runs/77");

    [Fact]
    public async Task Spend_is_what_aws_charged_this_month_by_payer_and_operation()
    {
        await using var product = await StartAsync("--CostGov:Aws:MonthlyCapUsd=50");
        await product.SaveAsync(
            db =>
            {
                db.ApiSpend.Add(new() { PayerId = Payer, Month = "2026-09", Operation = "GetCostAndUsage", Requests = 41 });
                db.ApiSpend.Add(new() { PayerId = Payer, Month = "2026-09", Operation = "ListCostAllocationTags", Requests = 2 });
                db.ApiSpend.Add(new() { PayerId = Payer, Month = "2026-08", Operation = "GetCostAndUsage", Requests = 1000 });
            },
            Stop);

        var spend = await product.Http.JsonAsync("/api/v1/ingest/spend", Stop);
        var before = await product.Http.JsonAsync("/api/v1/ingest/spend?month=2026-08", Stop);

        Assert.Equal("2026-09", spend.Text("month"));
        Assert.Equal(43, spend.GetProperty("requests").GetInt32());
        Assert.Equal("0.43", spend.Text("usd"));
        Assert.Equal("50", spend.Text("capUsd"));
        Assert.Equal(41, spend.GetProperty("payers")[0].GetProperty("byOperation").GetProperty("GetCostAndUsage").GetInt32());
        Assert.Equal("10", before.Text("usd"));
    }

    [Fact]
    public async Task Status_says_whose_bills_how_fresh_and_what_comes_next()
    {
        await using var product = await StartAsync();

        var status = await product.Http.JsonAsync("/api/v1/status", Stop);

        Assert.Equal("live", status.Text("mode"));
        Assert.Equal("null", status.Text("dataAsOf"));
        var source = Assert.Single(status.GetProperty("sources").EnumerateArray());
        Assert.Equal(Payer, source.Text("payerId"));
        Assert.Equal("null", source.Text("dataTo"));
        Assert.Equal("2026-09-10T09:20:00+00:00", source.Text("nextCostRead"));
    }

    private static async Task AssertNotFoundAsync(string path)
    {
        await using var product = await StartAsync();
        await product.Http.ProblemAsync(path, HttpStatusCode.NotFound, Stop);
    }

    // Nothing works on rows: the payer's schedule and workers are left out by a clock that stands and runs that are not due.
    private static Task<RunningProduct> StartAsync(params string[] settings) =>
        RunningProduct.StartAsync(Stop, [$"--CostGov:Aws:Payers:0:Id={Payer}", "--AWS:ServiceURL=http://127.0.0.1:9", "--AWS:Region=us-east-1", .. settings]);

    private static IngestRun Run(RunningProduct product, IngestRunState state) => new()
    {
        Kind = IngestRunKind.Cost,
        PayerId = Payer,
        State = state,
        RequestedAt = product.Clock.GetUtcNow(),
        RequestedBy = "test",
    };
}
