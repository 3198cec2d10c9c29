using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CostGov.Reports;
using CsCheck;
using CsvHelper;

namespace CostGov.Tests.Reports;

public sealed partial class WritingFiles
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // Cents and fractions of them to 14 digits, large sums, credits, nothing.
    private static readonly Gen<decimal> Amounts = Gen.OneOf(
        Gen.Long[-99_999_999_999_999, 99_999_999_999_999].Select(units => units * 0.00000000000001m),
        Gen.Long[-9_999_999_999_999, 9_999_999_999_999].Select(units => units * 0.01m),
        Gen.Const(0m));

    private static readonly Gen<string> Texts = Gen.OneOf(
        OneOf("=1+1", "+1", "-2", "@SUM(A1)", "＝1", " =1", "通販 本番", "a,b", "a\"b\"", "line\nbreak", "&<>", "", " blank ", "012345678901", "😀"),
        Gen.String[Gen.Char[' ', '～'].Where(sign => !char.IsSurrogate(sign)), 0, 20]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    [Fact]
    public async Task A_csv_begins_with_one_mark_ends_its_lines_as_RFC_4180_says_and_speaks_to_programs()
    {
        var bytes = await CsvAsync(
            [new("day", CellKind.Day), new("名前", CellKind.Text), new("amount", CellKind.Amount), new("estimated", CellKind.Flag), new("rows", CellKind.Any)],
            [new DateOnly(2026, 11, 1), "通販, 本番", -12.34m, true, 7],
            [new DateOnly(2026, 11, 2), "=cmd()", 1234567.89012345678901m, false, null],
            [null, null, null, null, null]);

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal(
            "day,名前,amount,estimated,rows\r\n2026-11-01,\"通販, 本番\",-12.34,true,7\r\n2026-11-02,'=cmd(),1234567.89012345678901,false,\r\n,,,,\r\n",
            Encoding.UTF8.GetString(bytes[3..]));
        Assert.NotEqual(Encoding.UTF8.GetPreamble(), bytes[3..6]);
    }

    [Fact]
    public async Task Every_csv_is_read_back_to_the_last_digit()
    {
        await Gen.Select(Texts, Amounts).Array[0, 40].SampleAsync(async rows =>
        {
            var bytes = await CsvAsync([new("text", CellKind.Text), new("amount", CellKind.Amount)], [.. rows.Select(row => new object?[] { row.Item1, row.Item2 })]);
            using var csv = CsvReader.Create(bytes, CsvReaderOptions.Default);
            foreach (var (text, amount) in rows)
            {
                Assert.True(csv.Read());
                Assert.Contains(csv.GetString(0), new[] { text, "'" + text });
                Assert.Equal(amount, decimal.Parse(csv.GetString(1), NumberStyles.Float, CultureInfo.InvariantCulture));
            }

            Assert.False(csv.Read());
        }, iter: 100, threads: 1);
    }

    [Fact]
    public async Task Every_workbook_is_read_back_to_the_last_digit_and_text_stays_what_it_was()
    {
        await Gen.Select(Texts, Amounts).Array[0, 40].SampleAsync(async rows =>
        {
            using var book = await XlsxAsync(new ReportSheet(
                "表", [new("text", CellKind.Text), new("amount", CellKind.Amount, Currency.Usd)], rows.Length, rows.Select(row => (IReadOnlyList<object?>)[row.Item1, row.Item2])));
            var cells = Cells(book, 1);
            Assert.Equal(rows.Length + 1, cells.Count);
            foreach (var ((text, amount), row) in rows.Zip(cells.Skip(1)))
            {
                Assert.Equal(text.ReplaceLineEndings("\n"), Value(row[0]).ReplaceLineEndings("\n"));
                Assert.Equal("str", row[0].Attribute("t")?.Value);
                // A cell without a type is a number.
                Assert.Contains(row[1].Attribute("t")?.Value, new[] { null, "n" });
                Assert.Equal(amount, decimal.Parse(Value(row[1]), NumberStyles.Float, CultureInfo.InvariantCulture));
            }

            Assert.Empty(Xml(book, "xl/worksheets/sheet1.xml").Descendants(Sheet + "f"));
        }, iter: 50, threads: 1);
    }

    [Fact]
    public async Task A_sheet_without_rows_keeps_its_heading()
    {
        using var book = await XlsxAsync(new ReportSheet("表", [new("名前", CellKind.Text), new("USD", CellKind.Amount, Currency.Usd)], 0, []), new ReportSheet("About", [new("Item", CellKind.Text)], 1, [["x"]]));

        Assert.Equal(["名前", "USD"], Assert.Single(Cells(book, 1)).Select(Value));
        Assert.Equal(2, Cells(book, 2).Count);
    }

    [Fact]
    public async Task Cells_have_the_type_and_the_look_of_what_they_hold()
    {
        using var book = await XlsxAsync(
            new ReportSheet(
                "Costs",
                [new("Day", CellKind.Day), new("USD", CellKind.Amount, Currency.Usd), new("JPY", CellKind.Amount, Currency.Jpy), new("Share", CellKind.Ratio), new("Flag", CellKind.Flag)],
                2,
                [[new DateOnly(2026, 11, 22), -12.345m, 1234m, 0.25m, true], [null, null, null, null, null]]),
            new ReportSheet("About", [new("Item", CellKind.Text), new("Value", CellKind.Any)], 2, [["Total", "12.34567890123456 USD"], ["Last day", new DateOnly(2026, 11, 22)]]));

        var row = Cells(book, 1)[1];
        // Excel counts days from the end of 1899.
        Assert.Equal(((new DateOnly(2026, 11, 22).DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture), null), (Value(row[0]), row[0].Attribute("t")?.Value));
        Assert.Equal(["yyyy-mm-dd", "#,##0.00", "#,##0", "0.0%"], row.Take(4).Select(cell => FormatOf(book, cell)));
        Assert.Equal(("1", "b"), (Value(row[4]), row[4].Attribute("t")?.Value));
        Assert.All(Cells(book, 1)[2], cell => Assert.Equal("", Value(cell)));
        var about = Cells(book, 2);
        Assert.Equal(("12.34567890123456 USD", "str"), (Value(about[1][1]), about[1][1].Attribute("t")?.Value));
        Assert.Equal(Value(row[0]), Value(about[2][1]));
        Assert.Equal(["Costs", "About"], Xml(book, "xl/workbook.xml").Descendants(Sheet + "sheet").Select(sheet => sheet.Attribute("name")!.Value));
        var pane = Assert.Single(Xml(book, "xl/worksheets/sheet1.xml").Descendants(Sheet + "pane"));
        Assert.Equal(("frozen", "1"), (pane.Attribute("state")?.Value, pane.Attribute("ySplit")?.Value));
    }

    [Fact]
    public async Task Rows_are_made_while_they_are_written_and_counted()
    {
        var (made, written) = (0, 0);
        var sheet = new ReportSheet("Costs", [new("Text", CellKind.Text)], 5, Enumerable.Range(0, 5).Select(IReadOnlyList<object?> (number) =>
        {
            made++;
            Assert.Equal(number, written);
            return [$"row {number}"];
        }));

        await XlsxFile.WriteAsync(new MemoryStream(), [sheet], () => written++, Token);

        Assert.Equal((5, 5), (made, written));
    }

    private static async Task<byte[]> CsvAsync(IReadOnlyList<ReportColumn> columns, params object?[][] rows)
    {
        var file = new MemoryStream();
        await CsvFile.WriteAsync(file, new("Costs", columns, rows.Length, rows), () => { }, Token);
        return file.ToArray();
    }

    private static async Task<ZipArchive> XlsxAsync(params ReportSheet[] sheets)
    {
        var file = new MemoryStream();
        await XlsxFile.WriteAsync(file, sheets, () => { }, Token);
        return new(new MemoryStream(file.ToArray()));
    }

    private static XDocument Xml(ZipArchive book, string entry)
    {
        using var stream = book.GetEntry(entry)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static List<List<XElement>> Cells(ZipArchive book, int sheet) =>
        [.. Xml(book, $"xl/worksheets/sheet{sheet}.xml").Descendants(Sheet + "row").Select(row => row.Elements(Sheet + "c").ToList())];

    // Excel writes what it cannot say in XML, and reads halves of signs beyond the first plane, as _xHHHH_ (ECMA-376, ST_Xstring).
    private static string Value(XElement cell) => Escaped().Replace(cell.Element(Sheet + "v")?.Value ?? "", match => ((char)Convert.ToUInt16(match.Groups[1].Value, 16)).ToString());

    private static string? FormatOf(ZipArchive book, XElement cell)
    {
        var styles = Xml(book, "xl/styles.xml");
        var format = styles.Descendants(Sheet + "cellXfs").Single().Elements(Sheet + "xf").ElementAt((int)cell.Attribute("s")!).Attribute("numFmtId")!.Value;
        return styles.Descendants(Sheet + "numFmt").SingleOrDefault(known => known.Attribute("numFmtId")!.Value == format)?.Attribute("formatCode")!.Value ?? format;
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
