using System.Text.Json.Serialization;

namespace Amazon.Budgets.Model;

/// <summary>A limit and what has been spent against it. Its filter is either FilterExpression and Metrics or CostFilters and CostTypes, never both.</summary>
public class Budget
{
    [JsonRequired]
    public string BudgetName { get; set; } = null!;

    public Spend? BudgetLimit { get; set; }

    /// <summary>Limits that change over time: the key is the period's start in epoch seconds, as text.</summary>
    public Dictionary<string, Spend>? PlannedBudgetLimits { get; set; }

    public Dictionary<string, List<string>>? CostFilters { get; set; }

    public CostTypes? CostTypes { get; set; }

    [JsonRequired]
    public TimeUnit TimeUnit { get; set; } = null!;

    public TimePeriod? TimePeriod { get; set; }

    public CalculatedSpend? CalculatedSpend { get; set; }

    [JsonRequired]
    public BudgetType BudgetType { get; set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime? LastUpdatedTime { get; set; }

    public AutoAdjustData? AutoAdjustData { get; set; }

    public Expression? FilterExpression { get; set; }

    public List<string>? Metrics { get; set; }

    public string? BillingViewArn { get; set; }

    public HealthStatus? HealthStatus { get; set; }
}

/// <summary>An amount as text, in full precision, and its currency or unit.</summary>
public class Spend
{
    [JsonRequired]
    public string Amount { get; set; } = null!;

    [JsonRequired]
    public string Unit { get; set; } = null!;
}

/// <summary>What has been spent, up to a day late, and zero for a while after the budget was changed.</summary>
public class CalculatedSpend
{
    [JsonRequired]
    public Spend ActualSpend { get; set; } = null!;

    /// <summary>Null for about the first five weeks: unknown, not zero.</summary>
    public Spend? ForecastedSpend { get; set; }
}

/// <summary>Which charges count. What is null was not said: AWS then counts everything, unblended and not amortised.</summary>
public class CostTypes
{
    public bool? IncludeTax { get; set; }

    public bool? IncludeSubscription { get; set; }

    public bool? UseBlended { get; set; }

    public bool? IncludeRefund { get; set; }

    public bool? IncludeCredit { get; set; }

    public bool? IncludeUpfront { get; set; }

    public bool? IncludeRecurring { get; set; }

    public bool? IncludeOtherSubscription { get; set; }

    public bool? IncludeSupport { get; set; }

    public bool? IncludeDiscount { get; set; }

    public bool? UseAmortized { get; set; }
}

/// <summary>From an instant to an instant. A budget without an end is given 2087-06-15.</summary>
public class TimePeriod
{
    public DateTime? Start { get; set; }

    public DateTime? End { get; set; }
}

/// <summary>Whether the budget can still be computed.</summary>
public class HealthStatus
{
    public HealthStatusValue? Status { get; set; }

    public HealthStatusReason? StatusReason { get; set; }

    public DateTime? LastUpdatedTime { get; set; }
}
