using CostGov.Aws.Simulator.Scenarios;

namespace CostGov.Tests.Ingestion;

/// <summary>A bill small enough to be added up by eye: two accounts, August and the first days of September 2026.</summary>
internal static class SmallBill
{
    public const string Payer = "111111111111";
    public const string Member = "222222222222";
    public const string Compute = "Amazon Elastic Compute Cloud - Compute";
    public const string Storage = "Amazon Simple Storage Service";

    /// <summary>What August adds up to in every cost.</summary>
    public const decimal August = 110.5000000001m;

    public static CustomScenario On(TimeProvider clock) => Written().Build(new() { Clock = clock });

    public static ScenarioBuilder Written(string payer = Payer, string member = Member, string rootId = ScenarioBuilder.RootId) => new ScenarioBuilder(new(2026, 9, 10), rootId)
        .Unit($"ou-{rootId[2..]}-prod0001", "Production", rootId)
        .Account(payer, "payer", rootId)
        .Account(member, "member", $"ou-{rootId[2..]}-prod0001", tags: ("team", "shop"))
        .TagKey("Project").TagKey("Environment", active: false)
        .Usage(member, new(2026, 8, 1), Compute, 100m, tags: ("Project", "alpha$beta"))
        .Usage(member, new(2026, 8, 2), Storage, 0.5000000001m)
        .Charge(payer, new(2026, 8, 7), "Tax", "Tax", 10m)
        .Usage(member, new(2026, 9, 8), Compute, 7m, tags: ("Project", "alpha$beta"))
        .Usage(member, new(2026, 9, 9), Storage, 3m);
}
