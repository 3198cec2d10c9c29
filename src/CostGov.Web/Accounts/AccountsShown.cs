using CostGov.Costs;
using CostGov.Web.Parts;

namespace CostGov.Web.Accounts;

/// <summary>The tree as it is looked at: sifted, rolled up, in order, a page of it. Derived from the figures without asking anything.</summary>
/// <param name="Dropped">Parts of the address that were not understood.</param>
/// <param name="Matching">What is left of all places; all of them where nothing is searched for.</param>
public sealed record AccountsShown(AccountsView View, IReadOnlyList<string> Dropped, AccountsFigures Figures, IReadOnlyList<AccountPlace> Matching, IReadOnlyList<TreeNode> Roots, TreeRows Rows)
{
    public CostTable? Table => Figures.Answer.Table;

    /// <summary>Different accounts.</summary>
    public int MatchingAccounts => Count(Matching);

    public int AllAccounts => Count(Figures.Places ?? []);

    /// <summary>Of the matching places; null when nothing of them is known.</summary>
    public decimal? MatchingCost => Sum(Roots.Select(root => root.Cost));

    public decimal? MatchingCompared => Sum(Roots.Select(root => root.Compared));

    /// <summary>The states that occur, with how many accounts are in each.</summary>
    public IReadOnlyList<(string State, int Accounts)> States =>
        [.. (Figures.Places ?? [])
            .Where(place => place.AccountId.Length > 0)
            .DistinctBy(place => place.AccountId)
            .CountBy(place => place.State)
            .OrderByDescending(state => state.Value).ThenBy(state => state.Key, StringComparer.Ordinal)
            .Select(state => (state.Key, state.Value))];

    public static AccountsShown Of(AccountsView view, IReadOnlyList<string> dropped, AccountsFigures figures)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(figures);
        var places = figures.Places ?? [];
        IReadOnlyList<AccountPlace> matching = view.IsSifted ? [.. places.Where(place => AccountSearch.Finds(place, view.Search, view.State))] : places;
        var roots = AccountTree.Of(figures.Units, matching, keepsEmpty: !view.IsSifted);
        var manyRoots = roots.Count(root => root.Unit is not null) > 1;
        return new(view, dropped, figures, matching, roots, TreeRows.Of(roots, view, node => NameOf(node, figures, manyRoots)));
    }

    public string NameOf(TreeNode node) => NameOf(node, Figures, Roots.Count(root => root.Unit is not null) > 1);

    // Every organisation calls its root "Root".
    private static string NameOf(TreeNode node, AccountsFigures figures, bool manyRoots) => node switch
    {
        { IsOutside: true } => AccountsText.Outside,
        { Place: { AccountId: "" } } => AccountsText.NoAccount,
        { Place: { } place } => place.Name,
        { Unit: { ParentId: null } root } when manyRoots => Sentence.Of(AccountsText.RootOf, root.Name, figures.Names.Name(Dimension.Payer, root.PayerId)),
        { Unit: { } unit } => unit.Name,
        _ => node.Key,
    };

    private static int Count(IEnumerable<AccountPlace> places) => places.Select(place => place.AccountId).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).Count();

    private static decimal? Sum(IEnumerable<decimal?> amounts) => amounts.Aggregate((decimal?)null, (sum, amount) => amount is null ? sum : (sum ?? 0m) + amount);
}
