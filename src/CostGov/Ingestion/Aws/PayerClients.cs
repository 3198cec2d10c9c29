using Amazon;
using Amazon.CostExplorer;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Organizations;
using Amazon.Runtime;
using Amazon.SecurityToken;

namespace CostGov.Ingestion.Aws;

/// <summary>The clients of one payer, set up as measured: standard retries without a shared quota, so that one bad account does not take another's.</summary>
internal sealed record PayerClients(IAmazonCostExplorer CostExplorer, IAmazonOrganizations Organizations, PayerCredentials? Role, GuardedHttp Http, IDisposable[] All)
{
    private const string RegionOfBilling = "us-east-1";

    public static PayerClients Create(PayerOptions payer, AwsOptions options, AWSOptions aws)
    {
        var http = new GuardedHttp(options.AttemptTimeout);
        var sts = payer.RoleArn is null ? null : Client<AmazonSecurityTokenServiceConfig, AmazonSecurityTokenServiceClient>(
            aws.Credentials, config => new(config), (credentials, config) => new(credentials, config));
        var role = sts is null ? null : new PayerCredentials(sts, payer);
        var own = role ?? aws.Credentials;
        var costExplorer = Client<AmazonCostExplorerConfig, AmazonCostExplorerClient>(own, config => new(config), (credentials, config) => new(credentials, config));
        var organizations = Client<AmazonOrganizationsConfig, AmazonOrganizationsClient>(own, config => new(config), (credentials, config) => new(credentials, config));
        return new(costExplorer, organizations, role, http, sts is null ? [costExplorer, organizations] : [costExplorer, organizations, sts]);

        TClient Client<TConfig, TClient>(AWSCredentials? credentials, Func<TConfig, TClient> byChain, Func<AWSCredentials, TConfig, TClient> with)
            where TConfig : ClientConfig, new()
        {
            var config = SetUp(new TConfig(), payer, options, aws, http);
            return credentials is null ? byChain(config) : with(credentials, config);
        }
    }

    private static TConfig SetUp<TConfig>(TConfig config, PayerOptions payer, AwsOptions options, AWSOptions aws, GuardedHttp http)
        where TConfig : ClientConfig
    {
        config.RetryMode = RequestRetryMode.Standard;
        config.MaxErrorRetry = 3;
        config.ThrottleRetries = false;
        config.AllowAutoRedirect = false;
        config.Timeout = options.AttemptTimeout;
        config.ConnectTimeout = TimeSpan.FromSeconds(5);
        config.HttpClientFactory = http;
        if (aws.Profile is { Length: > 0 } profile)
            config.Profile = new(profile, aws.ProfilesLocation);

        var region = payer.Region is { } own ? RegionEndpoint.GetBySystemName(own) : aws.Region ?? FallbackRegionFactory.GetRegionEndpoint();
        region ??= RegionEndpoint.GetBySystemName(RegionOfBilling);
        if (aws.DefaultClientConfig.ServiceURL is { Length: > 0 } url)
            (config.ServiceURL, config.AuthenticationRegion) = (url, region.SystemName);
        else
            config.RegionEndpoint = region;
        return config;
    }
}
