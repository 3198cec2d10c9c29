using System.Collections.Frozen;
using CostGov.Aws.Simulator.Scenarios;

namespace CostGov.Aws.Simulator.CostExplorer;

/// <summary>Cost Explorer's dimensions, and what each is on a line of the bill.</summary>
internal static class Dimensions
{
    /// <summary>All names the API knows, in the order AWS prints them.</summary>
    public static readonly IReadOnlyList<string> Known =
    [
        "AZ", "INSTANCE_TYPE", "LINKED_ACCOUNT", "PAYER_ACCOUNT", "LINKED_ACCOUNT_NAME", "OPERATION", "PURCHASE_TYPE", "REGION", "SERVICE",
        "SERVICE_CODE", "USAGE_TYPE", "USAGE_TYPE_GROUP", "RECORD_TYPE", "OPERATING_SYSTEM", "TENANCY", "SCOPE", "PLATFORM", "SUBSCRIPTION_ID",
        "LEGAL_ENTITY_NAME", "DEPLOYMENT_OPTION", "DATABASE_ENGINE", "CACHE_ENGINE", "INSTANCE_TYPE_FAMILY", "BILLING_ENTITY", "RESERVATION_ID",
        "RESOURCE_ID", "RIGHTSIZING_TYPE", "SAVINGS_PLANS_TYPE", "SAVINGS_PLAN_ARN", "PAYMENT_OPTION", "AGREEMENT_END_DATE_TIME_AFTER",
        "AGREEMENT_END_DATE_TIME_BEFORE", "INVOICING_ENTITY", "ANOMALY_TOTAL_IMPACT_ABSOLUTE", "ANOMALY_TOTAL_IMPACT_PERCENTAGE",
    ];

    private const string Seller = "Amazon Web Services Japan G.K.";

    private static readonly FrozenDictionary<string, Func<ChargeLine, string>> Values = new Dictionary<string, Func<ChargeLine, string>>
    {
        ["LINKED_ACCOUNT"] = line => line.AccountId,
        ["SERVICE"] = line => line.Service,
        ["REGION"] = line => line.Region,
        ["RECORD_TYPE"] = line => line.RecordType,
        ["USAGE_TYPE"] = line => line.UsageType,
        ["OPERATION"] = line => line.Operation,
        ["PURCHASE_TYPE"] = PurchaseType,
        ["INSTANCE_TYPE"] = InstanceType,
        ["LEGAL_ENTITY_NAME"] = _ => Seller,
        ["INVOICING_ENTITY"] = _ => Seller,
        ["BILLING_ENTITY"] = _ => "AWS",
    }.ToFrozenDictionary();

    /// <summary>The dimensions that this bill has, in the order AWS prints them.</summary>
    public static IEnumerable<string> Offered => Known.Where(Values.ContainsKey);

    public static Func<ChargeLine, string>? Find(string name) => Values.GetValueOrDefault(name);

    private static string PurchaseType(ChargeLine line) => line.RecordType switch
    {
        "Usage" => "On Demand Instances",
        "DiscountedUsage" => "Standard Reserved Instances",
        _ when line.RecordType.StartsWith("SavingsPlan", StringComparison.Ordinal) => "Savings Plans",
        _ => "",
    };

    private static string InstanceType(ChargeLine line) =>
        line.UsageType.Contains("BoxUsage:", StringComparison.Ordinal) || line.UsageType.Contains("InstanceUsage:", StringComparison.Ordinal)
            ? line.UsageType[(line.UsageType.LastIndexOf(':') + 1)..]
            : "NoInstanceType";
}
