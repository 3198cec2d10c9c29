using System.Globalization;
using System.Net;
using CostGov.Costs;
using CostGov.Persistence;
using CostGov.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Web.Tests.Costs;

public sealed class CostsApiTests
{
    private const string Payer = "999900001111";
    private static readonly BillingPeriod August = new(2026, 8);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Money_is_text_with_all_its_digits_and_an_unknown_day_is_null()
    {
        await using var product = await SeededAsync();

        var answer = await product.Http.JsonAsync("/api/v1/costs?start=2026-08-01&end=2026-08-04", Stop);

        Assert.Equal("USD", answer.Text("currency"));
        Assert.Equal("15.12345678901234", answer.Text("total"));
        Assert.Equal("service", answer.Text("cube"));
        Assert.True(answer.GetProperty("estimated").GetBoolean());
        Assert.False(answer.GetProperty("complete").GetBoolean());
        Assert.Equal("2026-08-02", answer.Text("dataTo"));
        Assert.Equal("2026-09-10T05:00:00+00:00", answer.Text("dataAsOf"));
        Assert.Equal(
            ["2026-08-01 [] 10.12345678901234", "2026-08-02 [] 5", "2026-08-03 [] null"],
            Rows(answer));
    }

    [Fact]
    public async Task Groups_beyond_the_limit_are_added_into_rows_that_say_so()
    {
        await using var product = await SeededAsync();

        var answer = await product.Http.JsonAsync("/api/v1/costs?start=2026-08-01&end=2026-08-03&groupBy=service&granularity=total&limit=1", Stop);

        Assert.Equal(["2026-08-01 [Amazon EC2] 13.12345678901234", "2026-08-01 [] 2 other"], Rows(answer));
    }

    [Fact]
    public async Task Filters_are_those_of_the_address()
    {
        await using var product = await SeededAsync();

        var kept = await product.Http.JsonAsync("/api/v1/costs?start=2026-08-01&end=2026-08-03&filter=account:111122223333&exclude=service:Amazon%20S3", Stop);

        Assert.Equal("10.12345678901234", kept.Text("total"));
    }

    [Fact]
    public async Task A_compared_period_comes_bucket_by_bucket()
    {
        await using var product = await SeededAsync();

        var answer = await product.Http.JsonAsync("/api/v1/costs?start=2026-08-02&end=2026-08-03&compareStart=2026-08-01&compareEnd=2026-08-02", Stop);

        Assert.Equal("5", answer.Text("total"));
        Assert.Equal("10.12345678901234", answer.GetProperty("comparison").Text("total"));
    }

    [Theory]
    [InlineData("groupBy=service&groupBy=tag:Project", "tagKeyNotRead", "Costs by tag Project are not read")]
    [InlineData("groupBy=service&groupBy=region", "needsLineItems", "needs a FOCUS/CUR export of 2026-08")]
    [InlineData("metric=list", "metricNotInSource", "list and contracted cost come from FOCUS files")]
    public async Task A_question_that_no_cube_can_answer_gets_the_sentence_and_no_number(string query, string reason, string sentence)
    {
        await using var product = await SeededAsync();

        var problem = await product.Http.ProblemAsync($"/api/v1/costs?start=2026-08-01&end=2026-08-03&{query}", HttpStatusCode.UnprocessableEntity, Stop);

        Assert.Equal(reason, problem.Text("reason"));
        Assert.Contains(sentence, problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_nobody_has_read_is_not_zero()
    {
        await using var product = await SeededAsync();

        var problem = await product.Http.ProblemAsync("/api/v1/costs?start=2025-01-01&end=2025-02-01", HttpStatusCode.UnprocessableEntity, Stop);

        Assert.Equal("noData", problem.Text("reason"));
    }

    [Fact]
    public async Task What_cannot_be_read_in_an_address_is_named()
    {
        await using var product = await SeededAsync();

        var problem = await product.Http.ProblemAsync("/api/v1/costs?start=soon&filter=colour:red&filtre=account:1", HttpStatusCode.BadRequest, Stop);
        var misread = await product.Http.ProblemAsync("/api/v1/costs?start=soon&filter=colour:red", HttpStatusCode.BadRequest, Stop);

        Assert.Contains("There is no such parameter", problem.Error("filtre"), StringComparison.Ordinal);
        Assert.Contains("expected yyyy-MM-dd", misread.Error("start"), StringComparison.Ordinal);
        Assert.Contains("'colour:red' is not a filter", misread.Error("filter"), StringComparison.Ordinal);
        Assert.Contains("start: 'soon' is not a day", misread.Text("detail"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Rows(System.Text.Json.JsonElement answer) =>
        answer.GetProperty("rows").EnumerateArray().Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Text("start")} [{string.Join(',', row.GetProperty("keys").EnumerateArray())}] {row.Text("cost")}{(row.TryGetProperty("other", out _) ? " other" : "")}"));

    private static async Task<RunningProduct> SeededAsync()
    {
        var product = await RunningProduct.StartAsync(Stop);
        var (store, publisher) = (product.Get<CostStore>(), product.Get<CostPublisher>());
        var staged = await store.WriteAsync(runId: 1, Payer, Cube.Service, August, Charges().ToAsyncEnumerable(), carryOver: null, Stop);
        var files = await publisher.PrepareAsync([staged], Stop);
        await using var db = await product.Get<IDbContextFactory<CostGovDb>>().CreateDbContextAsync(Stop);
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await publisher.PublishAsync(db, [new(files[0], product.Clock.GetUtcNow().AddHours(-1), new(2026, 8, 2))], Stop);
        await transaction.CommitAsync(Stop);
        return product;
    }

    private static IEnumerable<Charge> Charges() =>
    [
        Charge(1, "111122223333", "Amazon EC2", 10.12345678901234m, isEstimated: false),
        Charge(2, "444455556666", "Amazon EC2", 3m, isEstimated: true),
        Charge(2, "111122223333", "Amazon S3", 2m, isEstimated: true),
    ];

    private static Charge Charge(int day, string account, string service, decimal cost, bool isEstimated) =>
        new(new(2026, 8, day), account, service, null, null, null, ChargeKind.Usage, new(cost, cost, cost, cost), Currency.Usd, isEstimated);
}
