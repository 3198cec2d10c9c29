using static CostGov.Access.Permission;

namespace CostGov.Access;

/// <summary>Who may do what: the one table. What is not in it is denied.</summary>
public static class Roles
{
    private static readonly Permission[] OfTheWholeBill = [WriteProjects, ReadSources, RunSources, ApprovePrice, Upload, ReadAudit];

    private static readonly Dictionary<Role, Permission[]> Allowed = new()
    {
        [Role.Viewer] = [ReadCosts, Export, UseTokens],
        [Role.TeamLead] = [ReadCosts, Export, UseTokens, WriteNotes, WriteViews],
        [Role.Finance] = [ReadCosts, Export, UseTokens, WriteNotes, WriteViews, WriteProjects, ReadSources, RunSources, ApprovePrice, Upload],
        [Role.Auditor] = [ReadCosts, Export, UseTokens, ReadSources, ReadAudit],
        [Role.Administrator] = Enum.GetValues<Permission>(),
    };

    public static IReadOnlySet<Permission> PermissionsOf(Role role) => Allowed[role].ToHashSet();

    /// <summary>What concerns the whole bill is only for who may see all of it, whatever the role.</summary>
    public static IReadOnlySet<Permission> PermissionsOf(Role role, Reach reach)
    {
        ArgumentNullException.ThrowIfNull(reach);
        return reach.IsEverything ? PermissionsOf(role) : PermissionsOf(role).Except(OfTheWholeBill).ToHashSet();
    }

    public static bool May(this Role role, Permission permission) => Allowed[role].Contains(permission);

    /// <summary>Whether everything that the other may do may be done.</summary>
    public static bool Covers(this Role role, Role other) => Allowed[other].All(permission => role.May(permission));
}
