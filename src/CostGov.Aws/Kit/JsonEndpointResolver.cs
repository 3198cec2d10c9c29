using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace Amazon.Kit;

/// <summary>Hands the configuration to the service's <see cref="HomeEndpoints"/>.</summary>
internal sealed class JsonEndpointResolver : BaseEndpointResolver
{
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        var config = requestContext.ClientConfig;
        var parameters = new EndpointParameters();
        parameters["Endpoint"] = config.ServiceURL;
        parameters["Region"] = Region(requestContext, config);
        parameters["UseFIPS"] = config.UseFIPSEndpoint;
        parameters["UseDualStack"] = config.UseDualstackEndpoint;
        return parameters;
    }

    private static string? Region(IRequestContext requestContext, IClientConfig config) =>
        (requestContext.Request?.AlternateEndpoint ?? config.RegionEndpoint)?.SystemName
        ?? (string.IsNullOrEmpty(config.ServiceURL) ? null : config.AuthenticationRegion ?? AWSSDKUtils.DetermineRegion(config.ServiceURL));
}
