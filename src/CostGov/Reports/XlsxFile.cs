using System.Collections;
using System.Data;
using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace CostGov.Reports;

/// <summary>
/// A workbook of typed cells under a frozen heading. Numbers are written with all their digits and shown with their currency's; days are
/// days; text is text, whatever it looks like, and never a formula.
/// </summary>
public static class XlsxFile
{
    /// <summary>What a sheet of Excel holds below its heading.</summary>
    public const int MostRows = 1_048_575;

    /// <summary>What a sheet of Excel holds side by side.</summary>
    public const int MostColumns = 16_384;

    /// <param name="written">Called after each row of any sheet.</param>
    public static Task WriteAsync(Stream file, IReadOnlyList<ReportSheet> sheets, Action written, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        ArgumentNullException.ThrowIfNull(written);
        var settings = new OpenXmlConfiguration
        {
            Culture = CultureInfo.InvariantCulture,
            FreezeRowCount = 1,
            DynamicColumns = [.. sheets.SelectMany((sheet, place) => sheet.Columns.Select((column, at) => Column(place, at, column)))],
        };
        var tables = sheets.Select((sheet, place) => (sheet.Name, Rows: sheet.RowCount == 0 ? (object)Heading(place, sheet) : new Rows(place, sheet, written, cancellationToken))).ToDictionary(sheet => sheet.Name, sheet => sheet.Rows);
        return MiniExcel.SaveAsAsync(file, tables, printHeader: true, configuration: settings, cancellationToken: cancellationToken);
    }

    private static DynamicExcelColumn Column(int sheet, int at, ReportColumn column) => new(Key(sheet, at))
    {
        Index = at,
        Name = column.Name,
        Width = column.Width ?? column.Kind switch { CellKind.Text => 28, CellKind.Amount => 16, _ => 14 },
        Format = column.Kind switch
        {
            CellKind.Amount => column.Currency is { MinorDigits: > 0 and var digits } ? "#,##0." + new string('0', digits) : "#,##0",
            CellKind.Ratio => "0.0%",
            CellKind.Day => "yyyy-mm-dd",
            _ => null,
        },
    };

    // The library takes the heading from the first row, of a table also without one.
    private static DataTable Heading(int place, ReportSheet sheet)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.AddRange([.. sheet.Columns.Select((_, at) => new DataColumn(Key(place, at)))]);
        return table;
    }

    private static string Key(int sheet, int at) => string.Create(CultureInfo.InvariantCulture, $"{sheet}:{at}");

    /// <summary>Says how many rows there are and makes each when it is written: a list of all of them would hold them twice.</summary>
    private sealed class Rows(int place, ReportSheet sheet, Action written, CancellationToken cancellationToken) : ICollection
    {
        private readonly string[] _keys = [.. sheet.Columns.Select((_, at) => Key(place, at))];

        public int Count => sheet.RowCount;

        public bool IsSynchronized => false;

        public object SyncRoot => this;

        public IEnumerator GetEnumerator()
        {
            foreach (var row in sheet.Rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var cells = new Dictionary<string, object?>(_keys.Length, StringComparer.Ordinal);
                for (var at = 0; at < _keys.Length; at++)
                    cells.Add(_keys[at], row[at]);
                yield return cells;
                written();
            }
        }

        public void CopyTo(Array array, int index) => throw new NotSupportedException("Rows are read one after the other.");
    }
}
