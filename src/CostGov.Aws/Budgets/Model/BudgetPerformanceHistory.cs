using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.Budgets.Model;

/// <summary>Asks for limit and actual of past periods: 60 days, 12 months or 4 quarters, and not for yearly budgets.</summary>
public class DescribeBudgetPerformanceHistoryRequest : AmazonBudgetsRequest
{
    public string? AccountId { get; set; }

    public string? BudgetName { get; set; }

    public TimePeriod? TimePeriod { get; set; }

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }
}

/// <summary>One page of the history. Its list is inside a structure, so pages are joined by hand.</summary>
public class DescribeBudgetPerformanceHistoryResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public BudgetPerformanceHistory BudgetPerformanceHistory { get; set; } = null!;

    public string? NextToken { get; set; }
}

/// <summary>Limit and actual of one budget over past periods.</summary>
public class BudgetPerformanceHistory
{
    public string? BudgetName { get; set; }

    public BudgetType? BudgetType { get; set; }

    public Dictionary<string, List<string>>? CostFilters { get; set; }

    public CostTypes? CostTypes { get; set; }

    public TimeUnit? TimeUnit { get; set; }

    public string? BillingViewArn { get; set; }

    [JsonRequired]
    public List<BudgetedAndActualAmounts> BudgetedAndActualAmountsList { get; set; } = null!;

    public Expression? FilterExpression { get; set; }

    public List<string>? Metrics { get; set; }
}

/// <summary>Limit and actual of one past period.</summary>
public class BudgetedAndActualAmounts
{
    public Spend? BudgetedAmount { get; set; }

    public Spend? ActualAmount { get; set; }

    public TimePeriod? TimePeriod { get; set; }
}
