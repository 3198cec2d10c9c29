using CostGov.Costs;

namespace CostGov.Web.Costs.Explaining;

/// <summary>The question behind one figure: a table's own, kept to one row and ungrouped, so that its whole answer is that figure. Pure.</summary>
internal static class FigureQuestion
{
    /// <param name="keys">Of the row, one per grouping of the table; none for the total.</param>
    /// <param name="unitsBelow">The OUs directly below one: an OU's row does not hold their accounts, a filter by the OU does.</param>
    public static CostQuestion Of(CostQuestion table, IReadOnlyList<string> keys, Func<string, IReadOnlyList<string>> unitsBelow)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(unitsBelow);
        var filters = table.Filters;
        foreach (var (dimension, key) in table.GroupBy.Zip(keys))
            filters = Kept(filters, dimension, key, unitsBelow);
        return table with { Granularity = Granularity.Total, GroupBy = [], Filters = filters, Limit = null };
    }

    /// <summary>The same of other days, compared with nothing.</summary>
    public static CostQuestion On(this CostQuestion figure, DayRange days)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure with { Period = days, CompareWith = null };
    }

    /// <summary>The figure in the explorer, on fixed days; null where its period is longer than the explorer draws.</summary>
    public static ExploreView? ToView(CostQuestion figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Period.Length > PeriodChoice.MostDays ? null : ExploreView.Default with
        {
            Period = new PeriodChoice.Fixed(figure.Period),
            Compare = figure.CompareWith is { } compared ? new CompareChoice.Fixed(compared) : CompareChoice.None,
            GroupBy = figure.GroupBy,
            Filters = figure.Filters,
            Metric = figure.Metric,
            OuView = figure.OuView,
            Currency = figure.Currency,
        };
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
