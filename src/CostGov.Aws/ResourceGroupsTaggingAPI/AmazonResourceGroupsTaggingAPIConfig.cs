using Amazon.Kit;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Util.Internal;

namespace Amazon.ResourceGroupsTaggingAPI;

/// <summary>The tagging API is regional: one client for each region to be read.</summary>
public class AmazonResourceGroupsTaggingAPIConfig : ClientConfig
{
    internal static readonly JsonService Service = new(
        ServiceId: "Resource Groups Tagging API",
        SigningName: "tagging",
        TargetPrefix: "ResourceGroupsTaggingAPI_20170126",
        ApiVersion: "2017-01-26",
        new HomeEndpoints("tagging", HomeEndpoints.PerRegion("tagging")),
        new ModelledErrors(
            typeof(AmazonResourceGroupsTaggingAPIException),
            typeof(Model.InternalServiceException),
            typeof(Model.InvalidParameterException),
            typeof(Model.PaginationTokenExpiredException),
            typeof(Model.ThrottledException)));

    private static readonly string ClientUserAgent = InternalSDKUtils.BuildUserAgentString(Service.ServiceId, "4.0-costgov");

    public AmazonResourceGroupsTaggingAPIConfig() : base(DefaultModes.Provider)
    {
        base.ServiceId = Service.ServiceId;
        AuthenticationServiceName = Service.SigningName;
        EndpointProvider = Service.Endpoints;
    }

    /// <summary>Hides the instance property of the base class, as the official config does.</summary>
    public static new string ServiceId => Service.ServiceId;

    public override string RegionEndpointServiceName => "tagging";

    public override string ServiceVersion => Service.ApiVersion;

    public override string UserAgent => ClientUserAgent;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        Service.EndpointFor(this, parameters);
}
