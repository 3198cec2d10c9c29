using System.Net;
using System.Net.Http.Json;
using System.Text;
using CostGov.Costs;
using CostGov.Persistence;
using CostGov.Reports;
using CostGov.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Web.Tests.Reports;

public sealed class ExportsApiTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK")]
    [InlineData("csv", "text/csv", "\u00EF\u00BB\u00BF")]
    public async Task A_file_is_asked_for_made_and_fetched(string format, string type, string beginning)
    {
        await using var product = await SeededAsync();
        var ended = EndOf(product, 1);

        using var asked = await product.Http.PostAsJsonAsync("/api/v1/exports", new { kind = "explore", format, question = "p=2026-08-01..2026-08-31&vs=none", language = "ja" }, Stop);
        Assert.Equal("/api/v1/exports/1", asked.Headers.Location?.ToString());
        Assert.Equal("queued", (await asked.JsonAsync(HttpStatusCode.Accepted, Stop)).Text("state"));
        await ended;

        var done = await product.Http.JsonAsync("/api/v1/exports/1", Stop);
        Assert.Equal(("done", $"costgov_explore_2026-08-01_2026-08-31_USD.{format}"), (done.Text("state"), done.Text("fileName")));
        using var file = await product.Http.GetAsync(new Uri(done.Text("file"), UriKind.Relative), Stop);
        var bytes = await file.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal((HttpStatusCode.OK, type), (file.StatusCode, file.Content.Headers.ContentType?.MediaType));
        Assert.Equal(("attachment", done.Text("fileName")), (file.Content.Headers.ContentDisposition?.DispositionType, file.Content.Headers.ContentDisposition?.FileName));
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(file.Headers.CacheControl?.NoStore);
        Assert.Equal(done.GetProperty("size").GetInt64(), bytes.Length);
        Assert.Equal(beginning, Encoding.Latin1.GetString(bytes, 0, beginning.Length));
        Assert.DoesNotContain(product.Folder.Root, done.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_answered_fails_in_a_sentence_of_the_language_asked_for()
    {
        await using var product = await SeededAsync();
        var ended = EndOf(product, 1);

        using var asked = await product.Http.PostAsJsonAsync("/api/v1/exports", new { kind = "explore", question = "by=tag:Project", language = "ja" }, Stop);
        await asked.JsonAsync(HttpStatusCode.Accepted, Stop);
        await ended;

        var failed = await product.Http.JsonAsync("/api/v1/exports/1", Stop);
        Assert.Equal(("failed", "データソースのページで選択するか、先にAWSでコスト配分タグを有効化してください。", "null"), (failed.Text("state"), failed.Text("error"), failed.Text("file")));
        await product.Http.ProblemAsync("/api/v1/exports/1/file", HttpStatusCode.NotFound, Stop);
    }

    [Theory]
    [InlineData("budgets", null, null, null, "kind", "expected accounts or explore")]
    [InlineData(null, null, null, null, "kind", "expected accounts or explore")]
    [InlineData("explore", "pdf", null, null, "format", "expected xlsx or csv")]
    [InlineData("explore", null, null, "fr", "language", "expected en or ja")]
    [InlineData("explore", null, "by=nope&zzz=1", null, "question", "zzz, by")]
    public async Task What_cannot_be_asked_is_refused_by_name(string? kind, string? format, string? question, string? language, string parameter, string expected)
    {
        await using var product = await RunningProduct.StartAsync(Stop);

        using var answer = await product.Http.PostAsJsonAsync("/api/v1/exports", new { kind, format, question, language }, Stop);

        Assert.Contains(expected, (await answer.JsonAsync(HttpStatusCode.BadRequest, Stop)).Error(parameter), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_latest_come_first_and_what_is_over_cannot_be_cancelled()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        await product.SaveAsync(db => db.ExportJobs.AddRange(Job(product, ExportState.Done), Job(product, ExportState.Failed)), Stop);

        var items = (await product.Http.JsonAsync("/api/v1/exports", Stop)).GetProperty("items");
        using var cancel = await product.Http.DeleteAsync(new Uri("/api/v1/exports/1", UriKind.Relative), Stop);

        Assert.Equal(["2 failed", "1 done"], items.EnumerateArray().Select(item => $"{item.GetProperty("id")} {item.Text("state")}"));
        Assert.Equal("The file could not be made; the log says why, under 0badcafe.", items[0].Text("error"));
        await cancel.JsonAsync(HttpStatusCode.Conflict, Stop);
        Assert.Equal(1, (await product.Http.JsonAsync("/api/v1/exports?limit=1", Stop)).GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("/api/v1/exports/77")]
    [InlineData("/api/v1/exports/77/file")]
    [InlineData("/api/v1/exports/1/file")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        // Its file was lost with the disk it lay on.
        await product.SaveAsync(db => db.ExportJobs.Add(Job(product, ExportState.Done)), Stop);
        await product.Http.ProblemAsync(path, HttpStatusCode.NotFound, Stop);
    }

    /// <summary>Ends when an export does.</summary>
    internal static Task EndOf(RunningProduct product, long jobId)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        product.Get<ExportPulse>().Listen(beat =>
        {
            if (beat.JobId == jobId && beat.State is not (ExportState.Queued or ExportState.Running))
                ended.TrySetResult();
        });
        return ended.Task.WaitAsync(Stop);
    }

    private static ExportJob Job(RunningProduct product, ExportState state) => new()
    {
        Kind = "explore",
        Format = ExportFormat.Csv,
        Question = "",
        Language = "en-US",
        Site = "http://localhost/",
        Reach = null,
        State = state,
        FileName = "costgov_explore.csv",
        FailureId = state == ExportState.Failed ? "0badcafe" : null,
        RequestedAt = product.Clock.GetUtcNow(),
        RequestedBy = "test",
        ExpiresAt = product.Clock.GetUtcNow().AddDays(7),
    };

    private static async Task<RunningProduct> SeededAsync()
    {
        var product = await RunningProduct.StartAsync(Stop);
        var (store, publisher) = (product.Get<CostStore>(), product.Get<CostPublisher>());
        var charge = new Charge(new(2026, 8, 1), "111122223333", "Amazon EC2", null, null, null, ChargeKind.Usage, new(10.5m, 10.5m, 10.5m, 10.5m), Currency.Usd, false);
        var staged = await store.WriteAsync(runId: 1, "999900001111", Cube.Service, new(2026, 8), new[] { charge }.ToAsyncEnumerable(), carryOver: null, Stop);
        var files = await publisher.PrepareAsync([staged], Stop);
        await using var db = await product.Get<IDbContextFactory<CostGovDb>>().CreateDbContextAsync(Stop);
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await publisher.PublishAsync(db, [new(files[0], product.Clock.GetUtcNow(), new(2026, 8, 31))], Stop);
        await transaction.CommitAsync(Stop);
        return product;
    }
}
