using Amazon.Organizations.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.Organizations;

/// <summary>
/// AWS Organizations: accounts, organizational units, policies and their tags. Answers the management account and delegated administrators only.
/// </summary>
public interface IAmazonOrganizations : IAmazonService, IDisposable
{
    IOrganizationsPaginatorFactory Paginators { get; }

    /// <inheritdoc cref="DescribeAccountRequest"/>
    Task<DescribeAccountResponse> DescribeAccountAsync(DescribeAccountRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="DescribeEffectivePolicyRequest"/>
    Task<DescribeEffectivePolicyResponse> DescribeEffectivePolicyAsync(
        DescribeEffectivePolicyRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="DescribeOrganizationRequest"/>
    Task<DescribeOrganizationResponse> DescribeOrganizationAsync(DescribeOrganizationRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="DescribeOrganizationalUnitRequest"/>
    Task<DescribeOrganizationalUnitResponse> DescribeOrganizationalUnitAsync(
        DescribeOrganizationalUnitRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="DescribePolicyRequest"/>
    Task<DescribePolicyResponse> DescribePolicyAsync(DescribePolicyRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ListAccountsRequest"/>
    Task<ListAccountsResponse> ListAccountsAsync(ListAccountsRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ListAccountsForParentRequest"/>
    Task<ListAccountsForParentResponse> ListAccountsForParentAsync(
        ListAccountsForParentRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ListChildrenRequest"/>
    Task<ListChildrenResponse> ListChildrenAsync(ListChildrenRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ListOrganizationalUnitsForParentRequest"/>
    Task<ListOrganizationalUnitsForParentResponse> ListOrganizationalUnitsForParentAsync(
        ListOrganizationalUnitsForParentRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ListParentsRequest"/>
    Task<ListParentsResponse> ListParentsAsync(ListParentsRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ListPoliciesRequest"/>
    Task<ListPoliciesResponse> ListPoliciesAsync(ListPoliciesRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ListPoliciesForTargetRequest"/>
    Task<ListPoliciesForTargetResponse> ListPoliciesForTargetAsync(
        ListPoliciesForTargetRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ListRootsRequest"/>
    Task<ListRootsResponse> ListRootsAsync(ListRootsRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ListTagsForResourceRequest"/>
    Task<ListTagsForResourceResponse> ListTagsForResourceAsync(ListTagsForResourceRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ListTargetsForPolicyRequest"/>
    Task<ListTargetsForPolicyResponse> ListTargetsForPolicyAsync(ListTargetsForPolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Where a request would be sent.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonOrganizationsConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials? awsCredentials, ClientConfig clientConfig) =>
        clientConfig is not AmazonOrganizationsConfig config ? throw new AmazonClientException("Expected an AmazonOrganizationsConfig.")
        : awsCredentials is null ? new AmazonOrganizationsClient(config)
        : new AmazonOrganizationsClient(awsCredentials, config);
}
