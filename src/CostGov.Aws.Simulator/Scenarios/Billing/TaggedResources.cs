namespace CostGov.Aws.Simulator.Scenarios.Billing;

/// <summary>
/// What the tagging API knows of a bill's resources: those that carry tags. What was never tagged is not there, as in AWS, although it is billed.
/// </summary>
internal static class TaggedResources
{
    public static IReadOnlyList<SimulatedResource> Of(Bill bill) =>
    [
        .. from workload in bill.Workloads.Concat(bill.Reservations.Select(reservation => reservation.Covers))
           where workload.ResourceId is not null && workload.Tags.Count > 0
           group workload by workload.ResourceId into resource
           let first = resource.First()
           select new SimulatedResource(resource.Key, first.AccountId, RegionOf(first), first.Tags),
    ];

    /// <summary>A disk whose tags were taken off again: AWS still lists it, with an empty set.</summary>
    public static SimulatedResource OnceTagged(string accountId, Dice draws) =>
        new(Offers.Disk.ResourceIn("ap-northeast-1", accountId, draws.Hex(17))!, accountId, "ap-northeast-1", Lines.NoTags);

    /// <summary>Global services' resources are found in us-east-1.</summary>
    private static string RegionOf(Workload workload) => workload.Offer.IsGlobal ? "us-east-1" : workload.Region;
}
