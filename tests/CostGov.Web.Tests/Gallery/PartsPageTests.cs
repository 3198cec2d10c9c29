using System.Net;
using CostGov.Web.Tests.Hosting;

namespace CostGov.Web.Tests.Gallery;

public sealed class PartsPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData("en", "Failed"), InlineData("ja", "失敗")]
    public async Task Where_one_develops_every_part_is_shown_in_every_state(string language, string word)
    {
        await using var product = await RunningProduct.StartAsync(Stop, "--environment=Development", "--Logging:LogLevel:Microsoft.AspNetCore.Components.Web.ErrorBoundary=None");
        using var answer = await AskAsync(product, language);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(word, page, StringComparison.Ordinal);
        foreach (var part in new[] { "Card", "KpiTile", "DataTable", "StackedBars", "Lines", "CalendarHeat", "ChartTable", "RankBars", "Sparkline", "ProgressBar", "EmptyState" })
            Assert.Contains($"<code lang=\"en\">{part}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_there_is_no_such_page()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        using var answer = await AskAsync(product, "en");
        var page = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Page not found", page, StringComparison.Ordinal);
        Assert.DoesNotContain("KpiTile", page, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> AskAsync(RunningProduct product, string language)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/parts");
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Accept-Language", language);
        return product.Http.SendAsync(request, Stop);
    }
}
