using System.Globalization;

namespace CostGov.Web.Accounts;

/// <summary>A node as it is drawn: how deep, which of its siblings, open or not.</summary>
/// <param name="Level">1 for a root.</param>
/// <param name="Position">Among its siblings in the order shown, from 1.</param>
public sealed record TreeRow(TreeNode Node, TreeNode? Parent, int Level, int Position, int Siblings, bool IsOpen)
{
    public bool CanOpen => Node.Children.Count > 0;
}

/// <summary>The rows of an opened tree in the order asked for, a page of them at a time. Pure but for the reader's alphabet.</summary>
public sealed class TreeRows
{
    /// <summary>More are not drawn at once: browsers and readers both tire.</summary>
    public const int PerPage = 200;

    private readonly List<TreeRow> _rows = [];
    private readonly AccountsView _view;
    private readonly Func<TreeNode, string> _name;

    private TreeRows(AccountsView view, Func<TreeNode, string> name) => (_view, _name) = (view, name);

    /// <summary>Rows that are open to the eye, on all pages.</summary>
    public int Count => _rows.Count;

    public int Pages => Math.Max(1, (Count + PerPage - 1) / PerPage);

    /// <summary>From 1; an address that asks for more gets the last.</summary>
    public int Page => Math.Clamp(_view.Page, 1, Pages);

    public int First => ((Page - 1) * PerPage) + 1;

    public IReadOnlyList<TreeRow> Shown => _rows.GetRange(First - 1, Math.Min(PerPage, Count - First + 1));

    /// <summary>What the first row shown lies in, from the root down, when that was drawn on an earlier page.</summary>
    public IReadOnlyList<TreeNode> Above
    {
        get
        {
            if (Page == 1)
                return [];
            var above = new Stack<TreeNode>();
            var level = _rows[First - 1].Level;
            for (var at = First - 2; at >= 0 && level > 1; at--)
            {
                if (_rows[at].Level >= level)
                    continue;
                above.Push(_rows[at].Node);
                level = _rows[at].Level;
            }

            return [.. above];
        }
    }

    /// <param name="name">What a node is called, for the order by name.</param>
    public static TreeRows Of(IEnumerable<TreeNode> roots, AccountsView view, Func<TreeNode, string> name)
    {
        var rows = new TreeRows(view, name);
        rows.Add(roots, null, 1);
        return rows;
    }

    private void Add(IEnumerable<TreeNode> siblings, TreeNode? parent, int level)
    {
        var ordered = Ordered(siblings).ToList();
        for (var at = 0; at < ordered.Count; at++)
        {
            var node = ordered[at];
            var isOpen = node.Children.Count > 0 && _view.IsOpen(node.Key, level);
            _rows.Add(new(node, parent, level, at + 1, ordered.Count, isOpen));
            if (isOpen)
                Add(node.Children, node, level + 1);
        }
    }

    // OUs before accounts; what is unknown comes last either way, and what is outside after everything.
    private IEnumerable<TreeNode> Ordered(IEnumerable<TreeNode> siblings)
    {
        var kinds = siblings.OrderBy(node => node.IsOutside).ThenBy(node => node.IsAccount);
        var names = StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true);
        var sorted = _view.Sort switch
        {
            AccountsSort.Name when _view.IsAscending => kinds.ThenBy(_name, names),
            AccountsSort.Name => kinds.ThenByDescending(_name, names),
            AccountsSort.Change => ByAmount(kinds, node => node.Delta),
            _ => ByAmount(kinds, node => node.Cost),
        };
        return sorted.ThenBy(_name, names).ThenBy(node => node.Key, StringComparer.Ordinal);
    }

    private IOrderedEnumerable<TreeNode> ByAmount(IOrderedEnumerable<TreeNode> nodes, Func<TreeNode, decimal?> amount)
    {
        var known = nodes.ThenBy(node => amount(node) is null);
        return _view.IsAscending ? known.ThenBy(amount) : known.ThenByDescending(amount);
    }
}
