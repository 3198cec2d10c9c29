using Amazon.CostExplorer.Model;
using Amazon.Kit;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.CostExplorer;

/// <inheritdoc cref="IAmazonCostExplorer"/>
public class AmazonCostExplorerClient : AmazonServiceClient, IAmazonCostExplorer
{
    public AmazonCostExplorerClient() : this(new AmazonCostExplorerConfig()) { }

    public AmazonCostExplorerClient(RegionEndpoint region) : this(new AmazonCostExplorerConfig { RegionEndpoint = region }) { }

    public AmazonCostExplorerClient(AmazonCostExplorerConfig config) : base(config) { }

    public AmazonCostExplorerClient(AWSCredentials credentials) : this(credentials, new AmazonCostExplorerConfig()) { }

    public AmazonCostExplorerClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonCostExplorerConfig { RegionEndpoint = region }) { }

    public AmazonCostExplorerClient(AWSCredentials credentials, AmazonCostExplorerConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonCostExplorerClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonCostExplorerConfig()) { }

    public AmazonCostExplorerClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonCostExplorerConfig { RegionEndpoint = region }) { }

    public AmazonCostExplorerClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonCostExplorerConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonCostExplorerClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCostExplorerConfig()) { }

    public AmazonCostExplorerClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCostExplorerConfig { RegionEndpoint = region }) { }

    public AmazonCostExplorerClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonCostExplorerConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public ICostExplorerPaginatorFactory Paginators => field ??= new CostExplorerPaginatorFactory(this);

    public virtual Task<GetCostAndUsageResponse> GetCostAndUsageAsync(
        GetCostAndUsageRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<GetCostAndUsageResponse>(request, cancellationToken);

    public virtual Task<GetDimensionValuesResponse> GetDimensionValuesAsync(
        GetDimensionValuesRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<GetDimensionValuesResponse>(request, cancellationToken);

    public virtual Task<GetTagsResponse> GetTagsAsync(GetTagsRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<GetTagsResponse>(request, cancellationToken);

    public virtual Task<ListCostAllocationTagsResponse> ListCostAllocationTagsAsync(
        ListCostAllocationTagsRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<ListCostAllocationTagsResponse>(request, cancellationToken);

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    protected override IServiceMetadata ServiceMetadata => AmazonCostExplorerConfig.Service;

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => JsonService.Customize(pipeline);

    private Task<TResponse> AskAsync<TResponse>(AmazonCostExplorerRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new() =>
        InvokeAsync<TResponse>(request, AmazonCostExplorerConfig.Service.Operation<TResponse>(), cancellationToken);
}
