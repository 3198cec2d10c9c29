using System.IO.Compression;
using System.Text;
using CsvHelper;
using MiniExcelLibs;

namespace CostGov.Files;

/// <summary>
/// Reads lists of people's making: CSV in the encodings that Excel saves, workbooks, and either in a ZIP; with a heading or without. What it
/// took the file for can be corrected; rows that cannot be read are told and not passed over in silence.
/// </summary>
public static class ListReader
{
    /// <summary>Packed and unpacked: a list that people keep by hand is far smaller.</summary>
    public const int MostBytes = 16 << 20;

    public const int MostRows = 100_000;

    private const int StartRows = 11;
    private const int MostColumns = 200;

    /// <param name="label">As people know the file.</param>
    /// <exception cref="RefusedFileException">The file is empty, too large, damaged, or of another kind.</exception>
    public static ListFile Read(string label, byte[] file, IReadOnlyList<ListColumn> columns, ListReading reading)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(reading);
        if (file.Length == 0)
            throw new RefusedFileException(label, "is empty.");
        if (file.Length > MostBytes)
            throw new RefusedFileException(label, $"is larger than {MostBytes >> 20} MiB, the most that is taken.");
        if (!IsZip(file))
            return Text(label, file, columns, reading);
        return IsWorkbook(label, file) ? Workbook(label, file, columns, reading) : Unpacked(label, file, columns, reading);
    }

    private static bool IsZip(ReadOnlySpan<byte> file) => file.StartsWith("PK\x03\x04"u8);

    private static bool IsWorkbook(string label, byte[] file)
    {
        using var archive = Archive(label, file);
        return archive.Entries.Any(entry => entry.FullName == "xl/workbook.xml");
    }

    private static ListFile Unpacked(string label, byte[] file, IReadOnlyList<ListColumn> columns, ListReading reading)
    {
        using var archive = Archive(label, file);
        var entries = archive.Entries.Where(entry => entry.Name.Length > 0 && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)).ToList();
        if (entries is not [var only])
            throw new RefusedFileException(label, $"holds {entries.Count} files: expected one list.");
        if (only.IsEncrypted)
            throw new RefusedFileException(label, "is encrypted: unpack it first.");
        using var unpacked = only.Open();
        var bytes = Copied(label, unpacked);
        var inner = $"{label}/{string.Concat(only.Name.Select(letter => char.IsControl(letter) ? '?' : letter))}";
        if (IsZip(bytes) && !IsWorkbook(inner, bytes))
            throw new RefusedFileException(inner, "is packed twice: unpack it once.");
        return Read(inner, bytes, columns, reading);
    }

    // Claimed sizes prove nothing: what comes out is counted, so that a bomb stops while it unpacks.
    private static byte[] Copied(string label, Stream from)
    {
        using var to = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            for (int read; (read = from.Read(buffer)) > 0;)
            {
                if (to.Length + read > MostBytes)
                    throw new RefusedFileException(label, $"unpacks to more than {MostBytes >> 20} MiB, the most that is taken.");
                to.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException broken)
        {
            throw new RefusedFileException(label, "is damaged: it cannot be unpacked.", broken);
        }

        return to.ToArray();
    }

    private static ZipArchive Archive(string label, byte[] file)
    {
        try
        {
            return new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        }
        catch (InvalidDataException broken)
        {
            throw new RefusedFileException(label, "is damaged: it cannot be unpacked.", broken);
        }
    }

    private static ListFile Text(string label, byte[] file, IReadOnlyList<ListColumn> columns, ListReading reading)
    {
        var encoding = reading.Encoding ?? ListEncodings.Detect(file);
        var text = ListEncodings.Read(file, encoding);
        var (rows, bad) = (new List<RawRow>(), new List<BadListRow>());
        using var csv = CsvReader.FromText(text, new()
        {
            HasHeader = false,
            Separator = reading.Separator,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => bad.Add(new(record.LineNumber, BadListRowKind.Quotes, record.RawRecord ?? "")),
        });
        try
        {
            while (csv.Read())
            {
                var cells = Enumerable.Range(0, Math.Min(csv.FieldCount, MostColumns)).Select(csv.GetString).ToList();
                if (cells.Exists(cell => cell.Contains('\uFFFD', StringComparison.Ordinal)))
                    bad.Add(new(csv.LineNumber, BadListRowKind.Undecodable, Encoding.UTF8.GetString(csv.RawRecord).TrimEnd()));
                else if (cells.Exists(cell => !string.IsNullOrWhiteSpace(cell)))
                    rows.Add(new(csv.LineNumber, [.. cells.Select(CellGuard.Undo)]));
                CountRows(label, rows.Count);
            }
        }
        catch (CsvFormatException broken)
        {
            bad.Add(new(broken.LineNumber, BadListRowKind.Quotes, ""));
        }

        return Understood(label, encoding, csv.Separator, rows, bad, columns, reading);
    }

    private static ListFile Workbook(string label, byte[] file, IReadOnlyList<ListColumn> columns, ListReading reading)
    {
        using (var archive = Archive(label, file))
        {
            foreach (var entry in archive.Entries)
            {
                using var unpacked = entry.Open();
                _ = Copied(label, unpacked);
            }
        }

        var (rows, bad) = (new List<RawRow>(), new List<BadListRow>());
        try
        {
            using var stream = new MemoryStream(file);
            var line = 0L;
            foreach (IDictionary<string, object?> row in MiniExcel.Query(stream, useHeaderRow: false).Cast<IDictionary<string, object?>>())
            {
                line++;
                var cells = row.Values.Take(MostColumns).Select(Cell).ToList();
                if (cells.Find(cell => cell is ['#', .., '!' or '?' or 'A'] && cell.Length < 9) is { } error)
                    bad.Add(new(line, BadListRowKind.CellError, error));
                else if (cells.Exists(cell => !string.IsNullOrWhiteSpace(cell)))
                    rows.Add(new(line, cells));
                CountRows(label, rows.Count);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or System.Xml.XmlException or FormatException)
        {
            throw new RefusedFileException(label, "is damaged: the workbook cannot be read.", broken);
        }

        return Understood(label, null, null, rows, bad, columns, reading);
    }

    private static void CountRows(string label, int rows)
    {
        if (rows > MostRows)
            throw new RefusedFileException(label, $"has more than {MostRows} rows, the most that is taken.");
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        DateTime day => DateOnly.FromDateTime(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        // Excel keeps an account id that was typed as a number as one: twelve digits are not to become 1.1E+11.
        double number => ((decimal)number).ToString(System.Globalization.CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static ListFile Understood(
        string label, ListEncoding? encoding, char? separator, List<RawRow> rows, List<BadListRow> bad, IReadOnlyList<ListColumn> columns, ListReading reading)
    {
        var headings = rows.Count == 0 ? [] : rows[0].Cells.Select(cell => columns.FirstOrDefault(column => IsHeadingOf(column, cell))?.Key).ToList();
        var hasHeader = reading.HasHeader ?? headings.Exists(heading => heading is not null);
        // Without a heading the columns stand in the order in which they are expected.
        IReadOnlyList<string?> found = hasHeader ? headings : [.. columns.Select(column => column.Key)];
        return new(
            label, encoding, separator, hasHeader, found,
            [.. rows.Skip(hasHeader ? 1 : 0).Select(row => new ListRow(row.Line, Named(row.Cells, found)))],
            [.. bad.OrderBy(row => row.Line)],
            [.. rows.Take(StartRows).Select(row => row.Cells)]);
    }

    private static Dictionary<string, string> Named(IReadOnlyList<string> cells, IReadOnlyList<string?> columns)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, cell) in columns.Zip(cells))
        {
            if (key is not null)
                named.TryAdd(key, cell.Trim());
        }

        return named;
    }

    private static bool IsHeadingOf(ListColumn column, string cell) =>
        column.Headings.Append(column.Key).Any(heading => Plain(heading) == Plain(cell));

    private static string Plain(string text) => text.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant().Replace('_', ' ');

    private sealed record RawRow(long Line, IReadOnlyList<string> Cells);
}
