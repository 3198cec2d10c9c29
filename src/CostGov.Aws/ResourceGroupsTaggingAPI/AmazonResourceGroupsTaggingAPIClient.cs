using Amazon.Kit;
using Amazon.ResourceGroupsTaggingAPI.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.ResourceGroupsTaggingAPI;

/// <inheritdoc cref="IAmazonResourceGroupsTaggingAPI"/>
public class AmazonResourceGroupsTaggingAPIClient : AmazonServiceClient, IAmazonResourceGroupsTaggingAPI
{
    public AmazonResourceGroupsTaggingAPIClient() : this(new AmazonResourceGroupsTaggingAPIConfig()) { }

    public AmazonResourceGroupsTaggingAPIClient(RegionEndpoint region) : this(new AmazonResourceGroupsTaggingAPIConfig { RegionEndpoint = region }) { }

    public AmazonResourceGroupsTaggingAPIClient(AmazonResourceGroupsTaggingAPIConfig config) : base(config) { }

    public AmazonResourceGroupsTaggingAPIClient(AWSCredentials credentials) : this(credentials, new AmazonResourceGroupsTaggingAPIConfig()) { }

    public AmazonResourceGroupsTaggingAPIClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonResourceGroupsTaggingAPIConfig { RegionEndpoint = region }) { }

    public AmazonResourceGroupsTaggingAPIClient(AWSCredentials credentials, AmazonResourceGroupsTaggingAPIConfig clientConfig)
        : base(credentials, clientConfig) { }

    public AmazonResourceGroupsTaggingAPIClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonResourceGroupsTaggingAPIConfig()) { }

    public AmazonResourceGroupsTaggingAPIClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonResourceGroupsTaggingAPIConfig { RegionEndpoint = region }) { }

    public AmazonResourceGroupsTaggingAPIClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonResourceGroupsTaggingAPIConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonResourceGroupsTaggingAPIClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonResourceGroupsTaggingAPIConfig()) { }

    public AmazonResourceGroupsTaggingAPIClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonResourceGroupsTaggingAPIConfig { RegionEndpoint = region }) { }

    public AmazonResourceGroupsTaggingAPIClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonResourceGroupsTaggingAPIConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public IResourceGroupsTaggingAPIPaginatorFactory Paginators => field ??= new ResourceGroupsTaggingAPIPaginatorFactory(this);

    public virtual Task<GetResourcesResponse> GetResourcesAsync(GetResourcesRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<GetResourcesResponse>(request, cancellationToken);

    public virtual Task<GetTagKeysResponse> GetTagKeysAsync(GetTagKeysRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<GetTagKeysResponse>(request, cancellationToken);

    public virtual Task<GetTagValuesResponse> GetTagValuesAsync(GetTagValuesRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<GetTagValuesResponse>(request, cancellationToken);

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    protected override IServiceMetadata ServiceMetadata => AmazonResourceGroupsTaggingAPIConfig.Service;

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => JsonService.Customize(pipeline);

    private Task<TResponse> AskAsync<TResponse>(AmazonResourceGroupsTaggingAPIRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new() =>
        InvokeAsync<TResponse>(request, AmazonResourceGroupsTaggingAPIConfig.Service.Operation<TResponse>(), cancellationToken);
}
