using Amazon.CostExplorer.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.CostExplorer;

/// <summary>AWS Cost Explorer: what was spent, grouped two ways at most. Every request, every page, costs USD 0.01.</summary>
public interface IAmazonCostExplorer : IAmazonService, IDisposable
{
    ICostExplorerPaginatorFactory Paginators { get; }

    /// <inheritdoc cref="GetCostAndUsageRequest"/>
    Task<GetCostAndUsageResponse> GetCostAndUsageAsync(GetCostAndUsageRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="GetDimensionValuesRequest"/>
    Task<GetDimensionValuesResponse> GetDimensionValuesAsync(GetDimensionValuesRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="GetTagsRequest"/>
    Task<GetTagsResponse> GetTagsAsync(GetTagsRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ListCostAllocationTagsRequest"/>
    Task<ListCostAllocationTagsResponse> ListCostAllocationTagsAsync(
        ListCostAllocationTagsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Where a request would be sent.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCostExplorerConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials? awsCredentials, ClientConfig clientConfig) =>
        clientConfig is not AmazonCostExplorerConfig config ? throw new AmazonClientException("Expected an AmazonCostExplorerConfig.")
        : awsCredentials is null ? new AmazonCostExplorerClient(config)
        : new AmazonCostExplorerClient(awsCredentials, config);
}
