using System.Net;
using System.Text;
using Microsoft.Extensions.Hosting;

namespace CostGov.Web.Tests.Hosting;

public sealed class GuardTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_sites_page_cannot_change_anything(string header, string value)
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        using var request = RunNow(header, value);

        using var answer = await product.Http.SendAsync(request, Stop);

        var problem = await answer.JsonAsync(HttpStatusCode.Forbidden, Stop);
        Assert.Contains("another site's page", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_sites_page_cannot_open_a_socket()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_blazor?id=1");
        request.Headers.Add("Origin", "https://evil.example");
        request.Headers.Connection.Add("Upgrade");
        request.Headers.Upgrade.Add(new("websocket"));

        using var answer = await product.Http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Our_own_page_and_a_client_without_a_page_pass()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        using var ours = RunNow("Origin", product.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var nobodys = RunNow("Accept", "application/json");

        foreach (var request in new[] { ours, nobodys })
        {
            using var answer = await product.Http.SendAsync(request, Stop);
            // No payer is configured: it is refused for that, not for its origin.
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task In_live_another_name_for_this_machine_is_refused()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/status");
        request.Headers.Host = "rebound.evil.example";

        using var answer = await product.Http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Every_answer_tells_the_browser_what_to_refuse()
    {
        await using var product = await RunningProduct.StartAsync(Stop);

        using var answer = await product.Http.GetAsync(new Uri("/api/v1/status", UriKind.Relative), Stop);

        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task The_reference_page_needs_nothing_from_elsewhere()
    {
        await using var product = await RunningProduct.StartAsync(Stop);

        using var answer = await product.Http.GetAsync(new Uri("/api/reference/", UriKind.Relative), Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        Assert.Contains("'nonce-", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_while_the_process_ends_is_told_to_come_again()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        product.Get<IHostApplicationLifetime>().StopApplication();

        using var answer = await product.Http.GetAsync(new Uri("/accounts", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
    }

    private static HttpRequestMessage RunNow(string header, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/ingest/runs") { Content = new StringContent("""{"kind":"cost"}""", Encoding.UTF8, "application/json") };
        request.Headers.Add(header, value);
        return request;
    }
}
