using Amazon.Kit;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Util.Internal;

namespace Amazon.Organizations;

/// <summary>Organizations lives in one region of a partition, whatever region the client has.</summary>
public class AmazonOrganizationsConfig : ClientConfig
{
    internal static readonly JsonService Service = new(
        ServiceId: "Organizations",
        SigningName: "organizations",
        TargetPrefix: "AWSOrganizationsV20161128",
        ApiVersion: "2016-11-28",
        new HomeEndpoints("organizations", HomeEndpoints.PerPartition("organizations")),
        new ModelledErrors(
            typeof(AmazonOrganizationsException),
            typeof(Model.AWSOrganizationsNotInUseException),
            typeof(Model.AccessDeniedException),
            typeof(Model.AccountNotFoundException),
            typeof(Model.ChildNotFoundException),
            typeof(Model.ConcurrentModificationException),
            typeof(Model.ConstraintViolationException),
            typeof(Model.EffectivePolicyNotFoundException),
            typeof(Model.InvalidInputException),
            typeof(Model.OrganizationalUnitNotFoundException),
            typeof(Model.ParentNotFoundException),
            typeof(Model.PolicyNotFoundException),
            typeof(Model.ServiceException),
            typeof(Model.TargetNotFoundException),
            typeof(Model.TooManyRequestsException),
            typeof(Model.UnsupportedAPIEndpointException)));

    private static readonly string ClientUserAgent = InternalSDKUtils.BuildUserAgentString(Service.ServiceId, "4.0-costgov");

    public AmazonOrganizationsConfig() : base(DefaultModes.Provider)
    {
        base.ServiceId = Service.ServiceId;
        AuthenticationServiceName = Service.SigningName;
        EndpointProvider = Service.Endpoints;
    }

    /// <summary>Hides the instance property of the base class, as the official config does.</summary>
    public static new string ServiceId => Service.ServiceId;

    public override string RegionEndpointServiceName => "organizations";

    public override string ServiceVersion => Service.ApiVersion;

    public override string UserAgent => ClientUserAgent;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        Service.EndpointFor(this, parameters);
}
