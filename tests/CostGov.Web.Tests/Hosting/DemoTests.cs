using System.Net;
using System.Text.Json;

namespace CostGov.Web.Tests.Hosting;

/// <summary>The first command of the README, from an empty folder to figures.</summary>
public sealed class DemoTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demo_reads_its_company_over_http_and_imports_its_last_closed_month()
    {
        await using var product = await RunningProduct.StartAsync(TimeProvider.System, Stop, "--CostGov:Mode=Demo");
        Assert.Equal("demo", (await product.Http.JsonAsync("/api/v1/status", Stop)).Text("mode"));

        await UntilAsync(product, runs => runs.Any(run => run.Text("kind") == "file" && run.Text("state") != "pending" && run.Text("state") != "running"));

        var runs = (await product.Http.JsonAsync("/api/v1/ingest/runs", Stop)).GetProperty("items").EnumerateArray().ToList();
        Assert.All(runs, run => Assert.True(run.Text("state") == "published", run.ToString()));
        Assert.Equal(["cost", "file", "organization"], runs.Select(run => run.Text("kind")).Order());
        Assert.True((await product.Http.JsonAsync("/api/v1/accounts", Stop)).GetProperty("items").GetArrayLength() >= 24);

        var today = TimeProvider.System.UtcToday();
        var month = BillingPeriod.Containing(today).Previous.Days;
        var days = $"start={month.Start:yyyy-MM-dd}&end={month.End:yyyy-MM-dd}";
        var whole = await product.Http.JsonAsync($"/api/v1/costs?{days}&granularity=total", Stop);
        var lines = await product.Http.JsonAsync($"/api/v1/costs?{days}&granularity=total&groupBy=service&groupBy=tag:Project&filter=account:734409160189", Stop);
        var account = await product.Http.JsonAsync($"/api/v1/costs?{days}&granularity=total&filter=account:734409160189", Stop);
        var before = await product.Http.ProblemAsync($"/api/v1/costs?start={month.Start.AddMonths(-1):yyyy-MM-dd}&end={month.Start:yyyy-MM-dd}&groupBy=service&groupBy=tag:Project&filter=account:734409160189", HttpStatusCode.UnprocessableEntity, Stop);

        Assert.True(decimal.Parse(whole.Text("total"), System.Globalization.CultureInfo.InvariantCulture) > 100_000m);
        Assert.Equal("line", lines.Text("cube"));
        Assert.Equal(account.Text("total"), lines.Text("total"));
        Assert.Contains("needs a FOCUS/CUR export", before.Text("detail"), StringComparison.Ordinal);
        await ProjectsAddUpAsync(product, today);
    }

    // Of the open month, of the month that has line items, and of thirteen months in which both kinds of cube answer.
    private static async Task ProjectsAddUpAsync(RunningProduct product, DateOnly today)
    {
        // Where a month has just begun nothing of it may have been read yet.
        var first = BillingPeriod.Containing(today.AddDays(-3)).Days.Start;
        foreach (var days in new[] { $"start={first:yyyy-MM-dd}&end={first.AddMonths(1):yyyy-MM-dd}", $"start={first.AddMonths(-1):yyyy-MM-dd}&end={first:yyyy-MM-dd}", $"start={first.AddMonths(-12):yyyy-MM-dd}&end={first.AddMonths(1):yyyy-MM-dd}" })
        {
            var whole = (await product.Http.JsonAsync($"/api/v1/costs?{days}&granularity=total", Stop)).Text("total");
            var projects = await product.Http.JsonAsync($"/api/v1/costs?{days}&granularity=total&groupBy=project", Stop);
            var rows = projects.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("keys")[0].GetString()!, row => Exact(row.Text("cost")));
            Assert.Equal(whole, projects.Text("total"));
            Assert.Equal(Exact(whole), rows.Values.Sum());
            Assert.True(rows[""] > 0, "Something is unassigned in the demo.");
            foreach (var code in new[] { "ec-site", "store-pos", "demand-forecast" })
                Assert.Equal(rows[code], Exact((await product.Http.JsonAsync($"/api/v1/costs?{days}&granularity=total&filter=project:{code}", Stop)).Text("total")));
            Assert.Equal(rows["ec-site"], Exact((await product.Http.JsonAsync($"/api/v1/costs?{days}&granularity=total&groupBy=service&filter=project:EC-SITE", Stop)).Text("total")));
        }

        var listed = await product.Http.JsonAsync("/api/v1/projects", Stop);
        Assert.Equal(
            Exact(listed.Text("total")),
            Exact(listed.Text("unassigned")) + listed.GetProperty("items").EnumerateArray().Sum(project => Exact(project.Text("monthToDate"))));
    }

    private static decimal Exact(string amount) => decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task UntilAsync(RunningProduct product, Func<IReadOnlyList<JsonElement>, bool> isSo)
    {
        while (!isSo([.. (await product.Http.JsonAsync("/api/v1/ingest/runs", Stop)).GetProperty("items").EnumerateArray()]))
            await Task.Delay(TimeSpan.FromMilliseconds(500), Stop);
    }
}
