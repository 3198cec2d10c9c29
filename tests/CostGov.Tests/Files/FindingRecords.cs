using System.Text;
using CostGov.Files;

namespace CostGov.Tests.Files;

public sealed class FindingRecords : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void Records_are_found_by_number_and_place_on_the_line_an_editor_shows()
    {
        const string Text = "a,b\r\n1,\"two\r\nlines, \"\"quoted\"\"\"\r\n\r\n3,4\r\nbad\r\n5,6";
        File.WriteAllText(_path, Text);

        var found = CsvRecordFinder.Find(_path, new HashSet<long> { 1, 3 }, [Text.IndexOf("bad", StringComparison.Ordinal), Text.IndexOf("bad", StringComparison.Ordinal) + 2]);

        Assert.Equal(new CsvRecord(2, "1,\"two\r\nlines, \"\"quoted\"\"\""), found.ByNumber[1]);
        Assert.Equal(new CsvRecord(7, "5,6"), found.ByNumber[3]);
        Assert.Equal(new CsvRecord(6, "bad"), Assert.Single(found.ByPlace).Value);
    }

    [Fact]
    public void A_byte_order_mark_does_not_move_places()
    {
        File.WriteAllText(_path, "\"a\",b\n1,2\n3,4\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        var found = CsvRecordFinder.Find(_path, new HashSet<long> { 1 }, [3 + "\"a\",b\n".Length]);

        Assert.Equal("1,2", found.ByPlace.Single().Value.Text);
        Assert.Equal(new CsvRecord(3, "3,4"), found.ByNumber[1]);
    }

    public void Dispose() => File.Delete(_path);
}
