using CostGov.Costs;

namespace CostGov.Web.Costs;

/// <summary>The order of the explorer's rows, on the page and in its exports. Pure.</summary>
internal static class RowOrder
{
    /// <summary>Groups as the view sorts them, each with its place among the largest.</summary>
    public static IEnumerable<(CostGroup Group, int Place)> Of(IReadOnlyList<CostGroup> groups, ExploreView view, ValueNames names)
    {
        var placed = groups.Select((group, place) => (Group: group, Place: place));
        return view.Sort switch
        {
            ExploreSort.Name => ByName(placed, view, names),
            ExploreSort.Change => ByChange(placed, view),
            _ when view.IsAscending => placed.Reverse(),
            _ => placed,
        };
    }

    private static IEnumerable<(CostGroup Group, int Place)> ByName(IEnumerable<(CostGroup Group, int Place)> rows, ExploreView view, ValueNames names) => view.IsAscending
        ? rows.OrderBy(row => CostChart.Name(view.GroupBy, row.Group.Keys, names), StringComparer.CurrentCulture)
        : rows.OrderByDescending(row => CostChart.Name(view.GroupBy, row.Group.Keys, names), StringComparer.CurrentCulture);

    // A fall matters as much as a rise; what is unknown comes last either way.
    private static IEnumerable<(CostGroup Group, int Place)> ByChange(IEnumerable<(CostGroup Group, int Place)> rows, ExploreView view)
    {
        var known = rows.OrderBy(row => SizeOfChange(row.Group) is null);
        return view.IsAscending ? known.ThenBy(row => SizeOfChange(row.Group)) : known.ThenByDescending(row => SizeOfChange(row.Group));
    }

    private static decimal? SizeOfChange(CostGroup group) => group.Total - group.ComparedTotal is { } change ? Math.Abs(change) : null;
}
