using CostGov.Aws.Simulator.Scenarios.Billing;

namespace CostGov.Aws.Simulator.Scenarios;

/// <summary>Writes a small scenario down line by line. The first account is the management account; what names no parent hangs in the root.</summary>
/// <param name="rootId">Another one for each of several payers, for AWS gives an id once only.</param>
public sealed class ScenarioBuilder(DateOnly today, string rootId = ScenarioBuilder.RootId)
{
    public const string RootId = "r-test";
    private const string AllowAll = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    private readonly List<SimulatedAccount> _accounts = [];
    private readonly List<SimulatedUnit> _units = [];
    private readonly List<SimulatedPolicy> _policies = [];
    private readonly List<ChargeLine> _lines = [];
    private readonly List<SimulatedResource> _resources = [];
    private readonly List<SimulatedBudget> _budgets = [];
    private readonly Dictionary<string, bool> _tagKeys = [];
    private IReadOnlySet<DateOnly>? _estimated;

    public ScenarioBuilder Unit(string id, string name, string? parentId = null) =>
        Noted(() => _units.Add(new(id, name, parentId ?? rootId, Lines.NoTags)));

    public ScenarioBuilder Account(string id, string name, string? parentId = null, string state = "ACTIVE", params (string Key, string Value)[] tags) =>
        Noted(() => _accounts.Add(new(id, name, $"aws+{id}@test.example", state, parentId ?? rootId, new(2024, 1, 15, 1, 2, 3, TimeSpan.Zero), Tags(tags))));

    /// <summary>The same amount in all four costs.</summary>
    public ScenarioBuilder Usage(string accountId, DateOnly day, string service, decimal amount, string region = "ap-northeast-1", params (string Key, string Value)[] tags) =>
        Charge(accountId, day, service, RecordTypes.Usage, amount, region, tags);

    /// <summary>Any record type, the same amount in all four costs.</summary>
    public ScenarioBuilder Charge(string accountId, DateOnly day, string service, string recordType, decimal amount, string region = "NoRegion", params (string Key, string Value)[] tags) =>
        Line(Lines.Charge(accountId, day, service, recordType, amount, region) with { Tags = Tags(tags) });

    public ScenarioBuilder Line(ChargeLine line) => Noted(() => _lines.Add(line));

    public ScenarioBuilder TagKey(string key, bool active = true) => Noted(() => _tagKeys[key] = active);

    public ScenarioBuilder Policy(SimulatedPolicy policy) => Noted(() => _policies.Add(policy));

    public ScenarioBuilder Resource(string arn, string accountId, string region, params (string Key, string Value)[] tags) =>
        Noted(() => _resources.Add(new(arn, accountId, region, Tags(tags))));

    public ScenarioBuilder Budget(SimulatedBudget budget) => Noted(() => _budgets.Add(budget));

    /// <summary>These days and no others are estimated; without it the calendar decides.</summary>
    public ScenarioBuilder Estimated(IReadOnlySet<DateOnly> days) => Noted(() => _estimated = days);

    public CustomScenario Build() => Build(ScenarioOptions.On(today));

    /// <summary>For a test whose clock moves.</summary>
    public CustomScenario Build(ScenarioOptions options)
    {
        if (_accounts.Count == 0)
            throw new InvalidOperationException("A scenario needs an account: the first one is the management account.");
        IReadOnlyList<string> everywhere = [rootId, .. _units.Select(unit => unit.Id), .. _accounts.Select(account => account.Id)];
        var allowAll = new SimulatedPolicy("p-FullAWSAccess", "FullAWSAccess", "SERVICE_CONTROL_POLICY", "Allows access to every operation", true, AllowAll, everywhere);
        var organization = new SimulatedOrganization($"o-{_accounts[0].Id}", _accounts[0].Id, rootId, [.. _units], [.. _accounts], [.. _policies, allowAll]);
        return new(organization, [.. _lines], options)
        {
            ResourceList = [.. _resources],
            BudgetList = [.. _budgets],
            TagKeys = new Dictionary<string, bool>(_tagKeys),
            Estimated = _estimated,
        };
    }

    private static Dictionary<string, string> Tags((string Key, string Value)[] tags) => tags.ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);

    private ScenarioBuilder Noted(Action note)
    {
        note();
        return this;
    }
}
