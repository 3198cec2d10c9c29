using System.Net;
using Amazon.CostExplorer;
using Amazon.CostExplorer.Model;
using Amazon.Runtime;
using Microsoft.AspNetCore.Http;

namespace CostGov.Aws.Tests.Clients;

/// <summary>A 200 that does not hold the answer is an error, never a success with nothing in it.</summary>
public sealed class AnswersThatCannotBeRead
{
    private const string Whole = """
        {"ResultsByTime":[{"TimePeriod":{"Start":"2026-08-01","End":"2026-08-02"},
        "Total":{"UnblendedCost":{"Amount":"1.5","Unit":"USD"}},"Groups":[],"Estimated":false}]}
        """;

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("\"OK\"")]
    [InlineData("""{"ResultsByTime":null}""")]
    [InlineData("""{"ResultsByTime":[null]}""")]
    [InlineData("""{"ResultsByTime":{}}""")]
    [InlineData("""{"resultsByTime":[]}""")]
    [InlineData("""{"ResultsByTime":[],"ResultsByTime":[]}""")]
    [InlineData("""{"ResultsByTime":[]} {"ResultsByTime":[]}""")]
    [InlineData("""{"ResultsByTime":[{"Total":{},"Groups":[]}]}""")]
    [InlineData("""{"ResultsByTime":[{"TimePeriod":{"Start":"2026-08-01"},"Total":{},"Groups":[]}]}""")]
    [InlineData("""{"ResultsByTime":[{"TimePeriod":{"Start":"2026-08-01","End":"2026-08-02"},"Total":{"UnblendedCost":{"Unit":"USD"}},"Groups":[]}]}""")]
    [InlineData("""{"ResultsByTime":[{"TimePeriod":{"Start":"2026-08-01","End":"2026-08-02"},"Total":{"UnblendedCost":null},"Groups":[]}]}""")]
    [InlineData("""{"ResultsByTime":[{"TimePeriod":{"Start":"2026-08-01","End":"2026-08-02"},"Total":{"UnblendedCost":{"Amount":1.5,"Unit":"USD"}},"Groups":[]}]}""")]
    [InlineData("""{"ResultsByTime":[{"TimePeriod":{"Start":"2026-08-01","End":"2026-08-02"},"Total":{"Unbl""")]
    public async Task An_answer_that_does_not_say_it_is_tried_again_and_then_an_error(string body)
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Json(body), Answer.Json(body));

        var error = await AskAsync(aws, retries: 1);

        Assert.StartsWith("The answer to GetCostAndUsage could not be read: ", error.Message, StringComparison.Ordinal);
        Assert.Equal("request-2", error.RequestId);
        Assert.Equal(2, aws.Requests.Count);
    }

    [Fact]
    public async Task An_answer_that_is_whole_at_the_second_try_counts()
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Json(Whole[..60]), Answer.Json(Whole));
        using var client = aws.CostExplorer(config => config.MaxErrorRetry = 1);

        var answer = await client.GetCostAndUsageAsync(new GetCostAndUsageRequest(), TestContext.Current.CancellationToken);

        Assert.Equal("1.5", answer.ResultsByTime.Single().Total["UnblendedCost"].Amount);
    }

    [Theory]
    [InlineData("text/html; charset=utf-8", "<!DOCTYPE html><title>Sign in to the company proxy</title>")]
    [InlineData("text/html", "\uFEFF \r\n<html>")]
    [InlineData("application/x-amz-json-1.1", "<Error><Code>Nope</Code></Error>")]
    public async Task A_sign_in_page_is_an_error_that_names_its_sender_and_is_not_tried_again(string contentType, string body)
    {
        var page = Answer.Text(200, contentType, body).WithHeader("Via", "1.1 proxy.example");
        await using var aws = await ScriptedAws.StartAsync(page, page, page);

        var error = await AskAsync(aws, retries: 2);

        Assert.Equal(
            "The answer to GetCostAndUsage could not be read: 1.1 proxy.example sent a page of type "
            + $"{contentType.Split(';')[0]}, as a proxy or a sign-in page does.",
            error.Message);
        Assert.Single(aws.Requests);
    }

    [Fact]
    public async Task A_page_that_is_not_even_markup_is_an_error()
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Text(200, "text/plain", "It works!"));

        var error = await AskAsync(aws, retries: 0);

        Assert.Contains("could not be read", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_longer_than_32_MB_is_refused_and_not_tried_again()
    {
        var endless = Answer.Of(async http =>
        {
            var blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            try
            {
                for (var i = 0; i < 40; i++)
                    await http.Response.Body.WriteAsync(blanks, http.RequestAborted);
            }
            catch (OperationCanceledException)
            {
            }
        });
        await using var aws = await ScriptedAws.StartAsync(endless, endless);

        var error = await AskAsync(aws, retries: 1);

        Assert.Equal("The answer to GetCostAndUsage could not be read: it is longer than 33,554,432 bytes.", error.Message);
        Assert.Single(aws.Requests);
    }

    [Fact]
    public async Task An_answer_nested_a_thousand_deep_is_refused()
    {
        var deep = $$"""{"ResultsByTime":[],"New":{{new string('[', 1000)}}{{new string(']', 1000)}}}""";
        await using var aws = await ScriptedAws.StartAsync(Answer.Json(deep));

        var error = await AskAsync(aws, retries: 0);

        Assert.Contains("depth", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_shorter_than_it_was_announced_is_tried_again()
    {
        var broken = Answer.Of(async http =>
        {
            http.Response.ContentLength = 1000;
            await http.Response.WriteAsync("""{"ResultsByTime":[""");
            await http.Response.Body.FlushAsync();
            http.Abort();
        });
        await using var aws = await ScriptedAws.StartAsync(broken, Answer.Json(Whole));
        using var client = aws.CostExplorer(config => config.MaxErrorRetry = 1);

        var answer = await client.GetCostAndUsageAsync(new GetCostAndUsageRequest(), TestContext.Current.CancellationToken);

        Assert.Single(answer.ResultsByTime);
    }

    [Fact]
    public async Task A_redirect_is_neither_followed_nor_taken_for_an_answer_when_redirects_are_off()
    {
        await using var elsewhere = await ScriptedAws.StartAsync(Answer.Json(Whole));
        await using var aws = await ScriptedAws.StartAsync(Answer.Text(307, Answer.Json11, Whole).WithHeader("Location", elsewhere.Url + "/"));
        using var client = aws.CostExplorer(config => (config.AllowAutoRedirect, config.MaxErrorRetry) = (false, 2));

        var error = await Assert.ThrowsAnyAsync<AmazonUnmarshallingException>(
            () => client.GetCostAndUsageAsync(new GetCostAndUsageRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, error.StatusCode);
        Assert.EndsWith($"it is a 307 that points to {elsewhere.Url}/, and AWS does not redirect.", error.Message, StringComparison.Ordinal);
        Assert.Single(aws.Requests);
        Assert.Empty(elsewhere.Requests);
    }

    private static async Task<AmazonUnmarshallingException> AskAsync(ScriptedAws aws, int retries)
    {
        using var client = aws.CostExplorer(config => config.MaxErrorRetry = retries);
        return await Assert.ThrowsAnyAsync<AmazonUnmarshallingException>(
            () => client.GetCostAndUsageAsync(new GetCostAndUsageRequest(), TestContext.Current.CancellationToken));
    }
}
