namespace CostGov.Aws.Simulator.Scenarios.Billing;

/// <summary>One thing AWS sells by quantity. Prices are those of Tokyo, as a plausible public price list has them.</summary>
/// <param name="Service">Cost Explorer's long name.</param>
/// <param name="UsageType">Without the region's prefix.</param>
/// <param name="Price">USD per unit, at most 10 decimals.</param>
/// <param name="Resource">An ARN pattern with {region}, {account} and {id}; null where the charge has no resource.</param>
internal sealed record Offer(string Service, string UsageType, string Operation, string Unit, decimal Price, string? Resource = null)
{
    /// <summary>What a Compute Savings Plan takes off; null where none applies.</summary>
    public decimal? SavingsPlanDiscount { get; init; }

    /// <summary>What the private rate card takes off, billed as a discount line of its own.</summary>
    public decimal PrivateDiscount { get; init; }

    /// <summary>Sold without a region: Cost Explorer shows <c>global</c>.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>Half an event does not happen.</summary>
    public bool IsCounted { get; } = Unit is "Events" or "Queries" or "WriteRequestUnits" or "ConfigurationItemRecorded";

    public string UsageTypeIn(string region) => IsGlobal ? UsageType : region switch
    {
        "ap-northeast-1" => $"APN1-{UsageType}",
        "ap-northeast-3" => $"APN3-{UsageType}",
        "ap-southeast-1" => $"APS1-{UsageType}",
        "us-east-1" => UsageType,
        _ => $"{region}-{UsageType}",
    };

    public string? ResourceIn(string region, string account, string id) => Resource?
        .Replace("{region}", region, StringComparison.Ordinal)
        .Replace("{account}", account, StringComparison.Ordinal)
        .Replace("{id}", id, StringComparison.Ordinal);
}
