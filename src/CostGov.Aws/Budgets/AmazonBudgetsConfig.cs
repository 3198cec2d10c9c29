using Amazon.Kit;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Util.Internal;

namespace Amazon.Budgets;

/// <summary>Budgets has one host in a partition, without a region in its name.</summary>
public class AmazonBudgetsConfig : ClientConfig
{
    internal static readonly JsonService Service = new(
        ServiceId: "Budgets",
        SigningName: "budgets",
        TargetPrefix: "AWSBudgetServiceGateway",
        ApiVersion: "2016-10-20",
        new HomeEndpoints("budgets", HomeEndpoints.WithoutRegionInHost("budgets")),
        new ModelledErrors(
            typeof(AmazonBudgetsException),
            typeof(Model.AccessDeniedException),
            typeof(Model.BillingViewHealthStatusException),
            typeof(Model.ExpiredNextTokenException),
            typeof(Model.InternalErrorException),
            typeof(Model.InvalidNextTokenException),
            typeof(Model.InvalidParameterException),
            typeof(Model.NotFoundException),
            typeof(Model.ThrottlingException)));

    private static readonly string ClientUserAgent = InternalSDKUtils.BuildUserAgentString(Service.ServiceId, "4.0-costgov");

    public AmazonBudgetsConfig() : base(DefaultModes.Provider)
    {
        base.ServiceId = Service.ServiceId;
        AuthenticationServiceName = Service.SigningName;
        EndpointProvider = Service.Endpoints;
    }

    /// <summary>Hides the instance property of the base class, as the official config does.</summary>
    public static new string ServiceId => Service.ServiceId;

    public override string RegionEndpointServiceName => "budgets";

    public override string ServiceVersion => Service.ApiVersion;

    public override string UserAgent => ClientUserAgent;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        Service.EndpointFor(this, parameters);
}
