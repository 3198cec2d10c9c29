using Amazon.CostExplorer;
using Amazon.CostExplorer.Model;
using Amazon.ResourceGroupsTaggingAPI;
using Amazon.ResourceGroupsTaggingAPI.Model;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using CostGov.Aws.Simulator;
using CostGov.Aws.Simulator.Faults;

namespace CostGov.Aws.Tests.Simulator;

/// <summary>The SDK for .NET as it is used in production: AWS's own STS client, sessions, retries, regions.</summary>
public sealed class SdkTests : RunningSimulator
{
    private protected override SimulatorOptions Options => new() { ExternalId = "costgov-7f3a" };

    [Fact]
    public async Task The_SDK_assumes_a_role_and_reads_as_that_account()
    {
        using var sts = new AmazonSecurityTokenServiceClient(Host.AccessKeyId, Host.SecretAccessKey, Config<AmazonSecurityTokenServiceConfig>());
        var session = await sts.AssumeRoleAsync(
            new AssumeRoleRequest { RoleArn = $"arn:aws:iam::{SmallCompany.Production}:role/CostGovReader", RoleSessionName = "costgov", ExternalId = "costgov-7f3a" },
            TestContext.Current.CancellationToken);
        using var member = new AmazonSecurityTokenServiceClient(session.Credentials, Config<AmazonSecurityTokenServiceConfig>());
        using var tagging = new AmazonResourceGroupsTaggingAPIClient(session.Credentials, Config<AmazonResourceGroupsTaggingAPIConfig>("ap-northeast-1"));

        var identity = await member.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken);
        var resources = await tagging.GetResourcesAsync(new GetResourcesRequest(), TestContext.Current.CancellationToken);

        Assert.Equal($"arn:aws:sts::{SmallCompany.Production}:assumed-role/CostGovReader/costgov", identity.Arn);
        Assert.Equal(4, resources.ResourceTagMappingList.Count);
    }

    [Fact]
    public async Task The_SDK_names_a_denied_role()
    {
        using var sts = new AmazonSecurityTokenServiceClient(Host.AccessKeyId, Host.SecretAccessKey, Config<AmazonSecurityTokenServiceConfig>());

        var denied = await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(() => sts.AssumeRoleAsync(
            new AssumeRoleRequest { RoleArn = $"arn:aws:iam::{SmallCompany.Production}:role/CostGovReader", RoleSessionName = "costgov" },
            TestContext.Current.CancellationToken));

        Assert.Equal("AccessDenied", denied.ErrorCode);
    }

    [Theory, InlineData(FaultKind.LimitExceeded), InlineData(FaultKind.ServerError), InlineData(FaultKind.ShortBody), InlineData(FaultKind.ClockSkew)]
    public async Task The_SDK_tries_again_after_a_passing_fault(FaultKind kind)
    {
        Host.Faults.Add(new Fault(kind, "ce:GetCostAndUsage", Times: 1));
        using var explorer = new AmazonCostExplorerClient(Host.AccessKeyId, Host.SecretAccessKey, Config<AmazonCostExplorerConfig>());

        var answer = await explorer.GetCostAndUsageAsync(
            new GetCostAndUsageRequest { TimePeriod = new DateInterval { Start = "2026-07-02", End = "2026-07-03" }, Granularity = Granularity.DAILY, Metrics = ["UnblendedCost"] },
            TestContext.Current.CancellationToken);

        Assert.Equal("14.1051724145", answer.ResultsByTime.Single().Total["UnblendedCost"].Amount);
        Assert.Equal(2, Host.Calls.Count("ce:GetCostAndUsage"));
    }

    private TConfig Config<TConfig>(string region = "us-east-1") where TConfig : ClientConfig, new() =>
        new() { ServiceURL = Host.Endpoint.ToString(), AuthenticationRegion = region };
}
