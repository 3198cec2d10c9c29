using Amazon.Kit;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Util.Internal;

namespace Amazon.CostExplorer;

/// <summary>Cost Explorer lives in one region of a partition, whatever region the client has.</summary>
public class AmazonCostExplorerConfig : ClientConfig
{
    internal static readonly JsonService Service = new(
        ServiceId: "Cost Explorer",
        SigningName: "ce",
        TargetPrefix: "AWSInsightsIndexService",
        ApiVersion: "2017-10-25",
        new HomeEndpoints("ce", HomeEndpoints.PerPartition("ce")),
        new ModelledErrors(
            typeof(AmazonCostExplorerException),
            typeof(Model.BillExpirationException),
            typeof(Model.BillingViewHealthStatusException),
            typeof(Model.DataUnavailableException),
            typeof(Model.InvalidNextTokenException),
            typeof(Model.LimitExceededException),
            typeof(Model.RequestChangedException),
            typeof(Model.ResourceNotFoundException)));

    private static readonly string ClientUserAgent = InternalSDKUtils.BuildUserAgentString(Service.ServiceId, "4.0-costgov");

    public AmazonCostExplorerConfig() : base(DefaultModes.Provider)
    {
        base.ServiceId = Service.ServiceId;
        AuthenticationServiceName = Service.SigningName;
        EndpointProvider = Service.Endpoints;
    }

    /// <summary>Hides the instance property of the base class, as the official config does.</summary>
    public static new string ServiceId => Service.ServiceId;

    public override string RegionEndpointServiceName => "ce";

    public override string ServiceVersion => Service.ApiVersion;

    public override string UserAgent => ClientUserAgent;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        Service.EndpointFor(this, parameters);
}
