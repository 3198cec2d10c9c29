namespace CostGov.Accounts;

/// <summary>The tree of OUs, read upwards. Pure; survives a broken tree (a parent that is unknown, a circle).</summary>
public sealed class OuPaths
{
    private readonly Dictionary<string, OrganizationalUnit> _units;

    private OuPaths(Dictionary<string, OrganizationalUnit> units) => _units = units;

    public static OuPaths Of(IEnumerable<OrganizationalUnit> units) => new(units.ToDictionary(unit => unit.Id, StringComparer.Ordinal));

    /// <summary>Every OU with its parent, null for a root, by id.</summary>
    public IEnumerable<(string Id, string? ParentId)> Parents =>
        _units.Values.OrderBy(unit => unit.Id, StringComparer.Ordinal).Select(unit => (unit.Id, unit.ParentId));

    /// <summary>The OU itself, its parent, and so on to the root.</summary>
    public IEnumerable<string> Upwards(string ouId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var id = ouId; id is not null && seen.Add(id) && _units.TryGetValue(id, out var unit); id = unit.ParentId)
            yield return id;
    }

    /// <summary>Names from the root down, joined by <c> / </c>; the id itself when the OU is unknown.</summary>
    public string PathOf(string ouId)
    {
        var names = Upwards(ouId).Select(id => _units[id].Name).Reverse().ToList();
        return names.Count == 0 ? ouId : string.Join(" / ", names);
    }

    /// <summary>The OUs directly below one.</summary>
    public IReadOnlyList<string> Below(string ouId) =>
        [.. _units.Values.Where(unit => unit.ParentId == ouId).Select(unit => unit.Id).Order(StringComparer.Ordinal)];

    /// <summary>The OU and everything below it.</summary>
    public IReadOnlySet<string> Subtree(string ouId) =>
        _units.Keys.Where(id => Upwards(id).Contains(ouId, StringComparer.Ordinal)).ToHashSet(StringComparer.Ordinal);
}
