using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.Budgets;

/// <summary>What an adjusting limit follows.</summary>
public class AutoAdjustType(string value) : ConstantClass(value)
{
    public static readonly AutoAdjustType HISTORICAL = new("HISTORICAL");
    public static readonly AutoAdjustType FORECAST = new("FORECAST");

    public static AutoAdjustType FindValue(string value) => FindValue<AutoAdjustType>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator AutoAdjustType?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>What is limited. Utilisation and coverage budgets have a limit of 100 percent.</summary>
public class BudgetType(string value) : ConstantClass(value)
{
    public static readonly BudgetType USAGE = new("USAGE");
    public static readonly BudgetType COST = new("COST");
    public static readonly BudgetType RI_UTILIZATION = new("RI_UTILIZATION");
    public static readonly BudgetType RI_COVERAGE = new("RI_COVERAGE");
    public static readonly BudgetType SAVINGS_PLANS_UTILIZATION = new("SAVINGS_PLANS_UTILIZATION");
    public static readonly BudgetType SAVINGS_PLANS_COVERAGE = new("SAVINGS_PLANS_COVERAGE");

    public static BudgetType FindValue(string value) => FindValue<BudgetType>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator BudgetType?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>On which side of the threshold a notification fires.</summary>
public class ComparisonOperator(string value) : ConstantClass(value)
{
    public static readonly ComparisonOperator GREATER_THAN = new("GREATER_THAN");
    public static readonly ComparisonOperator LESS_THAN = new("LESS_THAN");
    public static readonly ComparisonOperator EQUAL_TO = new("EQUAL_TO");

    public static ComparisonOperator FindValue(string value) => FindValue<ComparisonOperator>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator ComparisonOperator?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>Why a budget cannot be computed.</summary>
public class HealthStatusReason(string value) : ConstantClass(value)
{
    public static readonly HealthStatusReason BILLING_VIEW_NO_ACCESS = new("BILLING_VIEW_NO_ACCESS");
    public static readonly HealthStatusReason BILLING_VIEW_UNHEALTHY = new("BILLING_VIEW_UNHEALTHY");
    public static readonly HealthStatusReason FILTER_INVALID = new("FILTER_INVALID");
    public static readonly HealthStatusReason MULTI_YEAR_HISTORICAL_DATA_DISABLED = new("MULTI_YEAR_HISTORICAL_DATA_DISABLED");

    public static HealthStatusReason FindValue(string value) => FindValue<HealthStatusReason>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator HealthStatusReason?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>Whether a budget can be computed.</summary>
public class HealthStatusValue(string value) : ConstantClass(value)
{
    public static readonly HealthStatusValue HEALTHY = new("HEALTHY");
    public static readonly HealthStatusValue UNHEALTHY = new("UNHEALTHY");

    public static HealthStatusValue FindValue(string value) => FindValue<HealthStatusValue>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator HealthStatusValue?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>Whether the threshold is crossed.</summary>
public class NotificationState(string value) : ConstantClass(value)
{
    public static readonly NotificationState OK = new("OK");
    public static readonly NotificationState ALARM = new("ALARM");

    public static NotificationState FindValue(string value) => FindValue<NotificationState>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator NotificationState?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>Whether the threshold is held against what was spent or what is forecast.</summary>
public class NotificationType(string value) : ConstantClass(value)
{
    public static readonly NotificationType ACTUAL = new("ACTUAL");
    public static readonly NotificationType FORECASTED = new("FORECASTED");

    public static NotificationType FindValue(string value) => FindValue<NotificationType>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator NotificationType?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>How a subscriber is told.</summary>
public class SubscriptionType(string value) : ConstantClass(value)
{
    public static readonly SubscriptionType SNS = new("SNS");
    public static readonly SubscriptionType EMAIL = new("EMAIL");

    public static SubscriptionType FindValue(string value) => FindValue<SubscriptionType>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator SubscriptionType?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>Whether the threshold is a share of the limit or an amount.</summary>
public class ThresholdType(string value) : ConstantClass(value)
{
    public static readonly ThresholdType PERCENTAGE = new("PERCENTAGE");
    public static readonly ThresholdType ABSOLUTE_VALUE = new("ABSOLUTE_VALUE");

    public static ThresholdType FindValue(string value) => FindValue<ThresholdType>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator ThresholdType?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>How long one period of a budget is.</summary>
public class TimeUnit(string value) : ConstantClass(value)
{
    public static readonly TimeUnit DAILY = new("DAILY");
    public static readonly TimeUnit MONTHLY = new("MONTHLY");
    public static readonly TimeUnit QUARTERLY = new("QUARTERLY");
    public static readonly TimeUnit ANNUALLY = new("ANNUALLY");
    public static readonly TimeUnit CUSTOM = new("CUSTOM");

    public static TimeUnit FindValue(string value) => FindValue<TimeUnit>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator TimeUnit?(string? value) => value is null ? null : FindValue(value);
}
