using System.Collections.Concurrent;
using CostGov.Aws.Simulator.Scenarios;

namespace CostGov.Aws.Tests.Simulator;

/// <summary>An organisation small enough to add up by hand: three accounts, a few lines a day, and every record type on some day.</summary>
internal sealed class SmallCompany : Scenario
{
    public const string Management = "111111111111";
    public const string Production = "222222222222";
    public const string Sandbox = "333333333333";
    public const string Ec2 = "Amazon Elastic Compute Cloud - Compute";
    public const string S3 = "Amazon Simple Storage Service";

    private readonly ConcurrentDictionary<DateOnly, IReadOnlyList<ChargeLine>> _days = [];

    public SmallCompany(string management = Management)
    {
        Organization = new SimulatedOrganization(
            "o-smallcompany",
            management,
            "r-root",
            [
                new("ou-root-workload", "Workloads", "r-root", Tags(("Area", "product"))),
                new("ou-root-prod0001", "Production", "ou-root-workload", Tags()),
            ],
            [
                new(management, "Payer", "payer@example.com", "ACTIVE", "r-root", Joined, Tags()),
                new(Production, "Shop Production", "shop@example.com", "ACTIVE", "ou-root-prod0001", Joined, Tags(("Owner", "hana"), ("Env", "prod"))),
                new(Sandbox, "Sandbox", "sandbox@example.com", "SUSPENDED", "ou-root-workload", Joined, Tags()),
            ],
            Policies);
    }

    public static DateTimeOffset Joined { get; } = new(2024, 4, 1, 9, 30, 0, TimeSpan.Zero);

    public List<SimulatedPolicy> Policies { get; } = [];

    public override SimulatedOrganization Organization { get; }

    public override DateOnly Today { get; } = new(2026, 8, 20);

    public override DateOnly FirstDay { get; } = new(2025, 7, 1);

    public override IReadOnlyDictionary<string, bool> CostAllocationTags { get; } = new Dictionary<string, bool> { ["Project"] = true, ["Owner"] = false };

    public List<SimulatedResource> Inventory { get; } =
    [
        new("arn:aws:ec2:ap-northeast-1:222222222222:instance/i-0001", Production, "ap-northeast-1", Tags(("Project", "alpha"), ("Env", "prod"))),
        new("arn:aws:ec2:ap-northeast-1:222222222222:instance/i-0002", Production, "ap-northeast-1", Tags(("Project", "beta"), ("Env", "prod"))),
        new("arn:aws:ec2:ap-northeast-1:222222222222:volume/vol-0001", Production, "ap-northeast-1", Tags(("project", "alpha"))),
        new("arn:aws:sqs:ap-northeast-1:222222222222:orders", Production, "ap-northeast-1", Tags(("Env", "prod"))),
        new("arn:aws:s3:::shop-logs", Production, "us-east-1", Tags()),
        new("arn:aws:ec2:ap-northeast-1:111111111111:instance/i-0009", Management, "ap-northeast-1", Tags(("Project", "payer"))),
    ];

    public override IReadOnlyList<SimulatedResource> Resources => Inventory;

    public List<SimulatedBudget> Written { get; } = [];

    public override IReadOnlyList<SimulatedBudget> Budgets => Written;

    public override bool IsEstimated(DateOnly day) => day >= new DateOnly(2026, 8, 1);

    public override IReadOnlyList<ChargeLine> LinesOn(DateOnly day) =>
        day < FirstDay || day >= Today ? [] : _days.GetOrAdd(day, _ => [.. Usual(day)]);

    public void Replace(DateOnly day, params ChargeLine[] lines) => _days[day] = lines;

    public static ChargeLine Line(DateOnly day, string account, string service, string region, decimal cost, string recordType = "Usage", string usageType = "APN1-BoxUsage:m7g.large", params (string, string)[] tags) =>
        new(account, day, service, region, usageType, "RunInstances", recordType, Tags(tags), cost, cost * 0.9m, cost * 0.95m, cost * 0.85m, 24m, "Hrs", null);

    /// <summary>Any question about all lines must come to this, whatever it is grouped by.</summary>
    public decimal Total(DateOnly start, DateOnly end, Func<ChargeLine, decimal> amount) =>
        Enumerable.Range(0, end.DayNumber - start.DayNumber).SelectMany(offset => LinesOn(start.AddDays(offset))).Sum(amount);

    private static IEnumerable<ChargeLine> Usual(DateOnly day)
    {
        yield return Line(day, Production, Ec2, "ap-northeast-1", 10.0000000001m, tags: [("Project", "alpha")]);
        yield return Line(day, Production, Ec2, "us-east-1", 2.5m, tags: [("Project", "alpha")]);
        yield return Line(day, Production, S3, "ap-northeast-1", 0.0551724144m, usageType: "APN1-TimedStorage-ByteHrs", tags: [("Project", "beta$2")]) with { UsageUnit = "GB-Mo", UsageQuantity = 1.5m };
        yield return Line(day, Sandbox, Ec2, "ap-northeast-1", 1.25m);
        yield return Line(day, Management, "AWS Config", "ap-northeast-1", 0.3m, tags: [("Owner", "hana")]);
        if (day.Day == 1) yield return Line(day, Management, "Tax", "NoRegion", 31.7m, "Tax", "");
        if (day.Day == 3) yield return Line(day, Production, Ec2, "ap-northeast-1", -4.2m, "Credit");
        if (day.Day == 7) yield return Line(day, Management, "AWS Support (Business)", "global", 100m, "Support", "Dollar");
    }

    public static Dictionary<string, string> Tags(params (string Key, string Value)[] tags) => tags.ToDictionary(tag => tag.Key, tag => tag.Value);
}
