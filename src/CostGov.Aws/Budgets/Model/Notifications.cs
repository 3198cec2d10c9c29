using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.Budgets.Model;

/// <summary>Asks for the notifications of one budget.</summary>
public class DescribeNotificationsForBudgetRequest : AmazonBudgetsRequest
{
    public string? AccountId { get; set; }

    public string? BudgetName { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }
}

/// <summary>One page of notifications.</summary>
public class DescribeNotificationsForBudgetResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public List<Notification> Notifications { get; set; } = null!;

    public string? NextToken { get; set; }
}

/// <summary>Asks for the notifications of every budget of an account.</summary>
public class DescribeBudgetNotificationsForAccountRequest : AmazonBudgetsRequest
{
    public string? AccountId { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }
}

/// <summary>One page of budgets with their notifications.</summary>
public class DescribeBudgetNotificationsForAccountResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public List<BudgetNotificationsForAccount> BudgetNotificationsForAccount { get; set; } = null!;

    public string? NextToken { get; set; }
}

/// <summary>A threshold to be told about. All its members but the state are its identity: a later call must repeat them exactly.</summary>
public class Notification
{
    [JsonRequired]
    public NotificationType NotificationType { get; set; } = null!;

    [JsonRequired]
    public ComparisonOperator ComparisonOperator { get; set; } = null!;

    /// <summary>Percent or amount, see ThresholdType, which counts as percent when null.</summary>
    [JsonRequired]
    public double? Threshold { get; set; }

    public ThresholdType? ThresholdType { get; set; }

    public NotificationState? NotificationState { get; set; }
}

/// <summary>The notifications of one budget.</summary>
public class BudgetNotificationsForAccount
{
    public List<Notification>? Notifications { get; set; }

    [JsonRequired]
    public string BudgetName { get; set; } = null!;
}
