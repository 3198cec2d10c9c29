using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using CostGov.Web.Tests.Hosting;

namespace CostGov.Web.Tests.Ingestion;

/// <summary>Files over HTTP, through the real host and its real work.</summary>
public sealed class UploadTests
{
    private static readonly string Small = FocusText.Of(FocusText.Row(), FocusText.Row("2.50"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_becomes_figures_and_the_same_file_again_adds_nothing_and_says_so()
    {
        await using var product = await RunningProduct.StartAsync(TimeProvider.System, Stop);

        var first = await EndedAsync(product, await TakenAsync(product, Small));
        var again = await EndedAsync(product, await TakenAsync(product, Small));

        Assert.Equal("imported", first.GetProperty("import").Text("result"));
        Assert.Equal(2, first.GetProperty("run").GetProperty("rowsRead").GetInt32());
        Assert.Equal("unchanged", again.GetProperty("import").Text("result"));
        var total = await product.Http.JsonAsync("/api/v1/costs?start=2026-08-01&end=2026-09-01&granularity=total", Stop);
        Assert.Equal("3.75", total.Text("total"));
    }

    [Fact]
    public async Task A_packed_file_is_taken_and_its_name_is_a_label_without_folders()
    {
        await using var product = await RunningProduct.StartAsync(TimeProvider.System, Stop);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Small), Stop);

        var run = await EndedAsync(product, await TakenAsync(product, packed.ToArray(), "..%2F..%2Fetc%2Fbill.csv.gz"));

        Assert.Equal("bill.csv.gz", run.GetProperty("run").Text("source"));
        Assert.Equal("published", run.GetProperty("run").Text("state"));
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_with_what_was_expected_and_leaves_nothing()
    {
        await using var product = await RunningProduct.StartAsync(TimeProvider.System, Stop);

        using var picture = await PostAsync(product, [0, 1, 2, 0, 3], "photo.csv");
        var refused = await picture.JsonAsync(HttpStatusCode.BadRequest, Stop);
        var list = await EndedAsync(product, await TakenAsync(product, "Name,Cost\na,1\n"));

        Assert.Equal("photo.csv: is neither text nor Parquet, gzip or ZIP.", refused.Error("file"));
        Assert.Equal(("failed", "refused"), (list.GetProperty("run").Text("state"), list.GetProperty("import").Text("result")));
        Assert.Contains("it lacks the columns BilledCost", list.GetProperty("import").GetProperty("problems")[0].GetString(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(product.Folder.Staging));
    }

    [Fact]
    public async Task Rows_that_are_left_out_are_counted_explained_and_downloaded_guarded_against_formulas()
    {
        await using var product = await RunningProduct.StartAsync(TimeProvider.System, Stop);
        var text = FocusText.Of(FocusText.Row(), FocusText.Row("-0.75", "=cmd()"), FocusText.Row("4", "Misc"));

        var run = await EndedAsync(product, await TakenAsync(product, text, "=bill.csv"));

        var import = run.GetProperty("import");
        Assert.Equal(2, import.GetProperty("quarantinedRows").GetInt32());
        Assert.Equal("3.25", import.GetProperty("months")[0].Text("quarantinedAmount"));
        Assert.Equal(("ChargeCategory '…' is unknown", 2), (import.GetProperty("quarantineReasons")[0].Text("reason"), import.GetProperty("quarantineReasons")[0].GetProperty("rows").GetInt32()));
        var id = run.GetProperty("run").GetProperty("id").GetInt64();
        using var answer = await product.Http.GetAsync(new Uri($"/api/v1/ingest/runs/{id}/quarantine", UriKind.Relative), Stop);
        var lines = (await answer.Content.ReadAsStringAsync(Stop)).Split("\r\n");
        Assert.Equal(("text/csv", $"costgov_quarantine_run-{id}.csv"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.FileName));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.StartsWith("\"'=bill.csv\",3,\"ChargeCategory '=cmd()' is unknown\",\"'-0.75,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_without_quarantine_and_one_that_is_not_there_say_so()
    {
        await using var product = await RunningProduct.StartAsync(TimeProvider.System, Stop);
        await EndedAsync(product, await TakenAsync(product, Small));

        var none = await product.Http.ProblemAsync("/api/v1/ingest/runs/1/quarantine", HttpStatusCode.NotFound, Stop);
        var nobody = await product.Http.ProblemAsync("/api/v1/ingest/runs/77/quarantine", HttpStatusCode.NotFound, Stop);

        Assert.Contains("Run 1 left no rows out", none.Text("detail"), StringComparison.Ordinal);
        Assert.Contains("There is no run 77", nobody.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_by_name_of_the_setting()
    {
        await using var product = await RunningProduct.StartAsync(TimeProvider.System, Stop, "--CostGov:Import:MaxUploadMiB=1");
        using var request = Request(new byte[(1 << 20) + 1], "large.csv");
        // The client hears of the refusal before it sends.
        request.Headers.ExpectContinue = true;

        using var answer = await product.Http.SendAsync(request, Stop);

        Assert.Contains("CostGov:Import:MaxUploadMiB", (await answer.JsonAsync(HttpStatusCode.RequestEntityTooLarge, Stop)).Text("detail"), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(product.Folder.Staging));
    }

    [Fact]
    public async Task A_file_larger_than_any_other_request_may_be_is_streamed()
    {
        await using var product = await RunningProduct.StartAsync(TimeProvider.System, Stop);
        var text = FocusText.Of([.. Enumerable.Range(0, 12_000).Select(_ => FocusText.Row("0.01"))]);
        Assert.True(text.Length > 2 << 20);

        var run = await EndedAsync(product, await TakenAsync(product, text));

        Assert.Equal(12_000, run.GetProperty("run").GetProperty("rowsRead").GetInt32());
    }

    [Fact]
    public async Task An_upload_that_is_cut_off_leaves_nothing()
    {
        await using var product = await RunningProduct.StartAsync(TimeProvider.System, Stop);
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(product.Http.BaseAddress!.Host, product.Http.BaseAddress.Port, Stop);
            var head = $"POST /api/v1/ingest/files?name=cut.csv HTTP/1.1\r\nHost: {product.Http.BaseAddress.Authority}\r\nAuthorization: {product.Http.DefaultRequestHeaders.Authorization}\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000000\r\n\r\n{Small}";
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Stop);
            await UntilAsync(() => Directory.EnumerateFileSystemEntries(product.Folder.Staging).Any());
        }

        await UntilAsync(() => !Directory.EnumerateFileSystemEntries(product.Folder.Staging).Any());
        Assert.Equal(0, (await product.Http.JsonAsync("/api/v1/ingest/runs", Stop)).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Two_files_at_once_are_both_taken()
    {
        await using var product = await RunningProduct.StartAsync(TimeProvider.System, Stop);

        var runs = await Task.WhenAll(TakenAsync(product, Small), TakenAsync(product, Small.Replace("2026-08", "2026-07", StringComparison.Ordinal).Replace("2026-09", "2026-08", StringComparison.Ordinal)));

        Assert.NotEqual(runs[0], runs[1]);
        foreach (var run in runs)
            Assert.Equal("published", (await EndedAsync(product, run)).GetProperty("run").Text("state"));
        Assert.Equal("7.5", (await product.Http.JsonAsync("/api/v1/costs?start=2026-07-01&end=2026-09-01&granularity=total", Stop)).Text("total"));
    }

    [Theory]
    [InlineData("/api/v1/ingest/files")]
    [InlineData("/sources/files")]
    public async Task Another_sites_page_cannot_bring_a_file(string path)
    {
        await using var product = await RunningProduct.StartAsync(TimeProvider.System, Stop);
        using var request = Request(Encoding.UTF8.GetBytes(Small), "bill.csv", path);
        request.Headers.Add("Origin", "https://evil.example");

        using var answer = await product.Http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(product.Folder.Staging));
    }

    [Fact]
    public async Task Without_script_a_form_leads_to_the_run_or_back_to_the_page_that_says_why_not()
    {
        await using var product = await RunningProduct.StartAsync(TimeProvider.System, Stop);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = product.Http.BaseAddress };
        browser.DefaultRequestHeaders.Authorization = product.Http.DefaultRequestHeaders.Authorization;

        using var taken = await browser.PostAsync(new Uri("/sources/files", UriKind.Relative), Form("bill.csv", Small), Stop);
        using var refused = await browser.PostAsync(new Uri("/sources/files", UriKind.Relative), Form("photo.csv", "a\0b"), Stop);
        using var empty = await browser.PostAsync(new Uri("/sources/files", UriKind.Relative), Form("", ""), Stop);

        Assert.Equal((HttpStatusCode.Redirect, "/sources/runs/1"), (taken.StatusCode, taken.Headers.Location?.OriginalString));
        var page = await product.Http.GetStringAsync(refused.Headers.Location, Stop);
        Assert.Contains("photo.csv: is neither text nor Parquet, gzip or ZIP.", page, StringComparison.Ordinal);
        Assert.Contains("No file was chosen.", await product.Http.GetStringAsync(empty.Headers.Location, Stop), StringComparison.Ordinal);
    }

    private static MultipartFormDataContent Form(string name, string text)
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        file.Headers.ContentDisposition = new("form-data") { Name = "\"file\"", FileName = $"\"{name}\"" };
        return new() { file };
    }

    private static HttpRequestMessage Request(byte[] content, string name, string path = "/api/v1/ingest/files") => new(HttpMethod.Post, $"{path}?name={name}")
    {
        Content = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } },
    };

    private static async Task<HttpResponseMessage> PostAsync(RunningProduct product, byte[] content, string name)
    {
        using var request = Request(content, name);
        return await product.Http.SendAsync(request, Stop);
    }

    private static Task<long> TakenAsync(RunningProduct product, string text, string name = "bill.csv") => TakenAsync(product, Encoding.UTF8.GetBytes(text), name);

    private static async Task<long> TakenAsync(RunningProduct product, byte[] content, string name)
    {
        using var answer = await PostAsync(product, content, name);
        var id = (await answer.JsonAsync(HttpStatusCode.Accepted, Stop)).GetProperty("id").GetInt64();
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"/api/v1/ingest/runs/{id}"), answer.Headers.Location?.OriginalString);
        return id;
    }

    private static async Task<JsonElement> EndedAsync(RunningProduct product, long runId)
    {
        while (true)
        {
            var run = await product.Http.JsonAsync($"/api/v1/ingest/runs/{runId}", Stop);
            if (run.GetProperty("run").Text("endedAt") != "null")
                return run;
            await Task.Delay(TimeSpan.FromMilliseconds(100), Stop);
        }
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var waits = 0; !isSo(); waits++)
        {
            Assert.True(waits < 1200, "This was waited for for a minute in vain.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), Stop);
        }
    }
}
