using CostGov.Aws.Simulator.Scenarios.Billing;

namespace CostGov.Aws.Simulator.Scenarios.Scaled;

/// <summary>
/// As many accounts as asked for, in up to five levels of units, each with 8 to 15 lines a day on average: the demo company's rules without
/// its story. Days are computed when asked for, so a thousand accounts and fourteen months take no more memory than the cached days.
/// </summary>
public sealed class ScaledOrganization : LivingScenario
{
    private readonly Bill _bill;

    public ScaledOrganization(int accounts, ScenarioOptions options) : this(new Plan(accounts, new Dice(options.Seed).For("scaled"), options.FirstOfStory), options)
    {
    }

    private ScaledOrganization(Plan plan, ScenarioOptions options) : base(plan.Organization, options, plan.Story.AddMonths(-13))
    {
        _bill = plan.Bill;
        Resources = plan.Resources;
        Budgets = plan.Budgets;
    }

    public override IReadOnlyList<SimulatedResource> Resources { get; }

    public override IReadOnlyList<SimulatedBudget> Budgets { get; }

    public override IReadOnlyDictionary<string, bool> CostAllocationTags => CostTags.Keys;

    private protected override IReadOnlyList<ChargeLine> Write(DateOnly day) => _bill.LinesOn(day);

    /// <summary>Everything that is decided once, when the organisation is made.</summary>
    private sealed class Plan
    {
        public Plan(int accounts, Dice seed, DateOnly story)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(accounts, 2);
            Story = story;
            var tree = ScaledTree.Grow(accounts, seed);
            Organization = tree.Organization;
            var workloads = ScaledWorkloads.For(tree, seed);
            var payer = Organization.ManagementAccountId;
            var savingsPlan = new SavingsPlan(payer, $"arn:aws:savingsplans::{payer}:savingsplan/{seed.For("plan").Hex(32)}", 0.1m * accounts);
            Bill = new(workloads, [], savingsPlan, new(payer, Organization.Accounts[1].Id, Organization.Accounts[^1].Id, seed));
            Resources = TaggedResources.Of(Bill);
            Budgets = [BudgetShape.Monthly(BudgetShape.Round(workloads.Sum(workload => workload.ExpectedIn(story))), story, new { }).Named("company monthly")];
        }

        public DateOnly Story { get; }
        public SimulatedOrganization Organization { get; }
        public Bill Bill { get; }
        public IReadOnlyList<SimulatedResource> Resources { get; }
        public IReadOnlyList<SimulatedBudget> Budgets { get; }
    }
}
