using CostGov.Aws.Simulator.Scenarios;

namespace CostGov.Aws.Simulator.Organizations;

/// <summary>Names, parents and ARNs in one organisation as it is at this moment.</summary>
internal sealed class OrganizationTree(SimulatedOrganization organization)
{
    private readonly Dictionary<string, SimulatedUnit> _units = organization.Units.ToDictionary(unit => unit.Id);
    private readonly Dictionary<string, SimulatedAccount> _accounts = organization.Accounts.ToDictionary(account => account.Id);

    public SimulatedOrganization Organization => organization;

    public SimulatedUnit? Unit(string id) => _units.GetValueOrDefault(id);

    public SimulatedAccount? Account(string id) => _accounts.GetValueOrDefault(id);

    public bool IsRoot(string id) => id == organization.RootId;

    public bool IsParent(string id) => IsRoot(id) || _units.ContainsKey(id);

    public bool Holds(string id) => IsParent(id) || _accounts.ContainsKey(id);

    public string? ParentOf(string id) => _units.GetValueOrDefault(id)?.ParentId ?? _accounts.GetValueOrDefault(id)?.ParentId;

    /// <summary>From the root down to the node itself.</summary>
    public IReadOnlyList<string> Lineage(string id)
    {
        var nodes = new List<string>();
        for (var node = id; node is not null; node = ParentOf(node)) nodes.Add(node);
        nodes.Reverse();
        return nodes;
    }

    /// <summary>For example <c>o-…/r-…/ou-…/123456789012/</c>.</summary>
    public string Path(string id) => $"{organization.Id}/{string.Join('/', Lineage(id))}/";

    public string Arn(string id) => IsRoot(id) ? Arn("root", id) : Arn(_units.ContainsKey(id) ? "ou" : "account", id);

    public string OrganizationArn => $"arn:aws:organizations::{organization.ManagementAccountId}:organization/{organization.Id}";

    public static string PolicyArn(SimulatedOrganization organization, SimulatedPolicy policy)
    {
        var type = policy.Type.ToLowerInvariant();
        return policy.AwsManaged
            ? $"arn:aws:organizations::aws:policy/{type}/{policy.Id}"
            : $"arn:aws:organizations::{organization.ManagementAccountId}:policy/{organization.Id}/{type}/{policy.Id}";
    }

    private string Arn(string kind, string id) => $"arn:aws:organizations::{organization.ManagementAccountId}:{kind}/{organization.Id}/{id}";
}
