using CostGov.Access;

namespace CostGov.Web.Access.OpenId;

/// <summary>What somebody's groups give them: the highest role among them, and the reach of all of them together.</summary>
internal sealed record GroupRights(Role Role, IReadOnlyList<Grant> Grants)
{
    /// <summary>By what harm can be done with it. Roles hold no one another, so the order is a decision (ADR 14).</summary>
    private static readonly Role[] FromTheLowest = [Role.Viewer, Role.TeamLead, Role.Auditor, Role.Finance, Role.Administrator];

    /// <summary>Of who is in no group any more: sees nothing.</summary>
    public static GroupRights None { get; } = new(Role.Viewer, []);

    /// <summary>Null where none of the groups is known here.</summary>
    public static GroupRights? Of(IReadOnlyCollection<string> groups, IReadOnlyCollection<OpenIdGroup> entries)
    {
        var matching = entries.Where(entry => groups.Contains(entry.Group, StringComparer.Ordinal)).ToList();
        if (matching.Count == 0)
            return null;
        var grants = matching.SelectMany(entry => Grant.Read(entry.Reach, out _)).Distinct().ToList();
        return new(matching.Select(entry => entry.KnownRole!.Value).MaxBy(role => Array.IndexOf(FromTheLowest, role)), grants.Contains(Grant.All) ? [Grant.All] : grants);
    }

    public bool IsWhat(Person person, IEnumerable<Grant> grants) => person.Role == Role && grants.ToHashSet().SetEquals(Grants);
}
