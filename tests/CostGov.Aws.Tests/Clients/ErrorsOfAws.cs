using System.Net;
using Amazon.CostExplorer;
using Amazon.CostExplorer.Model;
using Amazon.Organizations.Model;
using Amazon.Runtime;

namespace CostGov.Aws.Tests.Clients;

public sealed class ErrorsOfAws
{
    [Theory]
    [InlineData("DataUnavailableException", typeof(DataUnavailableException))]
    [InlineData("com.amazonaws.costexplorer#BillExpirationException", typeof(BillExpirationException))]
    [InlineData("RequestChangedException:http://internal.amazon.com/coral/", typeof(RequestChangedException))]
    [InlineData("ValidationException", typeof(AmazonCostExplorerException))]
    [InlineData("ExpiredTokenException", typeof(AmazonCostExplorerException))]
    public async Task A_modelled_error_has_its_type_and_any_other_the_base_type_and_neither_is_tried_again(string code, Type type)
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Error(code, "Because."), Answer.Error("Second"));

        var error = await AskAsync(aws, retries: 1);

        Assert.Equal(type, error.GetType());
        Assert.Equal(code.Split('#')[^1].Split(':')[0], error.ErrorCode);
        Assert.Equal(("Because.", HttpStatusCode.BadRequest, "request-1"), (error.Message, error.StatusCode, error.RequestId));
        Assert.Single(aws.Requests);
    }

    [Fact]
    public async Task Throttling_that_does_not_end_is_the_modelled_error_after_the_last_try()
    {
        var throttled = Answer.Error("LimitExceededException", "Rate exceeded");
        await using var aws = await ScriptedAws.StartAsync(throttled, throttled, throttled);

        var error = await AskAsync(aws, retries: 1);

        Assert.IsType<LimitExceededException>(error);
        Assert.Equal(2, aws.Requests.Count);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("no json")]
    public async Task The_code_is_taken_from_the_header_when_the_body_has_none(string body)
    {
        await using var aws = await ScriptedAws.StartAsync(
            Answer.Text(400, Answer.Json11, body).WithHeader("x-amzn-ErrorType", "DataUnavailableException:http://internal.amazon.com/coral/"));

        var error = await AskAsync(aws, retries: 0);

        Assert.IsType<DataUnavailableException>(error);
        Assert.Equal("GetCostAndUsage was answered with 400 (application/x-amz-json-1.1) and no message.", error.Message);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_proxys_error_page_is_tried_again_and_its_markup_is_never_shown(int status)
    {
        var page = Answer.Text(status, "text/html", "<html><body><h1>Bad gateway</h1></body></html>");
        await using var aws = await ScriptedAws.StartAsync(page, page);

        var error = await AskAsync(aws, retries: 1);

        Assert.Equal($"GetCostAndUsage was answered with {status} (text/html) and no message.", error.Message);
        Assert.Equal(((HttpStatusCode)status).ToString(), error.ErrorCode);
        Assert.Equal(2, aws.Requests.Count);
    }

    [Fact]
    public async Task A_reason_and_a_resource_name_come_along()
    {
        await using var aws = await ScriptedAws.StartAsync(
            Answer.Text(400, Answer.Json11, """{"__type":"InvalidInputException","Message":"…","Reason":"INVALID_PAGINATION_TOKEN"}"""),
            Answer.Text(400, Answer.Json11, """{"__type":"ResourceNotFoundException","Message":"…","ResourceName":"arn:view"}"""));
        using var organizations = aws.Organizations();
        using var costs = aws.CostExplorer();

        var input = await Assert.ThrowsAsync<InvalidInputException>(
            () => organizations.ListRootsAsync(new ListRootsRequest(), TestContext.Current.CancellationToken));
        var missing = await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => costs.GetTagsAsync(new GetTagsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(("INVALID_PAGINATION_TOKEN", "arn:view"), (input.Reason!.Value, missing.ResourceName));
    }

    [Fact]
    public async Task Nobody_listening_is_an_error_and_not_an_empty_answer()
    {
        string url;
        await using (var gone = await ScriptedAws.StartAsync())
            url = gone.Url;
        using var client = new AmazonCostExplorerClient("a", "b", new AmazonCostExplorerConfig { ServiceURL = url, MaxErrorRetry = 0 });

        await Assert.ThrowsAsync<HttpRequestException>(
            () => client.GetCostAndUsageAsync(new GetCostAndUsageRequest(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_call_can_be_abandoned_while_its_answer_drips()
    {
        var dripping = new TaskCompletionSource();
        await using var aws = await ScriptedAws.StartAsync(Answer.Of(async http =>
        {
            await http.Response.Body.WriteAsync("{"u8.ToArray());
            await http.Response.Body.FlushAsync();
            dripping.SetResult();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        }));
        using var client = aws.CostExplorer(config => config.MaxErrorRetry = 2);
        using var abandon = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var call = client.GetCostAndUsageAsync(new GetCostAndUsageRequest(), abandon.Token);
        await dripping.Task;
        await abandon.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(aws.Requests);
    }

    private static async Task<AmazonServiceException> AskAsync(ScriptedAws aws, int retries)
    {
        using var client = aws.CostExplorer(config => config.MaxErrorRetry = retries);
        return await Assert.ThrowsAnyAsync<AmazonServiceException>(
            () => client.GetCostAndUsageAsync(new GetCostAndUsageRequest(), TestContext.Current.CancellationToken));
    }
}
