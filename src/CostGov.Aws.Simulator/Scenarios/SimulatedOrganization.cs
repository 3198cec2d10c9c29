namespace CostGov.Aws.Simulator.Scenarios;

/// <summary>An AWS organisation as Organizations describes it now; every change to it is made through <see cref="Scenario"/>.</summary>
public sealed record SimulatedOrganization(
    string Id,
    string ManagementAccountId,
    string RootId,
    IReadOnlyList<SimulatedUnit> Units,
    IReadOnlyList<SimulatedAccount> Accounts,
    IReadOnlyList<SimulatedPolicy> Policies);

/// <param name="ParentId">The root's or another unit's id.</param>
public sealed record SimulatedUnit(string Id, string Name, string ParentId, IReadOnlyDictionary<string, string> Tags);

/// <param name="Name">ASCII only, as AWS has it.</param>
/// <param name="State">PENDING_ACTIVATION, ACTIVE, SUSPENDED, PENDING_CLOSURE or CLOSED.</param>
/// <param name="ParentId">The root's or a unit's id.</param>
public sealed record SimulatedAccount(
    string Id,
    string Name,
    string Email,
    string State,
    string ParentId,
    DateTimeOffset Joined,
    IReadOnlyDictionary<string, string> Tags);

/// <param name="Type">TAG_POLICY or SERVICE_CONTROL_POLICY.</param>
/// <param name="TargetIds">Roots, units and accounts it is attached to, in the order of attachment.</param>
public sealed record SimulatedPolicy(string Id, string Name, string Type, string Description, bool AwsManaged, string Content, IReadOnlyList<string> TargetIds);

/// <summary>A resource that is or once was tagged.</summary>
public sealed record SimulatedResource(string Arn, string AccountId, string Region, IReadOnlyDictionary<string, string> Tags);

/// <param name="Budget">The Budgets service's own JSON shape of a budget, without its calculated spend.</param>
public sealed record SimulatedBudget(string Name, string Budget, IReadOnlyList<SimulatedNotification> Notifications);

public sealed record SimulatedNotification(string Type, string ComparisonOperator, double Threshold, string ThresholdType, IReadOnlyList<SimulatedSubscriber> Subscribers);

public sealed record SimulatedSubscriber(string SubscriptionType, string Address);
