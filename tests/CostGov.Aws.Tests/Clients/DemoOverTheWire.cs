using Amazon;
using Amazon.Budgets;
using Amazon.CostExplorer;
using Amazon.Organizations;
using Amazon.ResourceGroupsTaggingAPI;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using CostGov.Aws.Simulator;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Scenarios.Demo;

namespace CostGov.Aws.Tests.Clients;

/// <summary>The demo company behind its simulator, and the four clients signed in to it.</summary>
public sealed class DemoOverTheWire : IAsyncLifetime
{
    private SimulatorHost _host = null!;

    internal Scenario Company { get; } = new DemoCompany(ScenarioOptions.On(new DateOnly(2026, 11, 20)));

    internal IAmazonCostExplorer Costs => new AmazonCostExplorerClient(Credentials, Configured<AmazonCostExplorerConfig>());

    internal IAmazonOrganizations Organization => new AmazonOrganizationsClient(Credentials, Configured<AmazonOrganizationsConfig>());

    internal IAmazonBudgets Budgets => new AmazonBudgetsClient(Credentials, Configured<AmazonBudgetsConfig>());

    private BasicAWSCredentials Credentials => new(_host.AccessKeyId, _host.SecretAccessKey);

    public async ValueTask InitializeAsync() =>
        _host = await SimulatorHost.StartAsync(Company, new SimulatorOptions { EmptyPageEvery = 2, PageCells = 2000 }, CancellationToken.None);

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    /// <summary>The tagging API of one member account and region, reached by assuming a role as the product does.</summary>
    internal async Task<IAmazonResourceGroupsTaggingAPI> TaggingAsync(string account, RegionEndpoint region)
    {
        using var sts = new AmazonSecurityTokenServiceClient(Credentials, Configured<AmazonSecurityTokenServiceConfig>());
        var role = await sts.AssumeRoleAsync(
            new AssumeRoleRequest { RoleArn = $"arn:aws:iam::{account}:role/CostGovRead", RoleSessionName = "tests" }, TestContext.Current.CancellationToken);
        var config = Configured<AmazonResourceGroupsTaggingAPIConfig>();
        config.AuthenticationRegion = region.SystemName;
        return new AmazonResourceGroupsTaggingAPIClient(role.Credentials, config);
    }

    private TConfig Configured<TConfig>() where TConfig : ClientConfig, new() => new() { ServiceURL = _host.Endpoint.AbsoluteUri, MaxErrorRetry = 0 };
}
