using CostGov.Aws.Simulator;
using static CostGov.Aws.Tests.Simulator.CostQuestions;

namespace CostGov.Aws.Tests.Simulator;

public sealed class SignatureTests : RunningSimulator
{
    private const string Target = "AWSInsightsIndexService.GetCostAndUsage";

    private protected override SimulatorOptions Options => new() { ExternalId = "costgov-7f3a", OtherPayers = [new SmallCompany("999999999999")] };

    [Theory, InlineData("us-east-1"), InlineData("eu-west-1"), InlineData("ap-northeast-1")]
    public async Task Any_region_may_be_in_the_scope(string region)
    {
        using var client = new SignedClient(Host) { Region = region };

        await client.CostAndUsageAsync(Ask("2026-07-02", "2026-07-03"));

        Assert.Equal(region, Host.Calls.Last("ce:GetCostAndUsage")!.Region);
    }

    [Fact]
    public async Task A_wrong_secret_makes_a_wrong_signature()
    {
        using var client = new SignedClient(Host.Endpoint, Host.AccessKeyId, "not the secret");

        var refusal = await RefusedAsync(client);

        Assert.Equal((403, "InvalidSignatureException"), (refusal.Status, refusal.Code));
        Assert.StartsWith("The request signature we calculated does not match the signature you provided.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_key_is_not_recognised()
    {
        using var client = new SignedClient(Host.Endpoint, "AKIAIOSFODNN7EXAMPLE", Host.SecretAccessKey);

        Assert.Equal(new Refusal(400, "UnrecognizedClientException", "The security token included in the request is invalid."), await RefusedAsync(client));
    }

    [Fact]
    public async Task A_signature_for_another_service_is_refused()
    {
        using var client = new SignedClient(Host) { Service = "budgets" };

        Assert.Equal("Credential should be scoped to correct service: 'ce'.", (await RefusedAsync(client)).Message);
    }

    [Theory, InlineData(-20, "Signature expired:"), InlineData(20, "Signature not yet current:")]
    public async Task A_clock_twenty_minutes_off_is_refused(int minutes, string words)
    {
        using var client = new SignedClient(Host) { Now = TimeProvider.System.GetUtcNow().AddMinutes(minutes) };

        var refusal = await RefusedAsync(client);

        Assert.Equal("InvalidSignatureException", refusal.Code);
        Assert.StartsWith(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_ten_minutes_off_is_accepted()
    {
        using var client = new SignedClient(Host) { Now = TimeProvider.System.GetUtcNow().AddMinutes(-10) };

        await client.CostAndUsageAsync(Ask("2026-07-02", "2026-07-03"));
    }

    [Fact]
    public async Task An_announced_hash_of_other_content_is_refused()
    {
        using var client = new SignedClient(Host) { ContentHash = new string('0', 64) };

        Assert.Equal("InvalidSignatureException", (await RefusedAsync(client)).Code);
    }

    [Fact]
    public async Task An_unsigned_payload_is_signed_as_such()
    {
        using var client = new SignedClient(Host) { ContentHash = "UNSIGNED-PAYLOAD" };

        await client.CostAndUsageAsync(Ask("2026-07-02", "2026-07-03"));
    }

    [Fact]
    public async Task A_request_without_a_signature_is_refused()
    {
        using var http = new HttpClient { BaseAddress = Host.Endpoint };
        using var content = new StringContent("{}");
        content.Headers.Add("X-Amz-Target", Target);

        using var response = await http.PostAsync(new Uri("/", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Contains("MissingAuthenticationTokenException", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_caller_learns_who_it_is()
    {
        var identity = await Client.SecurityTokenAsync("Action=GetCallerIdentity&Version=2011-06-15", expected: 200);

        Assert.Equal(SmallCompany.Management, identity.Value("Account"));
        Assert.Equal($"arn:aws:iam::{SmallCompany.Management}:user/costgov", identity.Value("Arn"));
    }

    [Fact]
    public async Task A_role_in_a_member_account_sees_that_account_only()
    {
        using var member = await Client.AssumeAsync(SmallCompany.Production, "costgov-7f3a");

        var answer = await member.CostAndUsageAsync(Ask("2026-07-02", "2026-07-03", groupBy: [("DIMENSION", "LINKED_ACCOUNT")]));
        var refusal = await member.RefusedAsync("organizations", "AWSOrganizationsV20161128.ListAccounts", new { });

        Assert.Equal([SmallCompany.Production], answer.Keys());
        Assert.Equal(new Refusal(400, "AccessDeniedException", "You don't have permissions to access this resource."), refusal);
    }

    [Fact]
    public async Task A_role_in_another_payer_answers_for_its_organisation()
    {
        using var other = await Client.AssumeAsync("999999999999", "costgov-7f3a");

        var answer = await other.OrganizationsAsync("DescribeOrganization");

        Assert.Equal("999999999999", (string?)answer["Organization"]!["MasterAccountId"]);
    }

    [Theory]
    [InlineData(SmallCompany.Production, "wrong")]
    [InlineData(SmallCompany.Sandbox, "costgov-7f3a")]
    [InlineData("888888888888", "costgov-7f3a")]
    public async Task A_wrong_external_id_a_suspended_and_an_unknown_account_are_denied(string account, string externalId)
    {
        var error = await Client.SecurityTokenAsync(SignedClient.AssumeRole(account, externalId), expected: 403);

        Assert.Equal("AccessDenied", error.Value("Code"));
        Assert.Equal(
            $"User: arn:aws:iam::{SmallCompany.Management}:user/costgov is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::{account}:role/CostGovReader",
            error.Value("Message"));
    }

    [Fact]
    public async Task A_session_without_its_token_is_not_recognised()
    {
        var session = await Client.SecurityTokenAsync(SignedClient.AssumeRole(SmallCompany.Production, "costgov-7f3a"), expected: 200);
        using var client = new SignedClient(Host.Endpoint, session.Value("AccessKeyId"), session.Value("SecretAccessKey"));

        Assert.Equal("UnrecognizedClientException", (await RefusedAsync(client)).Code);
    }

    private static Task<Refusal> RefusedAsync(SignedClient client) => client.RefusedAsync("ce", Target, Ask("2026-07-02", "2026-07-03").ToJsonString());
}
