namespace CostGov.Aws.Simulator.Scenarios.Billing;

/// <summary>The tag keys on simulated resources, with <c>true</c> where the payer activated them: one of two odd spellings is, the other is not.</summary>
internal static class CostTags
{
    public static readonly IReadOnlyDictionary<string, bool> Keys = new Dictionary<string, bool>
    {
        ["Project"] = true,
        ["Environment"] = true,
        ["Owner"] = true,
        ["CostCenter"] = true,
        ["environment"] = true,
        ["project"] = false,
        ["ManagedBy"] = false,
        ["部署"] = false,
    }.AsReadOnly();
}
