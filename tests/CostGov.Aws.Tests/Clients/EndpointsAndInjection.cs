using Amazon;
using Amazon.Budgets;
using Amazon.CostExplorer;
using Amazon.CostExplorer.Model;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.ResourceGroupsTaggingAPI;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Aws.Tests.Clients;

/// <summary>Changes variables of the process: alone while it runs.</summary>
[CollectionDefinition(nameof(EndpointsAndInjection), DisableParallelization = true)]
[Collection(nameof(EndpointsAndInjection))]
public sealed class EndpointsAndInjection
{
    public static TheoryData<string> Variables =>
        ["AWS_ENDPOINT_URL_COST_EXPLORER", "AWS_ENDPOINT_URL_ORGANIZATIONS", "AWS_ENDPOINT_URL_BUDGETS", "AWS_ENDPOINT_URL_RESOURCE_GROUPS_TAGGING_API"];

    private static IEnumerable<ClientConfig> Configs =>
        [new AmazonCostExplorerConfig(), new AmazonOrganizationsConfig(), new AmazonBudgetsConfig(), new AmazonResourceGroupsTaggingAPIConfig()];

    [Theory]
    [MemberData(nameof(Variables))]
    public void Each_service_has_a_variable_for_its_endpoint(string variable)
    {
        using var _ = new Variable(variable, "http://127.0.0.1:4599");

        var hosts = Configs.Select(config => new Uri(EndpointOf(config, RegionEndpoint.EUWest1)).Host).ToList();

        Assert.Equal(Variables.Select(row => (string)row.Data == variable), hosts.Select(host => host == "127.0.0.1"));
    }

    [Fact]
    public void One_variable_holds_for_all_services()
    {
        using var _ = new Variable("AWS_ENDPOINT_URL", "http://127.0.0.1:4599");

        Assert.All(Configs, config => Assert.Equal("http://127.0.0.1:4599/", EndpointOf(config, RegionEndpoint.APNortheast1)));
    }

    [Fact]
    public async Task An_injected_client_calls_the_endpoint_of_the_environment()
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Json("""{"ResultsByTime":[]}"""), Answer.Json("""{"Roots":[]}"""));
        using var _ = new Variable("AWS_ENDPOINT_URL", aws.Url);
        var options = new AWSOptions
        {
            Region = RegionEndpoint.APNortheast1,
            Credentials = new BasicAWSCredentials(ScriptedAws.AccessKey, ScriptedAws.SecretKey),
        };
        await using var services = new ServiceCollection()
            .AddAWSService<IAmazonCostExplorer>(options).AddAWSService<IAmazonOrganizations>(options)
            .AddAWSService<IAmazonBudgets>(options).AddAWSService<IAmazonResourceGroupsTaggingAPI>(options)
            .BuildServiceProvider();

        await services.GetRequiredService<IAmazonCostExplorer>().GetCostAndUsageAsync(new GetCostAndUsageRequest(), TestContext.Current.CancellationToken);
        await services.GetRequiredService<IAmazonOrganizations>().ListRootsAsync(new ListRootsRequest(), TestContext.Current.CancellationToken);

        Assert.Equal(["ce", "organizations"], aws.Requests.Select(request => SigV4.VerifiedScope(request, ScriptedAws.SecretKey).Split('/')[1]));
        Assert.IsType<AmazonBudgetsClient>(services.GetRequiredService<IAmazonBudgets>());
        Assert.IsType<AmazonResourceGroupsTaggingAPIClient>(services.GetRequiredService<IAmazonResourceGroupsTaggingAPI>());
    }

    [Theory]
    [InlineData("eu-west-1", "ce.us-east-1.amazonaws.com", "organizations.us-east-1.amazonaws.com", "budgets.amazonaws.com", "tagging.eu-west-1.amazonaws.com")]
    [InlineData(
        "cn-north-1",
        "ce.cn-northwest-1.amazonaws.com.cn",
        "organizations.cn-northwest-1.amazonaws.com.cn",
        "budgets.amazonaws.com.cn",
        "tagging.cn-north-1.amazonaws.com.cn")]
    public void Billing_services_have_one_home_in_a_partition_and_tagging_one_in_each_region(string region, params string[] hosts)
    {
        var endpoint = RegionEndpoint.GetBySystemName(region);

        Assert.Equal(hosts.Select(host => $"https://{host}/"), Configs.Select(config => EndpointOf(config, endpoint)));
    }

    [Fact]
    public void A_home_is_signed_for_in_its_own_region()
    {
        var home = new AmazonBudgetsConfig { RegionEndpoint = RegionEndpoint.EUWest1 }
            .DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(new ListRootsRequest()));

        var scheme = (IPropertyBag)Assert.Single((IEnumerable<object>)home.Attributes["authSchemes"])!;
        Assert.Equal(("sigv4", "budgets", "us-east-1"), (scheme["name"], scheme["signingName"], scheme["signingRegion"]));
    }

    [Fact]
    public void An_endpoint_this_client_does_not_know_is_refused_in_words()
    {
        var config = new AmazonCostExplorerConfig { RegionEndpoint = RegionEndpoint.USEast1, UseFIPSEndpoint = true };

        var error = Assert.Throws<AmazonClientException>(
            () => config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(new GetTagsRequest())));

        Assert.StartsWith("FIPS and dual-stack endpoints are not known to this client", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_the_product_asks_for_are_kept()
    {
        foreach (var config in Configs)
        {
            config.ThrottleRetries = false;
            config.AllowAutoRedirect = false;
            config.MaxErrorRetry = 3;
            config.Timeout = TimeSpan.FromSeconds(20);
            config.ConnectTimeout = TimeSpan.FromSeconds(5);

            Assert.Equal(
                (false, false, 3, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(5), RequestRetryMode.Standard),
                (config.ThrottleRetries, config.AllowAutoRedirect, config.MaxErrorRetry, config.Timeout, config.ConnectTimeout, config.RetryMode));
        }
    }

    private static string EndpointOf(ClientConfig config, RegionEndpoint region)
    {
        config.RegionEndpoint = region;
        return config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(new GetTagsRequest())).URL;
    }

    private sealed class Variable : IDisposable
    {
        private readonly string _name;

        public Variable(string name, string value)
        {
            _name = name;
            Environment.SetEnvironmentVariable(name, value);
        }

        public void Dispose() => Environment.SetEnvironmentVariable(_name, null);
    }
}
