using Amazon.ResourceGroupsTaggingAPI.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.ResourceGroupsTaggingAPI;

/// <summary>Resources of one region and account by their tags. A resource that never had a tag is not there.</summary>
public interface IAmazonResourceGroupsTaggingAPI : IAmazonService, IDisposable
{
    IResourceGroupsTaggingAPIPaginatorFactory Paginators { get; }

    /// <inheritdoc cref="GetResourcesRequest"/>
    Task<GetResourcesResponse> GetResourcesAsync(GetResourcesRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="GetTagKeysRequest"/>
    Task<GetTagKeysResponse> GetTagKeysAsync(GetTagKeysRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="GetTagValuesRequest"/>
    Task<GetTagValuesResponse> GetTagValuesAsync(GetTagValuesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Where a request would be sent.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonResourceGroupsTaggingAPIConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials? awsCredentials, ClientConfig clientConfig) =>
        clientConfig is not AmazonResourceGroupsTaggingAPIConfig config ? throw new AmazonClientException("Expected an AmazonResourceGroupsTaggingAPIConfig.")
        : awsCredentials is null ? new AmazonResourceGroupsTaggingAPIClient(config)
        : new AmazonResourceGroupsTaggingAPIClient(awsCredentials, config);
}
