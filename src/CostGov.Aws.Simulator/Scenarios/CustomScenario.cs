namespace CostGov.Aws.Simulator.Scenarios;

/// <summary>A scenario of exactly the lines somebody gave; see <see cref="ScenarioBuilder"/> for writing one down.</summary>
public sealed class CustomScenario : LivingScenario
{
    private readonly ILookup<DateOnly, ChargeLine> _lines;

    /// <param name="options">The seed and the story's month mean nothing here.</param>
    public CustomScenario(SimulatedOrganization organization, IReadOnlyCollection<ChargeLine> lines, ScenarioOptions options)
        : base(organization, options, lines.Count == 0 ? options.Today : lines.Min(line => line.Day)) =>
        _lines = lines.ToLookup(line => line.Day);

    public override IReadOnlyList<SimulatedResource> Resources => ResourceList;

    public override IReadOnlyList<SimulatedBudget> Budgets => BudgetList;

    public override IReadOnlyDictionary<string, bool> CostAllocationTags => TagKeys;

    internal IReadOnlyList<SimulatedResource> ResourceList { get; init; } = [];

    internal IReadOnlyList<SimulatedBudget> BudgetList { get; init; } = [];

    internal IReadOnlyDictionary<string, bool> TagKeys { get; init; } = new Dictionary<string, bool>();

    /// <summary>The days that were estimated when the lines were recorded; null where the calendar decides.</summary>
    internal IReadOnlySet<DateOnly>? Estimated { get; init; }

    private protected override bool IsProvisional(DateOnly day) => Estimated?.Contains(day) ?? base.IsProvisional(day);

    private protected override IReadOnlyList<ChargeLine> Write(DateOnly day) => [.. _lines[day]];
}
