using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.Budgets.Model;

/// <summary>Asks who is told when a notification fires.</summary>
public class DescribeSubscribersForNotificationRequest : AmazonBudgetsRequest
{
    public string? AccountId { get; set; }

    public string? BudgetName { get; set; }

    /// <summary>Repeated exactly as it was listed.</summary>
    public Notification? Notification { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }
}

/// <summary>One page of subscribers.</summary>
public class DescribeSubscribersForNotificationResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public List<Subscriber> Subscribers { get; set; } = null!;

    public string? NextToken { get; set; }
}

/// <summary>An e-mail address or an SNS topic.</summary>
public class Subscriber
{
    [JsonRequired]
    public SubscriptionType SubscriptionType { get; set; } = null!;

    [JsonRequired]
    public string Address { get; set; } = null!;
}
