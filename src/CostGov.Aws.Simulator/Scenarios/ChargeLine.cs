namespace CostGov.Aws.Simulator.Scenarios;

/// <summary>
/// One line of the simulated bill: a workload's cost on one UTC day. Every answer of the simulator (Cost Explorer, FOCUS files) is a
/// sum over these lines, so every grouping of the same question has the same total.
/// </summary>
/// <param name="AccountId">The member account, 12 digits.</param>
/// <param name="Service">Cost Explorer's long name, for example <c>Amazon Elastic Compute Cloud - Compute</c>.</param>
/// <param name="Region">For example <c>ap-northeast-1</c>; <c>global</c> or <c>NoRegion</c> where AWS has none.</param>
/// <param name="RecordType">Cost Explorer's RECORD_TYPE, for example <c>Usage</c>, <c>SavingsPlanCoveredUsage</c>, <c>Tax</c>.</param>
/// <param name="Tags">User tags on the resource, raw spelling; a key that is not present has no value.</param>
/// <param name="Unblended">USD, at most 10 decimals; credits and refunds are negative.</param>
/// <param name="ResourceId">An ARN, or null where the charge has no resource.</param>
public sealed record ChargeLine(
    string AccountId,
    DateOnly Day,
    string Service,
    string Region,
    string UsageType,
    string Operation,
    string RecordType,
    IReadOnlyDictionary<string, string> Tags,
    decimal Unblended,
    decimal Amortized,
    decimal NetUnblended,
    decimal NetAmortized,
    decimal UsageQuantity,
    string UsageUnit,
    string? ResourceId);
