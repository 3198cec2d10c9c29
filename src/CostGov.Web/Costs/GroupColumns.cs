using CostGov.Costs;
using CostGov.Reports;
using CostGov.Web.Reports;

namespace CostGov.Web.Costs;

/// <summary>The columns of an export that say which group a row is: in the reader's words for a workbook, in codes for programs. Pure.</summary>
internal sealed class GroupColumns
{
    private readonly IReadOnlyList<(ReportColumn Column, int Key, Func<string, string> Cell)> _columns;

    private GroupColumns(IEnumerable<(ReportColumn, int, Func<string, string>)> columns) => _columns = [.. columns];

    public IReadOnlyList<ReportColumn> Columns => [.. _columns.Select(column => column.Column)];

    public static GroupColumns InWords(IReadOnlyList<Dimension> groupBy, ValueNames names) => new(groupBy.SelectMany((dimension, key) => Words(dimension, key, names)));

    public static GroupColumns InCodes(IReadOnlyList<Dimension> groupBy, ValueNames names) => new(groupBy.SelectMany((dimension, key) => Codes(dimension, key, names)));

    public IEnumerable<object?> Cells(CostGroup group) => _columns.Select(column => (object?)column.Cell(group.Keys[column.Key]));

    private static IEnumerable<(ReportColumn, int, Func<string, string>)> Words(Dimension dimension, int key, ValueNames names)
    {
        yield return (Text(ValueNames.Of(dimension)), key, value => names.Name(dimension, value));
        if (IdOf(dimension) is { } id)
            yield return (Text(id, 16), key, value => value);
    }

    // No value is an empty cell, and what has an id is told by both.
    private static IEnumerable<(ReportColumn, int, Func<string, string>)> Codes(Dimension dimension, int key, ValueNames names)
    {
        var name = dimension.ToString();
        if (IdOf(dimension) is null)
        {
            yield return (Text(name), key, value => value);
            yield break;
        }

        yield return (Text(name + "_id"), key, value => value);
        yield return (Text(name + "_name"), key, value => value.Length == 0 ? "" : names.Name(dimension, value));
    }

    private static string? IdOf(Dimension dimension) => dimension.Name switch
    {
        DimensionKind.Account => ReportsText.ColumnAccountId,
        DimensionKind.Payer => ReportsText.ColumnPayerId,
        DimensionKind.Ou => ReportsText.ColumnOuId,
        DimensionKind.Project => ReportsText.ColumnProjectCode,
        _ => null,
    };

    private static ReportColumn Text(string name, int? width = null) => new(name, CellKind.Text, Width: width);
}
