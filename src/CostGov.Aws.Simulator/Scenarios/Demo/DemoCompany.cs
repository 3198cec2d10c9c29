using CostGov.Aws.Simulator.Scenarios.Billing;

namespace CostGov.Aws.Simulator.Scenarios.Demo;

/// <summary>
/// Hoshizora Retail, an invented Japanese chain of shops: 29 accounts, thirteen full months and the open one, about USD 1.8 million a year.
/// A day's lines depend on the seed, and in the last few months on the story's month; never on today.
/// </summary>
public sealed class DemoCompany : LivingScenario
{
    public const string OverrunningProject = "data-platform";
    internal const decimal SpikeAmount = 4_180m;

    private static readonly string[] OnceTagged = [DemoAccounts.EcDev, DemoAccounts.PosDev, DemoAccounts.DataDev, DemoAccounts.SandboxOne];

    private readonly Bill _bill;

    public DemoCompany(ScenarioOptions options) : this(options, options.FirstOfStory)
    {
    }

    private DemoCompany(ScenarioOptions options, DateOnly story) : base(DemoOrganization.In(story), options, story.AddMonths(-13))
    {
        var seed = new Dice(options.Seed).For("Hoshizora Retail");
        var chaos = new TagChaos(DemoSpellings.Others);
        var book = new WorkloadBook(seed, chaos);
        new DemoWorkloads(book, story).Write();
        var plan = new SavingsPlan(DemoAccounts.Management, $"arn:aws:savingsplans::{DemoAccounts.Management}:savingsplan/7d1c0f5e-52a1-4d0b-9c58-3a6f3f0b21e4", 44m);
        _bill = new(book.Workloads, [Databases(chaos, seed)], plan, new(DemoAccounts.Management, DemoAccounts.EcProd, DemoAccounts.SecurityTooling, seed));
        Planted = Plant(story, plan, chaos);
        Resources =
        [
            .. TaggedResources.Of(_bill),
            .. OnceTagged.Select(account => TaggedResources.OnceTagged(account, seed.For("once tagged").For(account))),
        ];
        Budgets = DemoBudgets.Of(_bill, story);
    }

    public Planted Planted { get; }

    public override IReadOnlyList<SimulatedResource> Resources { get; }

    public override IReadOnlyList<SimulatedBudget> Budgets { get; }

    public override IReadOnlyDictionary<string, bool> CostAllocationTags => CostTags.Keys;

    internal static DateOnly SpikeDay(DateOnly story) => story.AddMonths(-1).AddDays(18);

    private protected override IReadOnlyList<ChargeLine> Write(DateOnly day) => _bill.LinesOn(day);

    private static Reservation Databases(TagChaos chaos, Dice seed)
    {
        const int instances = 4;
        var tags = chaos.Write(new("ec-site", "prod", "commerce", "1010"), seed.For("reserved databases"));
        var workload = new Workload(DemoAccounts.EcProd, Offers.Aurora, "ap-northeast-1", 24m * instances, DailyShape.Steady, tags,
            Offers.Aurora.ResourceIn("ap-northeast-1", DemoAccounts.EcProd, "ec-site-orders"), seed);
        return new(workload, $"arn:aws:rds:ap-northeast-1:{DemoAccounts.EcProd}:ri:ec-site-orders", instances, Upfront: 3_800m, Hourly: 1.216m);
    }

    private static Planted Plant(DateOnly story, SavingsPlan plan, TagChaos chaos) => new()
    {
        Spike = new(SpikeDay(story), DemoAccounts.EcProd, Offers.Logs, SpikeAmount),
        NatGatewayAccountId = DemoAccounts.AiTrial,
        NatGatewayAccountOpened = DemoAccounts.AiTrialOpened(story),
        OverrunningProject = OverrunningProject,
        OverrunningBudget = DemoBudgets.WillOverrun,
        ExceededBudget = DemoBudgets.Exceeded,
        SuspendedAccountId = DemoAccounts.OldCampaign,
        ClosedAccountId = DemoAccounts.PosTrial,
        ClosedOn = DemoAccounts.PosTrialClosed(story),
        UntaggedAccountIds = new HashSet<string> { DemoAccounts.ErpProd, DemoAccounts.ErpVerify, DemoAccounts.ErpDev },
        TagSpellings = chaos.Written,
        KeySpellings = new Dictionary<string, string> { ["Environment"] = "environment", ["Project"] = "project" },
        SavingsPlanArn = plan.Arn,
        SavingsPlanOwnerId = plan.OwnerAccountId,
        ReservationAccountId = DemoAccounts.EcProd,
    };
}
