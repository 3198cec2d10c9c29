using CostGov.Costs;

namespace CostGov.Web.Costs.Explaining;

/// <summary>The question behind one figure: a table's own, kept to one row and ungrouped, so that its whole answer is that figure. Pure.</summary>
internal static class FigureQuestion
{
    /// <param name="keys">Of the row, one per grouping of the table; none for the total.</param>
    /// <param name="unitsBelow">The OUs directly below one.</param>
    public static CostQuestion Of(CostQuestion table, IReadOnlyList<string> keys, Func<string, IReadOnlyList<string>> unitsBelow)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table with { Granularity = Granularity.Total, GroupBy = [], Filters = RowFilters.Of(table.Filters, table.GroupBy, keys, unitsBelow), Limit = null };
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
}
