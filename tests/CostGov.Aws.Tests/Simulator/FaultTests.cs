using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CostGov.Aws.Simulator;
using CostGov.Aws.Simulator.Faults;
using static CostGov.Aws.Tests.Simulator.CostQuestions;

namespace CostGov.Aws.Tests.Simulator;

public sealed class FaultTests : RunningSimulator
{
    private const string Target = "AWSInsightsIndexService.GetCostAndUsage";
    private static readonly (string, string)[] ByService = [("DIMENSION", "SERVICE")];

    private protected override SimulatorOptions Options => new() { PageCells = 2 };

    [Theory]
    [InlineData(FaultKind.Throttling, "ThrottlingException")]
    [InlineData(FaultKind.LimitExceeded, "LimitExceededException")]
    [InlineData(FaultKind.TooManyRequests, "TooManyRequestsException")]
    [InlineData(FaultKind.Throttled, "ThrottledException")]
    [InlineData(FaultKind.ExpiredToken, "ExpiredTokenException")]
    [InlineData(FaultKind.DataUnavailable, "DataUnavailableException")]
    [InlineData(FaultKind.RequestChanged, "RequestChangedException")]
    [InlineData(FaultKind.InvalidNextToken, "InvalidNextTokenException")]
    public async Task A_refusal_bears_the_name_AWS_gives_it_and_passes(FaultKind kind, string code)
    {
        Host.Faults.Add(new Fault(kind, Times: 1));

        var refusal = await RefusedAsync();

        Assert.Equal((400, code), (refusal.Status, refusal.Code));
        await Client.CostAndUsageAsync(Question());
        Assert.Empty(Host.Faults.Active);
    }

    [Fact]
    public async Task A_denial_says_who_may_not_do_what()
    {
        Host.Faults.Add(new Fault(FaultKind.AccessDenied, "GetCostAndUsage"));

        Assert.Equal(
            new Refusal(400, "AccessDeniedException", "User: arn:aws:iam::111111111111:user/costgov is not authorized to perform: ce:GetCostAndUsage on resource: arn:aws:ce:us-east-1:111111111111:/GetCostAndUsage because no identity-based policy allows the ce:GetCostAndUsage action"),
            await RefusedAsync());
        await Client.OrganizationsAsync("ListRoots");
    }

    [Fact]
    public async Task One_account_can_be_denied_and_the_others_not()
    {
        Host.Faults.Add(new Fault(FaultKind.AccessDenied, "organizations:ListTagsForResource", AccountId: SmallCompany.Sandbox));

        var refusal = await Client.RefusedAsync("organizations", "AWSOrganizationsV20161128.ListTagsForResource", new { ResourceId = SmallCompany.Sandbox });

        Assert.Equal("AccessDeniedException", refusal.Code);
        await Client.OrganizationsAsync("ListTagsForResource", new { ResourceId = SmallCompany.Production });
    }

    [Fact]
    public async Task A_role_can_be_denied_for_one_account()
    {
        Host.Faults.Add(new Fault(FaultKind.AccessDenied, "AssumeRole", AccountId: SmallCompany.Production));

        var error = await Client.SecurityTokenAsync(SignedClient.AssumeRole(SmallCompany.Production, "none"), expected: 403);

        Assert.Equal("AccessDenied", error.Value("Code"));
        using var other = await Client.AssumeAsync(SmallCompany.Management);
    }

    [Fact]
    public async Task A_fault_may_wait_for_its_turn()
    {
        Host.Faults.Add(new Fault(FaultKind.ExpiredToken, "GetCostAndUsage", Times: 1, After: 2));

        await Client.CostAndUsageAsync(Question());
        await Client.CostAndUsageAsync(Question());
        Assert.Equal("ExpiredTokenException", (await RefusedAsync()).Code);
        await Client.CostAndUsageAsync(Question());
    }

    [Fact]
    public async Task A_bare_429_says_when_to_come_back()
    {
        using var response = await StruckAsync(new Fault(FaultKind.BareTooManyRequests, Value: "7"));

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), response.Headers.RetryAfter!.Delta);
        Assert.Empty(await TextAsync(response));
    }

    [Theory]
    [InlineData(FaultKind.ServerError, "500", "InternalServerException")]
    [InlineData(FaultKind.ServerError, "503", "ServiceUnavailableException")]
    [InlineData(FaultKind.HtmlError, "502", "<html>")]
    [InlineData(FaultKind.HtmlError, "504", "<html>")]
    [InlineData(FaultKind.LoginPage, "200", "<html>")]
    public async Task What_stands_between_may_answer_instead(FaultKind kind, string status, string text)
    {
        using var response = await StruckAsync(new Fault(kind, Value: status));

        Assert.Equal(status, ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
        Assert.Contains(text, await TextAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_points_where_no_client_should_go()
    {
        using var response = await StruckAsync(new Fault(FaultKind.Redirect));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
        Assert.Equal("169.254.169.254", response.Headers.Location!.Host);
    }

    [Theory, InlineData(20, "Signature expired:"), InlineData(-20, "Signature not yet current:")]
    public async Task A_skewed_clock_refuses_those_who_go_by_another_and_shows_its_date(int minutes, string words)
    {
        using var response = await StruckAsync(new Fault(FaultKind.ClockSkew, Value: minutes.ToString(CultureInfo.InvariantCulture)));
        using var skewedAlike = new SignedClient(Host) { Now = TimeProvider.System.GetUtcNow().AddMinutes(minutes) };

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains(words, await TextAsync(response), StringComparison.Ordinal);
        Assert.InRange(response.Headers.Date!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(minutes - 2), TimeSpan.FromMinutes(minutes + 1));
        await skewedAlike.CostAndUsageAsync(Question());
    }

    [Fact]
    public async Task Slow_headers_outlast_a_client_that_will_not_wait()
    {
        Host.Faults.Add(new Fault(FaultKind.SlowHeaders, Value: "60000"));

        var answer = Client.SendAsync("ce", Target, Question().ToJsonString());

        Assert.NotSame(answer, await Task.WhenAny(answer, Task.Delay(300, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_dripping_body_begins_and_does_not_end()
    {
        using var response = await StruckAsync(new Fault(FaultKind.DripBody, Value: "20000"));
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);

        Assert.Equal('{', (char)body.ReadByte());
        var next = body.ReadAsync(new byte[1], TestContext.Current.CancellationToken).AsTask();
        Assert.NotSame(next, await Task.WhenAny(next, Task.Delay(300, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_truncated_answer_has_the_length_it_announces()
    {
        using var response = await StruckAsync(new Fault(FaultKind.TruncatedJson));

        var text = await TextAsync(response);
        Assert.Equal(response.Content.Headers.ContentLength, text.Length);
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => JsonNode.Parse(text));
    }

    [Fact]
    public async Task A_short_body_ends_before_the_length_it_announced()
    {
        using var response = await StruckAsync(new Fault(FaultKind.ShortBody));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => TextAsync(response));
    }

    private static JsonObject Question() => Ask("2026-07-02", "2026-07-03", groupBy: ByService);

    private Task<Refusal> RefusedAsync() => Client.RefusedAsync("ce", Target, Question().ToJsonString());

    private async Task<HttpResponseMessage> StruckAsync(Fault fault)
    {
        Host.Faults.Add(fault);
        return await Client.SendAsync("ce", Target, Question().ToJsonString());
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
