using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.Budgets;

/// <summary>What a budget can be filtered by: nearly, but not quite, Cost Explorer's dimensions.</summary>
public class Dimension(string value) : ConstantClass(value)
{
    public static readonly Dimension AZ = new("AZ");
    public static readonly Dimension INSTANCE_TYPE = new("INSTANCE_TYPE");
    public static readonly Dimension LINKED_ACCOUNT = new("LINKED_ACCOUNT");
    public static readonly Dimension LINKED_ACCOUNT_NAME = new("LINKED_ACCOUNT_NAME");
    public static readonly Dimension OPERATION = new("OPERATION");
    public static readonly Dimension PURCHASE_TYPE = new("PURCHASE_TYPE");
    public static readonly Dimension REGION = new("REGION");
    public static readonly Dimension SERVICE = new("SERVICE");
    public static readonly Dimension SERVICE_CODE = new("SERVICE_CODE");
    public static readonly Dimension USAGE_TYPE = new("USAGE_TYPE");
    public static readonly Dimension USAGE_TYPE_GROUP = new("USAGE_TYPE_GROUP");
    public static readonly Dimension RECORD_TYPE = new("RECORD_TYPE");
    public static readonly Dimension OPERATING_SYSTEM = new("OPERATING_SYSTEM");
    public static readonly Dimension TENANCY = new("TENANCY");
    public static readonly Dimension SCOPE = new("SCOPE");
    public static readonly Dimension PLATFORM = new("PLATFORM");
    public static readonly Dimension SUBSCRIPTION_ID = new("SUBSCRIPTION_ID");
    public static readonly Dimension LEGAL_ENTITY_NAME = new("LEGAL_ENTITY_NAME");
    public static readonly Dimension INVOICING_ENTITY = new("INVOICING_ENTITY");
    public static readonly Dimension DEPLOYMENT_OPTION = new("DEPLOYMENT_OPTION");
    public static readonly Dimension DATABASE_ENGINE = new("DATABASE_ENGINE");
    public static readonly Dimension CACHE_ENGINE = new("CACHE_ENGINE");
    public static readonly Dimension INSTANCE_TYPE_FAMILY = new("INSTANCE_TYPE_FAMILY");
    public static readonly Dimension BILLING_ENTITY = new("BILLING_ENTITY");
    public static readonly Dimension RESERVATION_ID = new("RESERVATION_ID");
    public static readonly Dimension RESOURCE_ID = new("RESOURCE_ID");
    public static readonly Dimension RIGHTSIZING_TYPE = new("RIGHTSIZING_TYPE");
    public static readonly Dimension SAVINGS_PLANS_TYPE = new("SAVINGS_PLANS_TYPE");
    public static readonly Dimension SAVINGS_PLAN_ARN = new("SAVINGS_PLAN_ARN");
    public static readonly Dimension PAYMENT_OPTION = new("PAYMENT_OPTION");
    public static readonly Dimension RESERVATION_MODIFIED = new("RESERVATION_MODIFIED");
    public static readonly Dimension TAG_KEY = new("TAG_KEY");
    public static readonly Dimension COST_CATEGORY_NAME = new("COST_CATEGORY_NAME");

    public static Dimension FindValue(string value) => FindValue<Dimension>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Dimension?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>How a value is compared. Lists of these are lists of strings in the SDK.</summary>
public class MatchOption(string value) : ConstantClass(value)
{
    public static readonly MatchOption EQUALS = new("EQUALS");
    public static readonly MatchOption ABSENT = new("ABSENT");
    public static readonly MatchOption STARTS_WITH = new("STARTS_WITH");
    public static readonly MatchOption ENDS_WITH = new("ENDS_WITH");
    public static readonly MatchOption CONTAINS = new("CONTAINS");
    public static readonly MatchOption GREATER_THAN_OR_EQUAL = new("GREATER_THAN_OR_EQUAL");
    public static readonly MatchOption CASE_SENSITIVE = new("CASE_SENSITIVE");
    public static readonly MatchOption CASE_INSENSITIVE = new("CASE_INSENSITIVE");

    public static MatchOption FindValue(string value) => FindValue<MatchOption>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator MatchOption?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>What is added up. Lists of these are lists of strings in the SDK.</summary>
public class Metric(string value) : ConstantClass(value)
{
    public static readonly Metric BlendedCost = new("BlendedCost");
    public static readonly Metric UnblendedCost = new("UnblendedCost");
    public static readonly Metric AmortizedCost = new("AmortizedCost");
    public static readonly Metric NetUnblendedCost = new("NetUnblendedCost");
    public static readonly Metric NetAmortizedCost = new("NetAmortizedCost");
    public static readonly Metric UsageQuantity = new("UsageQuantity");
    public static readonly Metric NormalizedUsageAmount = new("NormalizedUsageAmount");
    public static readonly Metric Hours = new("Hours");

    public static Metric FindValue(string value) => FindValue<Metric>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Metric?(string? value) => value is null ? null : FindValue(value);
}
