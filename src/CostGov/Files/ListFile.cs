namespace CostGov.Files;

/// <summary>A column that a list is to have.</summary>
/// <param name="Key">What programs call it; also a heading that is understood.</param>
/// <param name="Headings">What people write above it, in any case and width.</param>
public sealed record ListColumn(string Key, IReadOnlyList<string> Headings);

/// <summary>How a list is to be read where people know better than the detection; null leaves it to that.</summary>
public sealed record ListReading(ListEncoding? Encoding = null, char? Separator = null, bool? HasHeader = null);

/// <summary>A row with the cells of the columns asked for; a cell that is not there is empty.</summary>
/// <param name="Line">In the text, from 1; of a workbook its row.</param>
public sealed record ListRow(long Line, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string key] => Cells.GetValueOrDefault(key, "");
}

/// <summary>A row that cannot be read, for a person to mend at its source.</summary>
public sealed record BadListRow(long Line, BadListRowKind Kind, string Text);

public enum BadListRowKind
{
    /// <summary>Bytes that mean nothing in the encoding.</summary>
    Undecodable,

    /// <summary>Quotes that are not closed, or stand where none may.</summary>
    Quotes,

    /// <summary>Of a workbook: the cell holds an error such as #REF!.</summary>
    CellError,
}

/// <summary>A list as it was understood: what was detected, and the rows.</summary>
/// <param name="Label">The file as people know it; within an archive with its name there.</param>
/// <param name="Encoding">Null for a workbook.</param>
/// <param name="Separator">Null for a workbook.</param>
/// <param name="Columns">The columns found, by their place; null for one that is passed over.</param>
/// <param name="Start">The first rows as they were read, heading included, for people to look at.</param>
public sealed record ListFile(
    string Label,
    ListEncoding? Encoding,
    char? Separator,
    bool HasHeader,
    IReadOnlyList<string?> Columns,
    IReadOnlyList<ListRow> Rows,
    IReadOnlyList<BadListRow> BadRows,
    IReadOnlyList<IReadOnlyList<string>> Start);
