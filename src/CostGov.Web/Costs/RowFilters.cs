using CostGov.Costs;

namespace CostGov.Web.Costs;

/// <summary>The filters that leave of a table exactly what one of its rows holds. Pure.</summary>
internal static class RowFilters
{
    /// <param name="filters">Of the table.</param>
    /// <param name="keys">Of the row, one per grouping; none for the total.</param>
    /// <param name="unitsBelow">The OUs directly below one: an OU's row does not hold their accounts, a filter by the OU does.</param>
    public static IReadOnlyList<CostFilter> Of(
        IReadOnlyList<CostFilter> filters, IReadOnlyList<Dimension> groupBy, IReadOnlyList<string> keys, Func<string, IReadOnlyList<string>> unitsBelow)
    {
        ArgumentNullException.ThrowIfNull(filters);
        ArgumentNullException.ThrowIfNull(groupBy);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(unitsBelow);
        return groupBy.Zip(keys).Aggregate(filters, (kept, row) => Kept(kept, row.First, row.Second, unitsBelow));
    }

    // A row has passed what its dimension was kept to, so its key says all that the old filter said.
    private static List<CostFilter> Kept(IReadOnlyList<CostFilter> filters, Dimension dimension, string key, Func<string, IReadOnlyList<string>> unitsBelow)
    {
        var others = filters.Where(filter => filter.Dimension != dimension || filter.Exclude).Append(new(dimension, [key])).ToList();
        if (dimension != Dimension.Ou || key.Length == 0 || unitsBelow(key) is not { Count: > 0 } below)
            return others;
        // One exclusion a dimension: neither of these and none of those is one list.
        var excluded = others.Where(filter => filter.Dimension == dimension && filter.Exclude).SelectMany(filter => filter.Values).Union(below);
        return [.. others.Where(filter => filter.Dimension != dimension || !filter.Exclude), new(dimension, [.. excluded], Exclude: true)];
    }
}
