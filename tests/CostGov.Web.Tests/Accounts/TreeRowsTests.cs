using CostGov.Web.Accounts;
using static CostGov.Web.Tests.Accounts.AccountTreeTests;

namespace CostGov.Web.Tests.Accounts;

public sealed class TreeRowsTests
{
    private static readonly IReadOnlyList<TreeNode> Roots = AccountTree.Of(
        [Unit("r-1", "Root", null), Unit("ou-a", "Alpha", "r-1"), Unit("ou-b", "Beta", "r-1"), Unit("ou-c", "Gamma", "ou-b")],
        [Place("ou-a", "1", 10m, 30m), Place("ou-b", "2", 20m, 5m), Place("ou-c", "3", 1m, 1m), Place("ou-c", "4", null), Place("r-1", "5", 100m, 100m), Place("", "6", 1000m, 0m)],
        keepsEmpty: true);

    [Fact]
    public void Roots_are_open_and_everything_below_is_not() =>
        Assert.Equal(["r-1", "ou-b", "ou-a", "r-1/5", "outside", "outside/6"], Keys(new()));

    [Fact]
    public void A_row_says_how_deep_it_is_and_which_of_how_many()
    {
        var rows = Rows(new() { Open = ["ou-b", "ou-c"] }).Shown;
        Assert.Equal(
            [("r-1", 1, 1, 2, true), ("ou-b", 2, 1, 3, true), ("ou-c", 3, 1, 2, true), ("ou-c/3", 4, 1, 2, false), ("ou-c/4", 4, 2, 2, false), ("ou-b/2", 3, 2, 2, false)],
            rows.Take(6).Select(row => (row.Node.Key, row.Level, row.Position, row.Siblings, row.IsOpen)));
    }

    [Fact]
    public void Units_stand_before_accounts_in_any_order_and_the_unknown_comes_last()
    {
        Assert.Equal(["ou-b", "ou-a", "r-1/5"], Keys(new() { Sort = AccountsSort.Change }).Skip(1).Take(3));
        Assert.Equal(["ou-a", "ou-b", "r-1/5"], Keys(new() { Sort = AccountsSort.Change, IsAscending = true }).Skip(1).Take(3));
        Assert.Equal(["ou-a", "ou-b", "r-1/5"], Keys(new() { Sort = AccountsSort.Name, IsAscending = true }).Skip(1).Take(3));
        Assert.EndsWith("ou-c/4", string.Join(' ', Keys(new() { Open = ["ou-b", "ou-c"], IsAscending = true }).Where(key => key.StartsWith("ou-c/", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void Opening_and_closing_again_leads_to_the_same_address()
    {
        var view = new AccountsView();
        Assert.Equal("/accounts?open=ou-b", view.Toggled("ou-b", 2).ToUrl());
        Assert.Equal("/accounts?shut=r-1", view.Toggled("r-1", 1).ToUrl());
        Assert.Equal("/accounts", view.Toggled("ou-b", 2).Toggled("ou-b", 2).ToUrl());
        Assert.Equal("/accounts?open=all&shut=ou-b", (view with { IsAllOpen = true }).Toggled("ou-b", 2).ToUrl());
    }

    [Fact]
    public void A_thousand_accounts_are_drawn_a_page_at_a_time_and_a_page_says_where_it_goes_on()
    {
        var many = AccountTree.Of(
            [Unit("r-1", "Root", null), Unit("ou-a", "Alpha", "r-1")],
            [.. Enumerable.Range(0, 1000).Select(number => Place("ou-a", $"{number:0000}", number))], keepsEmpty: true);
        var second = TreeRows.Of(many, new() { IsAllOpen = true, Page = 2 }, node => node.Key);
        Assert.Equal((1002, 6, 201, 200), (second.Count, second.Pages, second.First, second.Shown.Count));
        Assert.Equal(["r-1", "ou-a"], second.Above.Select(node => node.Key));
        Assert.Equal(2, TreeRows.Of(many, new() { IsAllOpen = true, Page = 99 }, node => node.Key).Shown.Count);
    }

    [Fact]
    public void A_page_of_an_empty_tree_is_empty() => Assert.Empty(TreeRows.Of([], new() { Page = 7 }, node => node.Key).Shown);

    private static TreeRows Rows(AccountsView view) => TreeRows.Of(Roots, view, node => node.Unit?.Name ?? node.Place?.AccountId ?? node.Key);

    private static IEnumerable<string> Keys(AccountsView view) => Rows(view).Shown.Select(row => row.Node.Key);
}
