namespace CostGov.Aws.Simulator.Scenarios.Billing;

/// <summary>How charges become lines: what each record type puts into the four cost columns.</summary>
internal static class Lines
{
    public static readonly IReadOnlyDictionary<string, string> NoTags = new Dictionary<string, string>().AsReadOnly();

    /// <summary>
    /// A private rate is billed as the public price and a discount line; the net columns show the discount on the usage and nothing on
    /// the discount line, so net and gross add up to the same invoice.
    /// </summary>
    public static IEnumerable<ChargeLine> Usage(Workload workload, DateOnly day, decimal quantity, decimal cost)
    {
        var discount = decimal.Round(cost * workload.Offer.PrivateDiscount, 10);
        var usage = Of(workload, day, RecordTypes.Usage, quantity, unblended: cost, amortized: cost);
        yield return usage with { NetUnblended = cost - discount, NetAmortized = cost - discount };
        if (discount != 0m)
            yield return Of(workload, day, RecordTypes.PrivateRateDiscount, 0m, -discount, -discount) with { NetUnblended = 0m, NetAmortized = 0m };
    }

    public static ChargeLine Of(Workload workload, DateOnly day, string recordType, decimal quantity, decimal unblended, decimal amortized) => new(
        workload.AccountId, day, workload.Offer.Service, workload.Region, workload.UsageType, workload.Offer.Operation, recordType, workload.Tags,
        unblended, amortized, unblended, amortized, quantity, workload.Offer.Unit, workload.ResourceId);

    /// <summary>A charge that nothing runs for: tax, support, credits, fees.</summary>
    public static ChargeLine Charge(string accountId, DateOnly day, string service, string recordType, decimal amount, string region = "NoRegion") => new(
        accountId, day, service, region, "NoUsageType", "NoOperation", recordType, NoTags,
        amount, amount, amount, amount, 1m, "N/A", null);
}
