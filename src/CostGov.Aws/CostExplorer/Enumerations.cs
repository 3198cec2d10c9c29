using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.CostExplorer;

/// <summary>Which data the values of a dimension are taken from.</summary>
public class Context(string value) : ConstantClass(value)
{
    public static readonly Context COST_AND_USAGE = new("COST_AND_USAGE");
    public static readonly Context RESERVATIONS = new("RESERVATIONS");
    public static readonly Context SAVINGS_PLANS = new("SAVINGS_PLANS");

    public static Context FindValue(string value) => FindValue<Context>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Context?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>Only an active key divides the bill, up to a day after activation and not backwards.</summary>
public class CostAllocationTagStatus(string value) : ConstantClass(value)
{
    public static readonly CostAllocationTagStatus Active = new("Active");
    public static readonly CostAllocationTagStatus Inactive = new("Inactive");

    public static CostAllocationTagStatus FindValue(string value) => FindValue<CostAllocationTagStatus>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CostAllocationTagStatus?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>Who made the tag.</summary>
public class CostAllocationTagType(string value) : ConstantClass(value)
{
    public static readonly CostAllocationTagType AWSGenerated = new("AWSGenerated");
    public static readonly CostAllocationTagType UserDefined = new("UserDefined");

    public static CostAllocationTagType FindValue(string value) => FindValue<CostAllocationTagType>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CostAllocationTagType?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>What a bill can be filtered and grouped by. Not every dimension goes with every operation.</summary>
public class Dimension(string value) : ConstantClass(value)
{
    public static readonly Dimension AZ = new("AZ");
    public static readonly Dimension INSTANCE_TYPE = new("INSTANCE_TYPE");
    public static readonly Dimension LINKED_ACCOUNT = new("LINKED_ACCOUNT");
    public static readonly Dimension PAYER_ACCOUNT = new("PAYER_ACCOUNT");
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
    public static readonly Dimension AGREEMENT_END_DATE_TIME_AFTER = new("AGREEMENT_END_DATE_TIME_AFTER");
    public static readonly Dimension AGREEMENT_END_DATE_TIME_BEFORE = new("AGREEMENT_END_DATE_TIME_BEFORE");
    public static readonly Dimension INVOICING_ENTITY = new("INVOICING_ENTITY");
    public static readonly Dimension ANOMALY_TOTAL_IMPACT_ABSOLUTE = new("ANOMALY_TOTAL_IMPACT_ABSOLUTE");
    public static readonly Dimension ANOMALY_TOTAL_IMPACT_PERCENTAGE = new("ANOMALY_TOTAL_IMPACT_PERCENTAGE");

    public static Dimension FindValue(string value) => FindValue<Dimension>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Dimension?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>How long one result is. DAILY reaches back 14 months, HOURLY 14 days after opting in.</summary>
public class Granularity(string value) : ConstantClass(value)
{
    public static readonly Granularity DAILY = new("DAILY");
    public static readonly Granularity MONTHLY = new("MONTHLY");
    public static readonly Granularity HOURLY = new("HOURLY");

    public static Granularity FindValue(string value) => FindValue<Granularity>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Granularity?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>What a grouping key names.</summary>
public class GroupDefinitionType(string value) : ConstantClass(value)
{
    public static readonly GroupDefinitionType DIMENSION = new("DIMENSION");
    public static readonly GroupDefinitionType TAG = new("TAG");
    public static readonly GroupDefinitionType COST_CATEGORY = new("COST_CATEGORY");

    public static GroupDefinitionType FindValue(string value) => FindValue<GroupDefinitionType>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator GroupDefinitionType?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>How a value is compared. Lists of these are lists of strings in the SDK.</summary>
public class MatchOption(string value) : ConstantClass(value)
{
    public static readonly MatchOption EQUALS = new("EQUALS");
    public static readonly MatchOption ABSENT = new("ABSENT");
    public static readonly MatchOption STARTS_WITH = new("STARTS_WITH");
    public static readonly MatchOption ENDS_WITH = new("ENDS_WITH");
    public static readonly MatchOption CONTAINS = new("CONTAINS");
    public static readonly MatchOption CASE_SENSITIVE = new("CASE_SENSITIVE");
    public static readonly MatchOption CASE_INSENSITIVE = new("CASE_INSENSITIVE");
    public static readonly MatchOption GREATER_THAN_OR_EQUAL = new("GREATER_THAN_OR_EQUAL");

    public static MatchOption FindValue(string value) => FindValue<MatchOption>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator MatchOption?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>Which end comes first.</summary>
public class SortOrder(string value) : ConstantClass(value)
{
    public static readonly SortOrder ASCENDING = new("ASCENDING");
    public static readonly SortOrder DESCENDING = new("DESCENDING");

    public static SortOrder FindValue(string value) => FindValue<SortOrder>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator SortOrder?(string? value) => value is null ? null : FindValue(value);
}
