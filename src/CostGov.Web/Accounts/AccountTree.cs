using CostGov.Accounts;

namespace CostGov.Web.Accounts;

/// <summary>One row of the organisation: an OU with all that is below it, an account in one OU, or what is in no OU.</summary>
/// <param name="Key">Unique in the tree and the same after a reload.</param>
/// <param name="Unit">Null for an account, and for an OU that only a stay knows.</param>
/// <param name="Place">Null for an OU.</param>
/// <param name="Accounts">Different accounts below; 1 for an account, 0 for charges that name none.</param>
/// <param name="Cost">Of everything below that is known; null when nothing is.</param>
public sealed record TreeNode(string Key, OuRow? Unit, AccountPlace? Place, int Accounts, decimal? Cost, decimal? Compared, IReadOnlyList<TreeNode> Children)
{
    /// <summary>The key of the node that holds what is in no OU. No OU id is like it.</summary>
    public const string OutsideKey = "outside";

    public bool IsOutside => Key == OutsideKey;

    public bool IsAccount => Place is not null;

    /// <summary>Null when either is unknown.</summary>
    public decimal? Delta => Cost - Compared;
}

/// <summary>
/// The organisation with what each part of it cost. Every place stands in exactly one node, so the roots add up to all places whatever
/// the tree looks like: with a parent nobody knows, with a circle of parents, with OUs that are gone. Pure.
/// </summary>
public sealed class AccountTree
{
    private readonly Dictionary<string, OuRow> _units;
    private readonly ILookup<string?, OuRow> _below;
    private readonly ILookup<string, AccountPlace> _in;
    private readonly bool _keepsEmpty;

    private AccountTree(IEnumerable<OuRow> units, IReadOnlyCollection<AccountPlace> places, bool keepsEmpty)
    {
        _units = units.ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        _below = _units.Values.ToLookup(ParentOf);
        _in = places.ToLookup(place => place.OuId, StringComparer.Ordinal);
        _keepsEmpty = keepsEmpty;
    }

    /// <param name="units">Those that are gone too.</param>
    /// <param name="keepsEmpty">Present OUs without any place are shown; false where places were searched for.</param>
    /// <returns>The roots: one for each organisation, then OUs only stays know, then what is outside.</returns>
    public static IReadOnlyList<TreeNode> Of(IEnumerable<OuRow> units, IReadOnlyCollection<AccountPlace> places, bool keepsEmpty)
    {
        ArgumentNullException.ThrowIfNull(places);
        var tree = new AccountTree(units, places, keepsEmpty);
        var strangers = tree._in.Where(group => group.Key.Length > 0 && !tree._units.ContainsKey(group.Key));
        return
        [
            .. tree._below[null].Select(tree.Rolled).OfType<Rolling>().Select(rolled => rolled.Node),
            .. strangers.Select(group => Roll(group.Key, null, [], group).Node),
            .. tree._in[""].Any() ? [Roll(TreeNode.OutsideKey, null, [], tree._in[""]).Node] : Array.Empty<TreeNode>(),
        ];
    }

    /// <summary>Null for a root: no parent, an unknown one, or one that leads back here.</summary>
    private string? ParentOf(OuRow unit)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var id = unit.ParentId; id is not null && seen.Add(id) && _units.TryGetValue(id, out var above); id = above.ParentId)
        {
            if (id == unit.Id)
                return null;
        }

        return unit.ParentId is { } parent && _units.ContainsKey(parent) ? parent : null;
    }

    private Rolling? Rolled(OuRow unit)
    {
        var children = _below[unit.Id].Select(Rolled).OfType<Rolling>().ToList();
        return children.Count > 0 || _in[unit.Id].Any() || _keepsEmpty && !unit.IsGone ? Roll(unit.Id, unit, children, _in[unit.Id]) : null;
    }

    private static Rolling Roll(string key, OuRow? unit, IReadOnlyCollection<Rolling> units, IEnumerable<AccountPlace> places)
    {
        var leaves = places.Select(place => new TreeNode(key + "/" + place.AccountId, null, place, place.AccountId.Length == 0 ? 0 : 1, place.Cost, place.Compared, [])).ToList();
        List<TreeNode> children = [.. units.Select(below => below.Node), .. leaves];
        // An account that moved within the subtree is one account.
        var accounts = units.SelectMany(below => below.Accounts).Concat(leaves.Select(leaf => leaf.Place!.AccountId)).Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
        return new(new(key, unit, null, accounts.Count, Sum(children.Select(child => child.Cost)), Sum(children.Select(child => child.Compared)), children), accounts);
    }

    private static decimal? Sum(IEnumerable<decimal?> amounts) => amounts.Aggregate((decimal?)null, (sum, amount) => amount is null ? sum : (sum ?? 0m) + amount);

    private sealed record Rolling(TreeNode Node, IReadOnlySet<string> Accounts);
}
