using System.Globalization;
using System.IO.Compression;
using System.Text;
using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Ingestion.Focus;
using CostGov.Persistence;
using CostGov.Testing;
using CostGov.Work;
using DuckDB.NET.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CostGov.Tests.Ingestion.Focus;

/// <summary>An installation that imports files, and a folder in which tests make them.</summary>
internal sealed class FocusStand : IAsyncDisposable
{
    public const string Payer = "111122223333";

    public static readonly string Sample = TestFiles.PathOf("focus1.0_sample_1000.csv");

    private static readonly string[] Columns =
    [
        "BilledCost", "EffectiveCost", "ListCost", "ContractedCost", "BillingAccountId", "BillingAccountName", "BillingCurrency", "BillingPeriodStart", "BillingPeriodEnd",
        "ChargeCategory", "ChargeClass", "ChargePeriodStart", "ChargePeriodEnd", "ProviderName", "RegionId", "ServiceName", "SubAccountId", "SubAccountName", "Tags",
    ];

    private readonly DirectoryInfo _desk = Directory.CreateTempSubdirectory("focus-desk-");

    private FocusStand(TemporaryData data) => Data = data;

    public TemporaryData Data { get; }

    public FocusImport Import => Data.Services.GetRequiredService<FocusImport>();

    public FileInbox Inbox => Data.Services.GetRequiredService<FileInbox>();

    public static async Task<FocusStand> OpenAsync(FocusOptions? options = null) => new(await TemporaryData.CreateAsync(
        services =>
        {
            services.AddAccounts().AddWork().AddIngestion();
            if (options is not null)
                services.AddSingleton(Options.Create(options));
        },
        TestContext.Current.CancellationToken));

    /// <summary>A row of August 2026 that nothing is wrong with, except what is set.</summary>
    public static Dictionary<string, string> Row(params (string Column, string Value)[] set)
    {
        var row = new Dictionary<string, string>
        {
            ["BilledCost"] = "1.25",
            ["EffectiveCost"] = "1.20",
            ["ListCost"] = "1.50",
            ["ContractedCost"] = "1.30",
            ["BillingAccountId"] = Payer,
            ["BillingAccountName"] = "Acme",
            ["BillingCurrency"] = "USD",
            ["BillingPeriodStart"] = "2026-08-01T00:00:00Z",
            ["BillingPeriodEnd"] = "2026-09-01T00:00:00Z",
            ["ChargeCategory"] = "Usage",
            ["ChargeClass"] = "",
            ["ChargePeriodStart"] = "2026-08-03T00:00:00Z",
            ["ChargePeriodEnd"] = "2026-08-04T00:00:00Z",
            ["ProviderName"] = "AWS",
            ["RegionId"] = "ap-northeast-1",
            ["ServiceName"] = "Amazon Simple Storage Service",
            ["SubAccountId"] = "444455556666",
            ["SubAccountName"] = "shop",
            ["Tags"] = "",
        };
        foreach (var (column, value) in set)
            row[column] = value;
        return row;
    }

    public static string Csv(params IEnumerable<Dictionary<string, string>> rows) =>
        string.Join(',', Columns) + "\n" + string.Concat(rows.Select(row => string.Join(',', Columns.Select(column => Cell(row[column]))) + "\n"));

    public string PathOf(string name)
    {
        var path = Path.Combine(_desk.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    public string Write(string name, string text) => Write(name, new UTF8Encoding(false).GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = PathOf(name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>A Parquet file made by DuckDB from a CSV file.</summary>
    /// <param name="replace">What DuckDB's <c>replace</c> says, for example <c>BilledCost::double as BilledCost</c>; empty for text as it is.</param>
    public string WriteParquet(string name, string csv, string replace)
    {
        var path = PathOf(name);
        using var duckdb = new DuckDBConnection("DataSource=:memory:");
        duckdb.Open();
        var replaced = replace.Length == 0 ? "*" : $"* replace ({replace})";
        DuckDb.Execute(duckdb, $"copy (select {replaced} from read_csv('{csv}', all_varchar = true, nullstr = 'NULL')) to '{path}' (format parquet)");
        return path;
    }

    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(content);
        return packed.ToArray();
    }

    public Task<FocusImportOutcome> ImportAsync(string path) => Import.ImportAsync(path, "test", null, TestContext.Current.CancellationToken);

    public async Task<FocusImportOutcome.Imported> ImportedAsync(string path) => Assert.IsType<FocusImportOutcome.Imported>(await ImportAsync(path));

    public async Task<IReadOnlyList<string>> ProblemsAsync(string path) =>
        [.. Assert.IsType<FocusImportOutcome.Refused>(await ImportAsync(path)).Problems.Select(problem => problem.ToString())];

    public Task<FocusImportOutcome> ImportTextAsync(string text) => ImportAsync(Write("bill.csv", text));

    public async Task<IReadOnlyList<PublishedCube>> PointersAsync()
    {
        await using var db = await Data.DbAsync(TestContext.Current.CancellationToken);
        return await db.PublishedCubes.AsNoTracking().OrderBy(pointer => pointer.PayerId).ThenBy(pointer => pointer.Period).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What the store answers, by its own questions.</summary>
    public async Task<CostTable> AskAsync(CostMetric metric, DayRange period, Granularity granularity, IReadOnlyList<Dimension> by, params CostFilter[] filters)
    {
        var queries = Data.Services.GetRequiredService<CostQueries>();
        var snapshot = await queries.CaptureAsync(TestContext.Current.CancellationToken);
        var answer = await queries.AskAsync(Reach.Everything, snapshot, new(period, granularity, metric, by, filters), TestContext.Current.CancellationToken);
        return Assert.IsType<CostAnswer.Figures>(answer).Table;
    }

    public async Task<decimal?> TotalAsync(CostMetric metric, string start, string end) =>
        (await AskAsync(metric, new(Day(start), Day(end)), Granularity.Total, [])).Total;

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Nothing of an import is left lying about but what is published.</summary>
    public void AssertClean()
    {
        Assert.Empty(Directory.EnumerateFileSystemEntries(Data.Folder.Staging));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Data.Folder.Tmp));
    }

    public async ValueTask DisposeAsync()
    {
        await Data.DisposeAsync();
        _desk.Delete(recursive: true);
    }

    private static string Cell(string value) => value.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
