using System.IO.Compression;
using System.Text;
using CostGov.Ingestion;
using CostGov.Ingestion.Focus;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Tests.Ingestion.Focus;

public sealed class FilesRefused
{
    private static readonly string Good = FocusStand.Csv(FocusStand.Row());

    [Fact]
    public async Task A_file_that_is_not_FOCUS_is_refused_with_the_missing_columns_named()
    {
        await using var stand = await FocusStand.OpenAsync();

        var problem = Assert.Single(await stand.ProblemsAsync(stand.Write("cur.csv", "BilledCost,ServiceName,BillingAccountId\n1,S,1\n")));

        Assert.Equal(
            "cur.csv: is not a FOCUS file: it lacks the columns BillingCurrency, BillingPeriodEnd, BillingPeriodStart, ChargeCategory, ChargePeriodEnd, ChargePeriodStart, EffectiveCost.",
            problem);
        Assert.Empty(await stand.PointersAsync());
        stand.AssertClean();
    }

    [Fact]
    public async Task Every_file_of_an_import_is_looked_at_before_it_is_refused()
    {
        await using var stand = await FocusStand.OpenAsync();
        stand.Write("set/a.csv", "x\n1\n");
        stand.Write("set/b.csv", Good);
        stand.Write("set/c.csv", Good.Replace("ChargeCategory", "Category", StringComparison.Ordinal));

        var problems = await stand.ProblemsAsync(stand.PathOf("set"));

        Assert.Equal(["a.csv", "c.csv"], problems.Select(problem => problem.Split(':')[0]));
        Assert.EndsWith("it lacks the column ChargeCategory.", problems[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf16", "is UTF-16 text: save it as UTF-8.")]
    [InlineData("empty", "is empty.")]
    [InlineData("binary", "is neither text nor Parquet, gzip or ZIP.")]
    [InlineData("header", "has no rows.")]
    [InlineData("cut.gz", "is cut off or damaged: its checksum does not fit (several gzip members in one file are not taken).")]
    [InlineData("broken.gz", "is damaged: it cannot be unpacked.")]
    [InlineData("twice.gz", "is packed twice: unpack it once.")]
    [InlineData("bomb.gz", "unpacks to 200 times its size or more, as no cost file does.")]
    [InlineData("bomb.zip", "unpacks to 200 times its size or more, as no cost file does.")]
    [InlineData("crc.zip", "is damaged: its size or checksum does not fit.")]
    [InlineData("cut.zip", "is damaged, or not a ZIP file as others are: it cannot be unpacked.")]
    [InlineData("cut.parquet", "cannot be read as Parquet")]
    [InlineData("bad", "has no row that can be read: 1 rows are at fault.")]
    [InlineData("mixed", "ends its lines in more than one way: save it with one kind of line break.")]
    public async Task A_damaged_or_hostile_file_is_refused_in_words_and_leaves_nothing(string kind, string words)
    {
        await using var stand = await FocusStand.OpenAsync();
        var text = Encoding.UTF8.GetBytes(Good);

        var problems = await stand.ProblemsAsync(stand.Write(kind, kind switch
        {
            "utf16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Good)],
            "empty" => [],
            "binary" => [1, 2, 0, 3],
            "header" => Encoding.UTF8.GetBytes(Good.Split('\n')[0] + "\n"),
            "cut.gz" => FocusStand.Gzip(Many())[..^100],
            "broken.gz" => Flipped(FocusStand.Gzip(Many()), 600),
            "twice.gz" => FocusStand.Gzip(FocusStand.Gzip(text)),
            "bomb.gz" => FocusStand.Gzip(new byte[20_000_000]),
            "bomb.zip" => Zip(new byte[20_000_000]),
            "crc.zip" => ForgedCrc(Zip(text)),
            "cut.zip" => Zip(Many())[..^30],
            "cut.parquet" => await CutParquetAsync(stand),
            "bad" => Encoding.UTF8.GetBytes(FocusStand.Csv(FocusStand.Row(("BilledCost", "?")))),
            _ => Encoding.UTF8.GetBytes(FocusStand.Csv(FocusStand.Row(("Tags", "{}")), FocusStand.Row(("Tags", "{}"))).TrimEnd('\n') + "\r\n"),
        }));

        Assert.Contains(words, Assert.Single(problems), StringComparison.Ordinal);
        Assert.Empty(await stand.PointersAsync());
        stand.AssertClean();
    }

    [Fact]
    public async Task More_than_the_most_that_is_taken_at_once_is_refused_while_it_arrives()
    {
        await using var stand = await FocusStand.OpenAsync(new() { MaxFiles = 2 });
        stand.Write("set/a.csv", Good);
        stand.Write("set/b.csv", Good + "\n");
        stand.Write("set/c.csv", Good + "\n\n");

        Assert.Equal("c.csv: is one too many: at most 2 files are taken at once.", Assert.Single(await stand.ProblemsAsync(stand.PathOf("set"))));
        stand.AssertClean();
    }

    [Theory]
    [InlineData("nothing-here", "does not exist.")]
    [InlineData("no-data", "holds no .csv, .csv.gz, .parquet or .zip file.")]
    public async Task A_path_that_brings_nothing_is_refused(string name, string words)
    {
        await using var stand = await FocusStand.OpenAsync();
        stand.Write("no-data/readme.txt", "hello");

        Assert.EndsWith(words, Assert.Single(await stand.ProblemsAsync(stand.PathOf(name))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_that_is_cut_leaves_nothing()
    {
        await using var stand = await FocusStand.OpenAsync();
        var gzip = FocusStand.Gzip(Many());

        await using var cut = new MemoryStream(gzip[..^(gzip.Length / 100)]);
        var refused = Assert.IsType<InboxOutcome.Refused>(await stand.Inbox.StageAsync("August.csv.gz", cut, "test", TestContext.Current.CancellationToken));

        Assert.Equal("August.csv.gz", Assert.Single(refused.Problems).Label);
        stand.AssertClean();
        Assert.Empty(await stand.Data.Services.GetRequiredService<IngestDesk>().ListAsync(Reach.Everything, 10, TestContext.Current.CancellationToken));
    }

    private static byte[] Many() => Encoding.UTF8.GetBytes(FocusStand.Csv(Enumerable.Range(0, 2000).Select(row => FocusStand.Row(("BilledCost", $"{row}.5"), ("ServiceName", $"Service {row * 7919 % 1009}")))));

    private static byte[] Flipped(byte[] bytes, int place)
    {
        bytes[place] ^= 0xFF;
        return bytes;
    }

    private static byte[] Zip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("bill.csv").Open();
            entry.Write(content);
        }

        return packed.ToArray();
    }

    // The checksum stands in the central directory too, 16 bytes behind its signature, and that is the one that is believed.
    private static byte[] ForgedCrc(byte[] zip) => Flipped(zip, zip.AsSpan().LastIndexOf("PK\x01\x02"u8) + 16);

    private static async Task<byte[]> CutParquetAsync(FocusStand stand)
    {
        var whole = await File.ReadAllBytesAsync(stand.WriteParquet("whole.parquet", stand.Write("whole.csv", Good), ""), TestContext.Current.CancellationToken);
        return whole[..(whole.Length / 2)];
    }
}
