using Amazon.Kit;
using Amazon.Runtime;

namespace Amazon.Budgets.Model;

/// <summary>Follows the pages of DescribeBudgetNotificationsForAccount.</summary>
public interface IDescribeBudgetNotificationsForAccountPaginator
{
    IPaginatedEnumerable<DescribeBudgetNotificationsForAccountResponse> Responses { get; }

    IPaginatedEnumerable<BudgetNotificationsForAccount> BudgetNotificationsForAccount { get; }
}

internal sealed class DescribeBudgetNotificationsForAccountPaginator(IAmazonBudgets client, DescribeBudgetNotificationsForAccountRequest request)
    : Paginator<DescribeBudgetNotificationsForAccountRequest, DescribeBudgetNotificationsForAccountResponse>(
        request, client.DescribeBudgetNotificationsForAccountAsync, page => page.NextToken, (next, token) => next.NextToken = token),
    IDescribeBudgetNotificationsForAccountPaginator
{
    public IPaginatedEnumerable<BudgetNotificationsForAccount> BudgetNotificationsForAccount => Items(page => page.BudgetNotificationsForAccount);
}

/// <summary>Follows the pages of DescribeBudgetPerformanceHistory.</summary>
public interface IDescribeBudgetPerformanceHistoryPaginator
{
    IPaginatedEnumerable<DescribeBudgetPerformanceHistoryResponse> Responses { get; }
}

internal sealed class DescribeBudgetPerformanceHistoryPaginator(IAmazonBudgets client, DescribeBudgetPerformanceHistoryRequest request)
    : Paginator<DescribeBudgetPerformanceHistoryRequest, DescribeBudgetPerformanceHistoryResponse>(
        request, client.DescribeBudgetPerformanceHistoryAsync, page => page.NextToken, (next, token) => next.NextToken = token),
    IDescribeBudgetPerformanceHistoryPaginator;

/// <summary>Follows the pages of DescribeBudgets.</summary>
public interface IDescribeBudgetsPaginator
{
    IPaginatedEnumerable<DescribeBudgetsResponse> Responses { get; }

    IPaginatedEnumerable<Budget> Budgets { get; }
}

internal sealed class DescribeBudgetsPaginator(IAmazonBudgets client, DescribeBudgetsRequest request)
    : Paginator<DescribeBudgetsRequest, DescribeBudgetsResponse>(
        request, client.DescribeBudgetsAsync, page => page.NextToken, (next, token) => next.NextToken = token),
    IDescribeBudgetsPaginator
{
    public IPaginatedEnumerable<Budget> Budgets => Items(page => page.Budgets);
}

/// <summary>Follows the pages of DescribeNotificationsForBudget.</summary>
public interface IDescribeNotificationsForBudgetPaginator
{
    IPaginatedEnumerable<DescribeNotificationsForBudgetResponse> Responses { get; }

    IPaginatedEnumerable<Notification> Notifications { get; }
}

internal sealed class DescribeNotificationsForBudgetPaginator(IAmazonBudgets client, DescribeNotificationsForBudgetRequest request)
    : Paginator<DescribeNotificationsForBudgetRequest, DescribeNotificationsForBudgetResponse>(
        request, client.DescribeNotificationsForBudgetAsync, page => page.NextToken, (next, token) => next.NextToken = token),
    IDescribeNotificationsForBudgetPaginator
{
    public IPaginatedEnumerable<Notification> Notifications => Items(page => page.Notifications);
}

/// <summary>Follows the pages of DescribeSubscribersForNotification.</summary>
public interface IDescribeSubscribersForNotificationPaginator
{
    IPaginatedEnumerable<DescribeSubscribersForNotificationResponse> Responses { get; }

    IPaginatedEnumerable<Subscriber> Subscribers { get; }
}

internal sealed class DescribeSubscribersForNotificationPaginator(IAmazonBudgets client, DescribeSubscribersForNotificationRequest request)
    : Paginator<DescribeSubscribersForNotificationRequest, DescribeSubscribersForNotificationResponse>(
        request, client.DescribeSubscribersForNotificationAsync, page => page.NextToken, (next, token) => next.NextToken = token),
    IDescribeSubscribersForNotificationPaginator
{
    public IPaginatedEnumerable<Subscriber> Subscribers => Items(page => page.Subscribers);
}
