using CostGov.Accounts;
using CostGov.Web.Accounts;
using CsCheck;

namespace CostGov.Web.Tests.Accounts;

public sealed class AccountTreeTests
{
    private static readonly OuRow[] Company =
    [
        Unit("r-1", "Root", null), Unit("ou-prod", "Production", "r-1"), Unit("ou-web", "Web", "ou-prod"), Unit("ou-dev", "Development", "r-1"),
    ];

    private static readonly string?[] Parents = [null, "ou-0", "ou-1", "ou-2", "ou-3", "ou-nobody"];

    // Any tree, broken ones too: parents in circles, parents nobody knows.
    private static readonly Gen<OuRow[]> AnyUnits = Gen.Int[0, Parents.Length - 1].Array[4]
        .Select(parents => parents.Select((parent, at) => Unit($"ou-{at}", $"Unit {at}", Parents[parent])).ToArray());

    private static readonly Gen<AccountPlace[]> AnyPlaces = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 9], Gen.Long[-99_999_999_999_999, 99_999_999_999_999], Gen.Bool).Array[0, 60]
        .Select(rows => rows
            .Select(row => Place(row.Item1 == 5 ? "" : $"ou-{row.Item1}", row.Item2 == 0 ? "" : $"{row.Item2}", row.Item4 ? row.Item3 * 0.00000000000001m : null))
            .DistinctBy(place => (place.OuId, place.AccountId)).ToArray());

    [Fact]
    public void A_unit_costs_what_all_accounts_below_it_cost()
    {
        var roots = AccountTree.Of(Company, [Place("ou-web", "111", 10.00000000000001m, 4m), Place("ou-prod", "222", -3m, 1m), Place("r-1", "333", 5m, null)], keepsEmpty: true);

        var root = Assert.Single(roots);
        var production = root.Children.Single(node => node.Key == "ou-prod");
        Assert.Equal((12.00000000000001m, 5m, 3), (root.Cost, root.Compared, root.Accounts));
        Assert.Equal((7.00000000000001m, 5m, 2), (production.Cost, production.Compared, production.Accounts));
        Assert.Equal(["ou-web", "ou-prod/222"], production.Children.Select(node => node.Key));
    }

    [Fact]
    public void What_nobody_charged_is_unknown_and_never_zero()
    {
        var root = Assert.Single(AccountTree.Of(Company, [Place("ou-dev", "111", null)], keepsEmpty: true));
        Assert.Null(root.Cost);
        Assert.Equal([null, null], root.Children.Select(node => node.Cost));
    }

    [Fact]
    public void An_account_that_moved_stands_in_both_units_with_its_parts_and_counts_once_above_them()
    {
        var root = Assert.Single(AccountTree.Of(Company, [Place("ou-web", "111", 7m), Place("ou-dev", "111", 3m)], keepsEmpty: true));
        Assert.Equal((10m, 1), (root.Cost, root.Accounts));
        Assert.Equal([1, 1], root.Children.Select(node => node.Accounts));
    }

    [Fact]
    public void What_is_in_no_unit_stands_outside_after_everything_else()
    {
        var roots = AccountTree.Of(Company, [Place("", "111", 1m), Place("", "", 2m), Place("ou-strange", "222", 4m)], keepsEmpty: true);
        Assert.Equal(["r-1", "ou-strange", TreeNode.OutsideKey], roots.Select(root => root.Key));
        Assert.Equal((3m, 1), (roots[2].Cost, roots[2].Accounts));
        Assert.Equal([0, 1], roots[2].Children.Select(node => node.Accounts).Order());
    }

    [Fact]
    public void A_unit_that_is_gone_is_shown_only_where_past_cost_belongs_to_it()
    {
        OuRow[] units = [.. Company, Unit("ou-old", "Old", "r-1") with { IsGone = true }, Unit("ou-older", "Older", "r-1") with { IsGone = true }];
        var root = Assert.Single(AccountTree.Of(units, [Place("ou-old", "111", 1m)], keepsEmpty: true));
        Assert.Equal(["ou-prod", "ou-dev", "ou-old"], root.Children.Select(node => node.Key));
    }

    [Fact]
    public void Where_accounts_are_searched_for_units_without_any_are_left_out()
    {
        var root = Assert.Single(AccountTree.Of(Company, [Place("ou-web", "111", 1m)], keepsEmpty: false));
        Assert.Equal(["ou-prod"], root.Children.Select(node => node.Key));
    }

    [Fact]
    public void Whatever_the_tree_looks_like_its_leaves_and_its_roots_add_up_to_the_whole() =>
        Gen.Select(AnyUnits, AnyPlaces, Gen.Bool).Sample((units, places, keepsEmpty) =>
        {
            var roots = AccountTree.Of(units, places, keepsEmpty);
            var leaves = Leaves(roots).ToList();
            var whole = places.Sum(place => place.Cost ?? 0m);
            Assert.Equal(places.OrderBy(place => place.ToString()), leaves.OrderBy(place => place.ToString()));
            Assert.Equal(whole, roots.Sum(root => root.Cost ?? 0m));
            Assert.Equal(whole, leaves.Sum(place => place.Cost ?? 0m));
            Assert.All(Units(roots), unit => Assert.Equal(Leaves([unit]).Select(place => place.AccountId).Where(id => id.Length > 0).Distinct().Count(), unit.Accounts));
            Assert.All(Units(roots), unit => Assert.Equal(Leaves([unit]).Sum(place => place.Cost ?? 0m), unit.Cost ?? 0m));
        }, iter: 500, threads: 1);

    internal static OuRow Unit(string id, string name, string? parent) => new(id, name, parent, "999", name, 0);

    internal static AccountPlace Place(string ouId, string accountId, decimal? cost, decimal? compared = null) => new(ouId, accountId, null, cost, compared);

    private static IEnumerable<AccountPlace> Leaves(IEnumerable<TreeNode> nodes) => nodes.SelectMany(node => node.Place is { } place ? [place] : Leaves(node.Children));

    private static IEnumerable<TreeNode> Units(IEnumerable<TreeNode> nodes) => nodes.Where(node => !node.IsAccount).SelectMany(node => Units(node.Children).Prepend(node));
}
