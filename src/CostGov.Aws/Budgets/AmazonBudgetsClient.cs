using Amazon.Budgets.Model;
using Amazon.Kit;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.Budgets;

/// <inheritdoc cref="IAmazonBudgets"/>
public class AmazonBudgetsClient : AmazonServiceClient, IAmazonBudgets
{
    public AmazonBudgetsClient() : this(new AmazonBudgetsConfig()) { }

    public AmazonBudgetsClient(RegionEndpoint region) : this(new AmazonBudgetsConfig { RegionEndpoint = region }) { }

    public AmazonBudgetsClient(AmazonBudgetsConfig config) : base(config) { }

    public AmazonBudgetsClient(AWSCredentials credentials) : this(credentials, new AmazonBudgetsConfig()) { }

    public AmazonBudgetsClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonBudgetsConfig { RegionEndpoint = region }) { }

    public AmazonBudgetsClient(AWSCredentials credentials, AmazonBudgetsConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonBudgetsClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonBudgetsConfig()) { }

    public AmazonBudgetsClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonBudgetsConfig { RegionEndpoint = region }) { }

    public AmazonBudgetsClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonBudgetsConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonBudgetsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonBudgetsConfig()) { }

    public AmazonBudgetsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonBudgetsConfig { RegionEndpoint = region }) { }

    public AmazonBudgetsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonBudgetsConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public IBudgetsPaginatorFactory Paginators => field ??= new BudgetsPaginatorFactory(this);

    public virtual Task<DescribeBudgetResponse> DescribeBudgetAsync(DescribeBudgetRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<DescribeBudgetResponse>(request, cancellationToken);

    public virtual Task<DescribeBudgetNotificationsForAccountResponse> DescribeBudgetNotificationsForAccountAsync(
        DescribeBudgetNotificationsForAccountRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<DescribeBudgetNotificationsForAccountResponse>(request, cancellationToken);

    public virtual Task<DescribeBudgetPerformanceHistoryResponse> DescribeBudgetPerformanceHistoryAsync(
        DescribeBudgetPerformanceHistoryRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<DescribeBudgetPerformanceHistoryResponse>(request, cancellationToken);

    public virtual Task<DescribeBudgetsResponse> DescribeBudgetsAsync(
        DescribeBudgetsRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<DescribeBudgetsResponse>(request, cancellationToken);

    public virtual Task<DescribeNotificationsForBudgetResponse> DescribeNotificationsForBudgetAsync(
        DescribeNotificationsForBudgetRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<DescribeNotificationsForBudgetResponse>(request, cancellationToken);

    public virtual Task<DescribeSubscribersForNotificationResponse> DescribeSubscribersForNotificationAsync(
        DescribeSubscribersForNotificationRequest request, CancellationToken cancellationToken = default) =>
        AskAsync<DescribeSubscribersForNotificationResponse>(request, cancellationToken);

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    protected override IServiceMetadata ServiceMetadata => AmazonBudgetsConfig.Service;

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => JsonService.Customize(pipeline);

    private Task<TResponse> AskAsync<TResponse>(AmazonBudgetsRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new() =>
        InvokeAsync<TResponse>(request, AmazonBudgetsConfig.Service.Operation<TResponse>(), cancellationToken);
}
