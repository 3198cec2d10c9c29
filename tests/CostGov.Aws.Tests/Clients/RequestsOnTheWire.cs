using System.Globalization;
using Amazon.Budgets.Model;
using Amazon.CostExplorer;
using Amazon.CostExplorer.Model;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.ResourceGroupsTaggingAPI.Model;
using Amazon.Runtime;
using Expression = Amazon.CostExplorer.Model.Expression;

namespace CostGov.Aws.Tests.Clients;

public sealed class RequestsOnTheWire
{
    private static readonly GetCostAndUsageRequest OneDay = new()
    {
        TimePeriod = new DateInterval { Start = "2026-08-01", End = "2026-08-02" },
        Granularity = Granularity.DAILY,
        Metrics = ["UnblendedCost"],
    };

    public static TheoryData<string, string, string, string, string> Services => new()
    {
        { "ce", """{"ResultsByTime":[]}""", "AWSInsightsIndexService.GetCostAndUsage", "us-east-1/ce", "2017-10-25" },
        { "organizations", """{"Accounts":[]}""", "AWSOrganizationsV20161128.ListAccounts", "us-east-1/organizations", "2016-11-28" },
        { "budgets", """{"Budgets":[]}""", "AWSBudgetServiceGateway.DescribeBudgets", "us-east-1/budgets", "2016-10-20" },
        { "tagging", """{"TagKeys":[]}""", "ResourceGroupsTaggingAPI_20170126.GetTagKeys", "us-east-1/tagging", "2017-01-26" },
    };

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_request_is_a_signed_post_of_json_1_1(string service, string answer, string target, string scope, string version)
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Json(answer));

        await CallAsync(aws, service);

        var request = Assert.Single(aws.Requests);
        Assert.Equal(("POST", "/", ""), (request.Method, request.Path, request.Query));
        Assert.Equal(target, request["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.1", request["Content-Type"]);
        Assert.Equal(version, request["x-amz-api-version"]);
        Assert.Equal(scope, SigV4.VerifiedScope(request, ScriptedAws.SecretKey));
        Assert.NotEqual("", request["amz-sdk-invocation-id"]);
    }

    [Fact]
    public async Task Session_credentials_send_their_token_and_sign_it()
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Json("""{"Accounts":[]}"""));
        using var client = new AmazonOrganizationsClient(
            ScriptedAws.AccessKey, ScriptedAws.SecretKey, "token", new AmazonOrganizationsConfig { ServiceURL = aws.Url });

        await client.ListAccountsAsync(new ListAccountsRequest(), TestContext.Current.CancellationToken);

        var request = Assert.Single(aws.Requests);
        Assert.Equal("token", request["x-amz-security-token"]);
        Assert.Contains("x-amz-security-token", request["Authorization"], StringComparison.Ordinal);
        SigV4.VerifiedScope(request, ScriptedAws.SecretKey);
    }

    [Fact]
    public async Task A_request_holds_what_was_set_and_nothing_else()
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Json("""{"ResultsByTime":[]}"""));
        using var client = aws.CostExplorer();
        var tagged = new GetCostAndUsageRequest
        {
            TimePeriod = OneDay.TimePeriod,
            Granularity = Granularity.DAILY,
            Metrics = ["UnblendedCost"],
            GroupBy = [],
            Filter = new Expression
            {
                And =
                [
                    new() { Dimensions = new() { Key = Dimension.RECORD_TYPE, Values = ["Usage"], MatchOptions = ["EQUALS"] } },
                    new() { Not = new() { Tags = new() { Key = "プロジェクト", Values = ["\"α\""] } } },
                ],
            },
        };

        await client.GetCostAndUsageAsync(tagged, TestContext.Current.CancellationToken);

        const string expected = """
            {"TimePeriod":{"Start":"2026-08-01","End":"2026-08-02"},"Granularity":"DAILY","Filter":{"And":[
            {"Dimensions":{"Key":"RECORD_TYPE","Values":["Usage"],"MatchOptions":["EQUALS"]}},
            {"Not":{"Tags":{"Key":"プロジェクト","Values":["\"α\""]}}}]},"Metrics":["UnblendedCost"],"GroupBy":[]}
            """;
        Assert.True(
            System.Text.Json.JsonElement.DeepEquals(System.Text.Json.JsonDocument.Parse(expected).RootElement, aws.Requests.Single().Json),
            aws.Requests.Single().Text);
    }

    [Fact]
    public async Task Times_are_sent_as_epoch_seconds()
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Json("""{"BudgetPerformanceHistory":{"BudgetedAndActualAmountsList":[]}}"""));
        using var client = aws.Budgets();
        var start = DateTime.Parse("2026-08-01T09:00:00.5+09:00", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

        await client.DescribeBudgetPerformanceHistoryAsync(
            new() { AccountId = "111122223333", BudgetName = "b", TimePeriod = new() { Start = start } }, TestContext.Current.CancellationToken);

        Assert.Equal("1785542400.5", aws.Requests.Single().Json.GetProperty("TimePeriod").GetProperty("Start").GetRawText());
    }

    [Fact]
    public async Task A_throttled_request_is_sent_again_newly_numbered_under_the_same_invocation_id()
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Error("LimitExceededException"), Answer.Json("""{"ResultsByTime":[]}"""));
        using var client = aws.CostExplorer(config => config.MaxErrorRetry = 1);

        await client.GetCostAndUsageAsync(OneDay, TestContext.Current.CancellationToken);

        var requests = aws.Requests;
        Assert.Equal(2, requests.Count);
        Assert.Equal(requests[0]["amz-sdk-invocation-id"], requests[1]["amz-sdk-invocation-id"]);
        Assert.Equal(["attempt=1; max=2", "attempt=2; max=2"], requests.Select(request => request["amz-sdk-request"]));
        Assert.Equal(requests[0].Text, requests[1].Text);
        Assert.All(requests, request => SigV4.VerifiedScope(request, ScriptedAws.SecretKey));
    }

    [Fact]
    public async Task Fifty_requests_at_once_are_each_signed_rightly()
    {
        await using var aws = await ScriptedAws.StartAsync([.. Enumerable.Repeat(Answer.Json("""{"TagValues":["x"]}"""), 50)]);
        using var client = aws.Tagging();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
            client.GetTagValuesAsync(new() { Key = $"key {i}" }, TestContext.Current.CancellationToken)));

        Assert.All(aws.Requests, request => SigV4.VerifiedScope(request, ScriptedAws.SecretKey));
        Assert.Equal(50, aws.Requests.Select(request => request.Text).Distinct().Count());
    }

    private static Task<AmazonWebServiceResponse> CallAsync(ScriptedAws aws, string service)
    {
        var cancellation = TestContext.Current.CancellationToken;
        return service switch
        {
            "ce" => As(aws.CostExplorer().GetCostAndUsageAsync(OneDay, cancellation)),
            "organizations" => As(aws.Organizations().ListAccountsAsync(new ListAccountsRequest(), cancellation)),
            "budgets" => As(aws.Budgets().DescribeBudgetsAsync(new DescribeBudgetsRequest { AccountId = "111122223333" }, cancellation)),
            _ => As(aws.Tagging().GetTagKeysAsync(new GetTagKeysRequest(), cancellation)),
        };

        static async Task<AmazonWebServiceResponse> As<T>(Task<T> call) where T : AmazonWebServiceResponse => await call;
    }
}
