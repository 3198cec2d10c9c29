using Amazon.Budgets.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.Budgets;

/// <summary>AWS Budgets: limits, notifications and what has been spent against them.</summary>
public interface IAmazonBudgets : IAmazonService, IDisposable
{
    IBudgetsPaginatorFactory Paginators { get; }

    /// <inheritdoc cref="DescribeBudgetRequest"/>
    Task<DescribeBudgetResponse> DescribeBudgetAsync(DescribeBudgetRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="DescribeBudgetNotificationsForAccountRequest"/>
    Task<DescribeBudgetNotificationsForAccountResponse> DescribeBudgetNotificationsForAccountAsync(
        DescribeBudgetNotificationsForAccountRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="DescribeBudgetPerformanceHistoryRequest"/>
    Task<DescribeBudgetPerformanceHistoryResponse> DescribeBudgetPerformanceHistoryAsync(
        DescribeBudgetPerformanceHistoryRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="DescribeBudgetsRequest"/>
    Task<DescribeBudgetsResponse> DescribeBudgetsAsync(DescribeBudgetsRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="DescribeNotificationsForBudgetRequest"/>
    Task<DescribeNotificationsForBudgetResponse> DescribeNotificationsForBudgetAsync(
        DescribeNotificationsForBudgetRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="DescribeSubscribersForNotificationRequest"/>
    Task<DescribeSubscribersForNotificationResponse> DescribeSubscribersForNotificationAsync(
        DescribeSubscribersForNotificationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Where a request would be sent.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonBudgetsConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials? awsCredentials, ClientConfig clientConfig) =>
        clientConfig is not AmazonBudgetsConfig config ? throw new AmazonClientException("Expected an AmazonBudgetsConfig.")
        : awsCredentials is null ? new AmazonBudgetsClient(config)
        : new AmazonBudgetsClient(awsCredentials, config);
}
