using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Persistence;
using CostGov.Projects;
using CostGov.Reports;
using CostGov.Testing;
using CostGov.Web.Accounts;
using CostGov.Web.Costs;
using CostGov.Web.Parts;
using CostGov.Web.Projects;
using CsvHelper;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Web.Tests.Reports;

/// <summary>A published ledger and what is exported of it, read back from the bytes of the files.</summary>
internal sealed class ExportedCosts(TemporaryData data) : IAsyncDisposable
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly EventTimes Times = new(TimeZoneInfo.Utc);

    public CostQueries Queries => data.Services.GetRequiredService<CostQueries>();

    private AccountQueries Accounts => data.Services.GetRequiredService<AccountQueries>();

    private ProjectQueries Projects => data.Services.GetRequiredService<ProjectQueries>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ExportedCosts> OfAsync(Ledger ledger, params Cube[] cubes)
    {
        var data = await TemporaryData.CreateAsync(services => services.AddAccounts(), Token);
        await data.PublishAsync(ledger, cubes, Token);
        return new(data);
    }

    public async Task SaveAsync(Action<CostGovDb> add)
    {
        await using var db = await data.DbAsync(Token);
        add(db);
        await db.SaveChangesAsync(Token);
    }

    public Task<ExportDraft> ExploreAsync(string question, ExportFormat format, Reach? reach = null) =>
        DraftAsync(new ExploreExport(Queries, Accounts, Projects, Times, data.Clock), question, format, reach);

    public Task<ExportDraft> AccountsAsync(string question, ExportFormat format, Reach? reach = null) =>
        DraftAsync(new AccountsExport(Queries, Accounts, Times, data.Clock), question, format, reach);

    public Task<ExportDraft> ProjectsAsync(string question, ExportFormat format, Reach? reach = null) =>
        DraftAsync(new ProjectsExport(Queries, Projects, Times, data.Clock), question, format, reach);

    public async Task<CostTable> ScreenAsync(string question)
    {
        var snapshot = await Queries.CaptureAsync(Token);
        var asked = ExploreAddress.Read(question).View.ToQuestion(snapshot.DataTo!.Value);
        return Assert.IsType<CostAnswer.Figures>(await Queries.AskAsync(Reach.Everything, snapshot, asked, Token)).Table;
    }

    /// <summary>Each row by its columns' names.</summary>
    public static async Task<List<Dictionary<string, string>>> CsvAsync(ExportDraft draft)
    {
        var file = new MemoryStream();
        await CsvFile.WriteAsync(file, Assert.IsType<ExportDraft.Ready>(draft).Sheets[0], () => { }, Token);
        using var csv = CsvReader.Create(file.ToArray(), CsvReaderOptions.Default);
        List<Dictionary<string, string>> rows = [];
        while (csv.Read())
            rows.Add(csv.Headers.Select((name, at) => (name, Text: csv.GetString(at))).ToDictionary(cell => cell.name, cell => cell.Text));
        return rows;
    }

    /// <summary>Sheet by sheet, row by row, the text of each cell; the heading is the first row.</summary>
    public static async Task<IReadOnlyList<List<string[]>>> XlsxAsync(ExportDraft draft)
    {
        var sheets = Assert.IsType<ExportDraft.Ready>(draft).Sheets;
        var file = new MemoryStream();
        await XlsxFile.WriteAsync(file, sheets, () => { }, Token);
        await using var book = new ZipArchive(new MemoryStream(file.ToArray()));
        List<List<string[]>> read = [];
        for (var number = 1; number <= sheets.Count; number++)
        {
            await using var stream = await book.GetEntry($"xl/worksheets/sheet{number}.xml")!.OpenAsync(Token);
            var xml = await XDocument.LoadAsync(stream, LoadOptions.PreserveWhitespace, Token);
            read.Add([.. xml.Descendants(Sheet + "row").Select(row => row.Elements(Sheet + "c").Select(cell => cell.Element(Sheet + "v")?.Value ?? "").ToArray())]);
        }

        return read;
    }

    public static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    private static Task<ExportDraft> DraftAsync(IExportContent content, string question, ExportFormat format, Reach? reach) =>
        content.DraftAsync(reach ?? Reach.Everything, new(content.Kind, format, question, "en-US", "http://localhost:5080/", "test"), Token);
}
