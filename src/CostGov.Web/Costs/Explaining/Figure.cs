using CostGov.Costs;

namespace CostGov.Web.Costs.Explaining;

public enum FigureKind
{
    /// <summary>The whole answer of an ungrouped question.</summary>
    Cost,

    /// <summary>The row of the groups beyond a table's limit.</summary>
    Other,

    /// <summary>Not a cost but a guess from costs: the month so far, carried on.</summary>
    MonthEnd,
}

/// <summary>One figure on a page, as something that can be asked again: by the page that explains it, and by a program.</summary>
/// <param name="Question">Ungrouped for a cost; grouped and limited as its table for Other; the month to date for its end.</param>
public sealed record Figure(CostQuestion Question, FigureKind Kind = FigureKind.Cost)
{
    public string ToUrl() => FigureAddress.Write(this);

    /// <summary>Where a program asks for the same amount, from the root of the site.</summary>
    public string ToApiUrl() => FigureAddress.WriteApi(Question);

    /// <summary>A row of a table, or its total where there are no keys.</summary>
    public static Figure Of(CostTable table, IReadOnlyList<string> keys, ValueNames names)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(names);
        return new(FigureQuestion.Of(table.Question, keys, names.UnitsBelow));
    }

    public static Figure TotalOf(CostTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(FigureQuestion.Of(table.Question, [], _ => []));
    }

    /// <summary>The row that adds what the table does not show.</summary>
    public static Figure OtherOf(CostTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(table.Question with { Granularity = Granularity.Total }, FigureKind.Other);
    }
}
