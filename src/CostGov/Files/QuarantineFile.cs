using System.Globalization;
using System.Text;

namespace CostGov.Files;

/// <summary>A row that was left out, for a person to look at and mend at its source.</summary>
/// <param name="Line">Where it stands in its file; null where that cannot be told.</param>
public sealed record QuarantinedRow(string Label, long? Line, string Reason, string Row);

/// <summary>Rows left out of one import, as a CSV that opens in any spreadsheet: file, line, reason and the row as it was.</summary>
public static class QuarantineFile
{
    public static async Task WriteAsync(string path, IEnumerable<QuarantinedRow> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        await using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync("file,line,reason,row\r\n".AsMemory(), cancellationToken);
        foreach (var row in rows)
        {
            var line = row.Line?.ToString(CultureInfo.InvariantCulture);
            await writer.WriteAsync($"{Cell(row.Label)},{line},{Cell(row.Reason)},{Cell(row.Row)}\r\n".AsMemory(), cancellationToken);
        }
    }

    private static string Cell(string text) => $"\"{CellGuard.Text(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
