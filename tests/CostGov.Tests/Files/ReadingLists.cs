using System.IO.Compression;
using System.Text;
using CostGov.Files;
using CostGov.Projects;
using MiniExcelLibs;

namespace CostGov.Tests.Files;

public sealed class ReadingLists
{
    private const string Sheet = "案件コード,案件名,責任者,ルール\r\nA-1,店舗システム①,佐藤 美咲;髙橋,account:111122223333\r\nB-2,\"通販, 本番\",,\"ou:ou-1\ntag:Project=費用\"\r\n";
    private static readonly Encoding Cp932 = CodePagesEncodingProvider.Instance.GetEncoding(932)!;

    public static TheoryData<string, ListEncoding> Writings => new()
    {
        { "cp932", ListEncoding.ShiftJis }, { "utf-8", ListEncoding.Utf8 }, { "utf-8 with mark", ListEncoding.Utf8 },
        { "utf-16le with mark", ListEncoding.Utf16LittleEndian }, { "utf-16be with mark", ListEncoding.Utf16BigEndian },
        { "utf-16le", ListEncoding.Utf16LittleEndian }, { "utf-16be", ListEncoding.Utf16BigEndian },
    };

    [Theory, MemberData(nameof(Writings))]
    public void What_excel_saves_in_japan_is_read_as_it_was_typed(string writing, ListEncoding expected)
    {
        var list = Read(Written(Sheet, writing));
        Assert.Equal((expected, ',', true), (list.Encoding, list.Separator, list.HasHeader));
        Assert.Equal(["code", "display_name", "owners", "rules"], list.Columns);
        Assert.Equal([(2, "店舗システム①"), (3, "通販, 本番")], list.Rows.Select(row => ((int)row.Line, row["display_name"])));
        Assert.Equal(("佐藤 美咲;髙橋", "ou:ou-1\ntag:Project=費用"), (list.Rows[0]["owners"], list.Rows[1]["rules"]));
        Assert.Empty(list.BadRows);
    }

    [Fact]
    public void A_short_list_of_half_width_kana_is_shift_jis_too() =>
        Assert.Equal(ListEncoding.ShiftJis, ListEncodings.Detect(Cp932.GetBytes("code,name\r\nA,ﾃｽﾄ\r\n")));

    [Fact]
    public void What_the_detection_took_wrongly_can_be_corrected()
    {
        var bytes = Cp932.GetBytes("A;店舗\r\nB;通販\r\n");
        var wrong = Read(bytes, new(Encoding: ListEncoding.Utf16LittleEndian));
        Assert.DoesNotContain(wrong.Rows, row => row["name"] == "店舗");
        var right = Read(bytes, new(ListEncoding.ShiftJis, ';', HasHeader: false));
        Assert.Equal([("A", "店舗"), ("B", "通販")], right.Rows.Select(row => (row["code"], row["name"])));
        Assert.Single(Read(bytes, new(HasHeader: true)).Rows);
    }

    [Fact]
    public void Without_a_heading_columns_stand_in_their_order()
    {
        var list = Read(Encoding.UTF8.GetBytes("alpha,Alpha project,アルファ,Sato,CC-1,account:1\n"));
        Assert.False(list.HasHeader);
        Assert.Equal(("alpha", "アルファ", "account:1"), (list.Rows[0]["code"], list.Rows[0]["display_name"], list.Rows[0]["rules"]));
    }

    [Theory]
    [InlineData("code\tname\nA\tAlpha\n", '\t')]
    [InlineData("code;name\nA;Alpha\n", ';')]
    public void Other_separators_are_found(string text, char expected)
    {
        var list = Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal((expected, "Alpha"), (list.Separator, list.Rows[0]["name"]));
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_told_with_their_line_and_the_others_stay()
    {
        byte[] bytes = [.. "code,name\r\nA,"u8, 0xE5, 0xBA, 0x97, 0x0D, 0x0A, .. "B,"u8, 0xFF, 0xFE, 0x0D, 0x0A, .. "C,c\r\n"u8];
        var list = Read(bytes, new(Encoding: ListEncoding.Utf8));
        Assert.Equal((3L, BadListRowKind.Undecodable), (list.BadRows[0].Line, list.BadRows[0].Kind));
        Assert.Equal(["A", "C"], list.Rows.Select(row => row["code"]));
    }

    [Fact]
    public void A_zip_with_one_list_is_that_list()
    {
        var list = Read(Zipped(("案件.csv", Cp932.GetBytes(Sheet))));
        Assert.Equal(("list/案件.csv", ListEncoding.ShiftJis, 2), (list.Label, list.Encoding, list.Rows.Count));
        Assert.Throws<RefusedFileException>(() => Read(Zipped(("a.csv", [65]), ("b.csv", [66]))));
        Assert.Throws<RefusedFileException>(() => Read(Zipped(("a.zip", Zipped(("b.csv", [66]))))));
    }

    [Fact]
    public void A_workbook_is_read_with_its_numbers_as_they_are()
    {
        using var file = new MemoryStream();
        MiniExcel.SaveAs(file, new[] { new { code = "A", name = "Alpha", display_name = "アルファ", owners = "Sato", cost_centre = (object)1010, rules = (object)111122223333d } });
        var list = Read(file.ToArray());
        Assert.Null(list.Encoding);
        Assert.Equal(("A", "アルファ", "1010", "111122223333"), (list.Rows[0]["code"], list.Rows[0]["display_name"], list.Rows[0]["cost_centre"], list.Rows[0]["rules"]));
        var changes = ProjectList.Of(list.Rows, [], new(2026, 9, 10), new(2026, 9, 10), restate: false);
        Assert.Equal("account:111122223333", Assert.Single(Assert.Single(changes.Changes).Rules).Rule.ToString());
    }

    [Fact]
    public void What_is_no_list_is_refused_in_words()
    {
        Assert.Contains("is empty", Assert.Throws<RefusedFileException>(() => Read([])).Problem.Text, StringComparison.Ordinal);
        Assert.Contains("damaged", Assert.Throws<RefusedFileException>(() => Read([.. "PK\x03\x04"u8, 1, 2, 3])).Problem.Text, StringComparison.Ordinal);
        Assert.Contains("larger", Assert.Throws<RefusedFileException>(() => Read(new byte[ListReader.MostBytes + 1])).Problem.Text, StringComparison.Ordinal);
        Assert.Contains("unpacks to more", Assert.Throws<RefusedFileException>(() => Read(Zipped(("bomb.csv", new byte[ListReader.MostBytes + 1])))).Problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_was_kept_from_being_a_formula_comes_back_as_it_was()
    {
        foreach (var text in new[] { "=1+1", "-name", "plain", "'quoted", "", "@x" })
            Assert.Equal(text, CellGuard.Undo(CellGuard.Text(text)));
    }

    private static ListFile Read(byte[] bytes, ListReading? reading = null) => ListReader.Read("list", bytes, ProjectList.Columns, reading ?? new());

    private static byte[] Written(string text, string writing)
    {
        var encoding = writing.Split(' ')[0] switch { "cp932" => Cp932, "utf-16le" => Encoding.Unicode, "utf-16be" => Encoding.BigEndianUnicode, _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) };
        return [.. writing.EndsWith("mark", StringComparison.Ordinal) ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
    }

    private static byte[] Zipped(params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
