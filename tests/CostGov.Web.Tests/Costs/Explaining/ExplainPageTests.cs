using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CostGov.Costs;
using CostGov.Persistence;
using CostGov.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Web.Tests.Costs.Explaining;

/// <summary>The page as a browser without script gets it.</summary>
public sealed class ExplainPageTests
{
    private static readonly BillingPeriod August = new(2026, 8);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/explain?start=2026-08-01&end=2026-09-01", "15.62345678901234 USD")]
    [InlineData("/explain?start=2026-08-01&end=2026-09-01&groupBy=account&groupBy=service", "15.62345678901234 USD")]
    [InlineData("/explain?start=2026-08-01&end=2026-09-01&filter=service:Amazon+S3", "2.5 USD")]
    [InlineData("/explain?start=2026-08-01&end=2026-09-01&exclude=kind:Credit&filter=account:111122223333&compareStart=2026-08-02&compareEnd=2026-08-03", "15.12345678901234 USD")]
    public async Task The_link_to_the_API_answers_with_the_same_exact_amount(string address, string exact)
    {
        await using var product = await SeededAsync();

        var page = await PageAsync(product, address);
        Assert.Equal(exact, page.QuerySelector("[data-cg-exact]")!.TextContent);
        var link = page.QuerySelector(".cg-explain-again a")!.GetAttribute("href")!;
        var answer = await product.Http.JsonAsync(link, Stop);

        Assert.Equal(exact, $"{answer.Text("total")} {answer.Text("currency")}");
        Assert.EndsWith(link, page.QuerySelector(".cg-copy input")!.GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_is_the_total_minus_the_rows_shown_and_the_API_marks_the_same_row()
    {
        await using var product = await SeededAsync();

        var page = await PageAsync(product, "/explain?figure=other&start=2026-08-01&end=2026-09-01&groupBy=service&limit=1");
        var answer = await product.Http.JsonAsync(page.QuerySelector(".cg-explain-again a")!.GetAttribute("href")!, Stop);

        Assert.Equal("2.5 USD", page.QuerySelector("[data-cg-exact]")!.TextContent);
        Assert.Equal("2.5", answer.GetProperty("rows").EnumerateArray().Single(row => row.TryGetProperty("other", out _)).Text("cost"));
    }

    [Fact]
    public async Task An_estimate_shows_what_it_was_made_of()
    {
        await using var product = await SeededAsync();

        var page = await PageAsync(product, "/explain?figure=monthEnd&start=2026-08-01&end=2026-08-06");

        // Spent 15.62… in five days; the first three are settled and their metered use is 10.12…, 6 and 0; 26 days are left.
        var perDay = (10.12345678901234m + 6m + 0m) / 3;
        Assert.Equal($"{AmountText.Exact(15.62345678901234m + (perDay * 26))} USD", page.QuerySelector("[data-cg-exact]")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll(".cg-explain tbody tr").Length);
    }

    [Fact]
    public async Task What_is_no_question_of_a_figure_is_refused_in_words_and_the_page_stands()
    {
        await using var product = await SeededAsync();

        var page = await PageAsync(product, "/explain?start=soon&filter=colour:red");

        Assert.Equal("This address does not ask for a figure", page.QuerySelector(".cg-empty-title")!.TextContent);
        Assert.Equal(["filter", "start"], page.QuerySelectorAll("main .cg-facts dt").Select(term => term.TextContent).Order());
    }

    [Fact]
    public async Task It_says_metric_days_source_runs_and_what_is_missing()
    {
        await using var product = await SeededAsync();

        var text = Regex.Replace((await PageAsync(product, "/explain?start=2026-08-01&end=2026-09-01&metric=effective")).QuerySelector(".cg-explain")!.TextContent, @"\s+", " ");

        Assert.Contains("AmortizedCost in Cost Explorer", text, StringComparison.Ordinal);
        Assert.Contains("1–31 Aug 2026 · days in UTC: 31", text, StringComparison.Ordinal);
        Assert.Contains("account × service", text, StringComparison.Ordinal);
        Assert.Contains("To 5 Aug 2026, read", text, StringComparison.Ordinal);
        Assert.Contains("26 days of 6–31 Aug 2026 were not read", text, StringComparison.Ordinal);
        Assert.Contains("Run 1", text, StringComparison.Ordinal);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(RunningProduct product, string address)
    {
        using var answer = await product.Http.GetAsync(new Uri(address, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Stop));
    }

    private static async Task<RunningProduct> SeededAsync()
    {
        var product = await RunningProduct.StartAsync(Stop);
        var (store, publisher) = (product.Get<CostStore>(), product.Get<CostPublisher>());
        var staged = await store.WriteAsync(runId: 1, "999900001111", Cube.Service, August, Charges().ToAsyncEnumerable(), carryOver: null, Stop);
        var files = await publisher.PrepareAsync([staged], Stop);
        await using var db = await product.Get<IDbContextFactory<CostGovDb>>().CreateDbContextAsync(Stop);
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await publisher.PublishAsync(db, [new(files[0], product.Clock.GetUtcNow().AddHours(-1), new(2026, 8, 5))], Stop);
        await transaction.CommitAsync(Stop);
        return product;
    }

    private static IEnumerable<Charge> Charges() =>
    [
        Charge(1, "111122223333", "Amazon EC2", 10.12345678901234m),
        Charge(2, "444455556666", "Amazon EC2", 3.5m),
        Charge(2, "111122223333", "Amazon S3", 2.5m),
        Charge(4, "111122223333", "Amazon EC2", 2.5m),
        Charge(4, "111122223333", "Amazon EC2", -3m, ChargeKind.Credit),
    ];

    private static Charge Charge(int day, string account, string service, decimal cost, ChargeKind kind = ChargeKind.Usage) =>
        new(new(2026, 8, day), account, service, null, null, null, kind, new(cost, cost, cost, cost), Currency.Usd, IsEstimated: day > 2);
}
