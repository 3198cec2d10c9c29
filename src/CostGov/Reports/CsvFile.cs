using System.Globalization;
using CostGov.Files;
using CsvHelper;

namespace CostGov.Reports;

/// <summary>
/// RFC 4180 in UTF-8 with one byte order mark, without which Excel takes Japanese for another encoding. Numbers and days are written
/// for programs: all digits, a point, ISO days. Text is kept from being a formula; a number keeps its minus sign.
/// </summary>
public static class CsvFile
{
    private static readonly CsvWriterOptions Rules = new() { WriteByteOrderMark = true, Quoting = CsvQuoting.WhenNeededOrWhitespace };

    /// <param name="written">Called after each row.</param>
    public static async Task WriteAsync(Stream file, ReportSheet sheet, Action written, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(written);
        await using var csv = CsvWriter.Create(file, Rules, leaveOpen: true);
        foreach (var column in sheet.Columns)
            csv.WriteField(CellGuard.Text(column.Name));
        await csv.EndRecordAsync(cancellationToken);
        foreach (var row in sheet.Rows)
        {
            foreach (var cell in row)
                csv.WriteField(Text(cell));
            await csv.EndRecordAsync(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            written();
        }
    }

    private static string? Text(object? cell) => cell switch
    {
        null => null,
        string text => CellGuard.Text(text),
        decimal amount => AmountText.Exact(amount),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        int count => count.ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell is a text, a decimal, a day, a flag or a count, not {cell.GetType()}.", nameof(cell)),
    };
}
