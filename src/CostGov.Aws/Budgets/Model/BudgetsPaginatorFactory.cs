namespace Amazon.Budgets.Model;

/// <summary>The lists that can be followed to their end with <c>await foreach</c>.</summary>
public interface IBudgetsPaginatorFactory
{
    IDescribeBudgetNotificationsForAccountPaginator DescribeBudgetNotificationsForAccount(DescribeBudgetNotificationsForAccountRequest request);

    IDescribeBudgetPerformanceHistoryPaginator DescribeBudgetPerformanceHistory(DescribeBudgetPerformanceHistoryRequest request);

    IDescribeBudgetsPaginator DescribeBudgets(DescribeBudgetsRequest request);

    IDescribeNotificationsForBudgetPaginator DescribeNotificationsForBudget(DescribeNotificationsForBudgetRequest request);

    IDescribeSubscribersForNotificationPaginator DescribeSubscribersForNotification(DescribeSubscribersForNotificationRequest request);
}

/// <inheritdoc/>
public class BudgetsPaginatorFactory : IBudgetsPaginatorFactory
{
    private readonly IAmazonBudgets _client;

    internal BudgetsPaginatorFactory(IAmazonBudgets client) => _client = client;

    public IDescribeBudgetNotificationsForAccountPaginator DescribeBudgetNotificationsForAccount(DescribeBudgetNotificationsForAccountRequest request) =>
        new DescribeBudgetNotificationsForAccountPaginator(_client, request);

    public IDescribeBudgetPerformanceHistoryPaginator DescribeBudgetPerformanceHistory(DescribeBudgetPerformanceHistoryRequest request) =>
        new DescribeBudgetPerformanceHistoryPaginator(_client, request);

    public IDescribeBudgetsPaginator DescribeBudgets(DescribeBudgetsRequest request) => new DescribeBudgetsPaginator(_client, request);

    public IDescribeNotificationsForBudgetPaginator DescribeNotificationsForBudget(DescribeNotificationsForBudgetRequest request) =>
        new DescribeNotificationsForBudgetPaginator(_client, request);

    public IDescribeSubscribersForNotificationPaginator DescribeSubscribersForNotification(DescribeSubscribersForNotificationRequest request) =>
        new DescribeSubscribersForNotificationPaginator(_client, request);
}
