using Amazon.Kit;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.Organizations;

/// <inheritdoc cref="IAmazonOrganizations"/>
public class AmazonOrganizationsClient : AmazonServiceClient, IAmazonOrganizations
{
    public AmazonOrganizationsClient() : this(new AmazonOrganizationsConfig()) { }

    public AmazonOrganizationsClient(RegionEndpoint region) : this(new AmazonOrganizationsConfig { RegionEndpoint = region }) { }

    public AmazonOrganizationsClient(AmazonOrganizationsConfig config) : base(config) { }

    public AmazonOrganizationsClient(AWSCredentials credentials) : this(credentials, new AmazonOrganizationsConfig()) { }

    public AmazonOrganizationsClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonOrganizationsConfig { RegionEndpoint = region }) { }

    public AmazonOrganizationsClient(AWSCredentials credentials, AmazonOrganizationsConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonOrganizationsConfig()) { }

    public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonOrganizationsConfig { RegionEndpoint = region }) { }

    public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonOrganizationsConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonOrganizationsConfig()) { }

    public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonOrganizationsConfig { RegionEndpoint = region }) { }

    public AmazonOrganizationsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonOrganizationsConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public IOrganizationsPaginatorFactory Paginators => field ??= new OrganizationsPaginatorFactory(this);

    public virtual Task<DescribeAccountResponse> DescribeAccountAsync(
        DescribeAccountRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<DescribeAccountResponse>(request, cancellationToken);

    public virtual Task<DescribeEffectivePolicyResponse> DescribeEffectivePolicyAsync(
        DescribeEffectivePolicyRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<DescribeEffectivePolicyResponse>(request, cancellationToken);

    public virtual Task<DescribeOrganizationResponse> DescribeOrganizationAsync(
        DescribeOrganizationRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<DescribeOrganizationResponse>(request, cancellationToken);

    public virtual Task<DescribeOrganizationalUnitResponse> DescribeOrganizationalUnitAsync(
        DescribeOrganizationalUnitRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<DescribeOrganizationalUnitResponse>(request, cancellationToken);

    public virtual Task<DescribePolicyResponse> DescribePolicyAsync(DescribePolicyRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<DescribePolicyResponse>(request, cancellationToken);

    public virtual Task<ListAccountsResponse> ListAccountsAsync(ListAccountsRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<ListAccountsResponse>(request, cancellationToken);

    public virtual Task<ListAccountsForParentResponse> ListAccountsForParentAsync(
        ListAccountsForParentRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<ListAccountsForParentResponse>(request, cancellationToken);

    public virtual Task<ListChildrenResponse> ListChildrenAsync(ListChildrenRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<ListChildrenResponse>(request, cancellationToken);

    public virtual Task<ListOrganizationalUnitsForParentResponse> ListOrganizationalUnitsForParentAsync(
        ListOrganizationalUnitsForParentRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<ListOrganizationalUnitsForParentResponse>(request, cancellationToken);

    public virtual Task<ListParentsResponse> ListParentsAsync(ListParentsRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<ListParentsResponse>(request, cancellationToken);

    public virtual Task<ListPoliciesResponse> ListPoliciesAsync(ListPoliciesRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<ListPoliciesResponse>(request, cancellationToken);

    public virtual Task<ListPoliciesForTargetResponse> ListPoliciesForTargetAsync(
        ListPoliciesForTargetRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<ListPoliciesForTargetResponse>(request, cancellationToken);

    public virtual Task<ListRootsResponse> ListRootsAsync(ListRootsRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<ListRootsResponse>(request, cancellationToken);

    public virtual Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<ListTagsForResourceResponse>(request, cancellationToken);

    public virtual Task<ListTargetsForPolicyResponse> ListTargetsForPolicyAsync(
        ListTargetsForPolicyRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<ListTargetsForPolicyResponse>(request, cancellationToken);

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    protected override IServiceMetadata ServiceMetadata => AmazonOrganizationsConfig.Service;

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => JsonService.Customize(pipeline);

    private Task<TResponse> AskAsync<TResponse>(AmazonOrganizationsRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new() =>
        InvokeAsync<TResponse>(request, AmazonOrganizationsConfig.Service.Operation<TResponse>(), cancellationToken);
}
