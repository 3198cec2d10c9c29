namespace CostGov.Reports;

public enum CellKind
{
    Text,

    /// <summary>Money of the column's currency, with all its digits.</summary>
    Amount,

    /// <summary>Of a whole: 0.25 is 25 %.</summary>
    Ratio,
    Day,
    Flag,

    /// <summary>Each cell is of its own kind, by the type of its value.</summary>
    Any,
}

/// <param name="Currency">Of amounts: how many digits are shown of them.</param>
/// <param name="Width">In characters; null for what suits the kind.</param>
public sealed record ReportColumn(string Name, CellKind Kind, Currency? Currency = null, int? Width = null);

/// <summary>A table of typed cells, made row by row while it is written.</summary>
/// <param name="Rows">As long as the columns: texts, decimals, days and flags; null is unknown and stays empty.</param>
public sealed record ReportSheet(string Name, IReadOnlyList<ReportColumn> Columns, int RowCount, IEnumerable<IReadOnlyList<object?>> Rows);
