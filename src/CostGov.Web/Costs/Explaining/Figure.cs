using CostGov.Costs;

namespace CostGov.Web.Costs.Explaining;

public enum FigureKind
{
    /// <summary>The total of an answer.</summary>
    Cost,

    /// <summary>The row of the groups beyond a table's limit.</summary>
    Other,

    /// <summary>Not a cost but a guess from costs: the month so far, carried on.</summary>
    MonthEnd,
}

/// <summary>One figure on a page, as something that can be asked again: by the page that explains it, and by a program.</summary>
/// <param name="Question">Its answer's total is the figure; grouped and limited as its table for Other; the month to date for its end.</param>
public sealed record Figure(CostQuestion Question, FigureKind Kind = FigureKind.Cost)
{
    public string ToUrl() => FigureAddress.Write(this);

    /// <summary>Where a program asks for the same amount, from the root of the site.</summary>
    public string ToApiUrl() => FigureAddress.WriteApi(Question);

    /// <summary>A row of a table.</summary>
    public static Figure Of(CostTable table, IReadOnlyList<string> keys, ValueNames names)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(names);
        return new(FigureQuestion.Of(table.Question, keys, names.UnitsBelow));
    }

    /// <summary>The total of all rows. Its grouping stays: it decides which cube answers, and where one could not be renewed two differ.</summary>
    public static Figure TotalOf(CostTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(table.Question with { Granularity = Granularity.Total, Limit = null });
    }

    /// <summary>The guess at the end of the month whose days so far the table holds.</summary>
    public static Figure MonthEndOf(CostTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(FigureQuestion.Of(table.Question, [], _ => []), FigureKind.MonthEnd);
    }

    /// <summary>The row that adds what the table does not show.</summary>
    public static Figure OtherOf(CostTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(table.Question with { Granularity = Granularity.Total }, FigureKind.Other);
    }
}
