using CostGov.Reports;
using CostGov.Testing;
using CostGov.Work;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Tests.Reports;

/// <summary>An installation whose shelf can be exported.</summary>
internal sealed class ExportStand : IAsyncDisposable
{
    private ExportStand(TemporaryData data, Shelf shelf) => (Data, Shelf) = (data, shelf);

    public TemporaryData Data { get; }

    public Shelf Shelf { get; }

    public ExportDesk Desk => Data.Services.GetRequiredService<ExportDesk>();

    public IWorkTable Table => Data.Services.GetRequiredService<IWorkTable>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ExportStand> OpenAsync(string? folder = null)
    {
        var shelf = new Shelf();
        void Configure(IServiceCollection services) => services.AddWork().AddReports().AddSingleton<IExportContent>(shelf);
        return new(folder is null ? await TemporaryData.CreateAsync(Configure, Token) : await TemporaryData.OpenAsync(folder, Configure, Token), shelf);
    }

    public static ExportOrder Order(string question = "p=mtd", ExportFormat format = ExportFormat.Csv, string language = "en-US", string by = "test") =>
        new("shelf", format, question, language, "http://localhost:5080/", by);

    public async Task<ExportRow> AskAsync(ExportOrder? order = null, Reach? reach = null) =>
        Assert.IsType<ExportRequest.Accepted>(await Desk.RequestAsync(reach ?? Reach.Everything, order ?? Order(), Token)).Job;

    public async Task<ExportRow> WorkAsync(ExportRow export)
    {
        await Table.RunAsync(export.Id, Token);
        return await RowAsync(export);
    }

    /// <summary>A worker of its own, that a closed shelf holds up.</summary>
    public Task BeginAsync(ExportRow export, CancellationToken cancellationToken) => Task.Run(() => Table.RunAsync(export.Id, cancellationToken), Token);

    public async Task<ExportRow> RowAsync(ExportRow export) => (await Desk.GetAsync(Reach.Everything, export.Id, Token))!;

    public async Task<string> TextAsync(ExportRow export) =>
        await File.ReadAllTextAsync((await Desk.FileAsync(Reach.Everything, export.Id, "mika", Token))!.Path, Token);

    public IReadOnlyList<string> FilesOnDisk() =>
        [.. Directory.EnumerateFiles(Data.Folder.Exports).Concat(Directory.EnumerateFiles(Data.Folder.Tmp)).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        Shelf.Open();
        await Data.DisposeAsync();
        Shelf.Dispose();
    }
}

/// <summary>Something to export: three rows, of which the second can be held back as long as a test wants.</summary>
internal sealed class Shelf : IExportContent, IDisposable
{
    private readonly ManualResetEventSlim _gate = new(initialState: true);

    public string Kind => "shelf";

    /// <summary>Ends when a worker stands before the gate.</summary>
    public TaskCompletionSource Reached { get; private set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string? Refusal { get; set; }

    public Exception? Breaks { get; set; }

    public Reach? SeenReach { get; private set; }

    public string? SeenCulture { get; private set; }

    public void Close()
    {
        Reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _gate.Reset();
    }

    public void Open() => _gate.Set();

    public void Dispose() => _gate.Dispose();

    public IReadOnlyList<string> Misread(string question) => question.Contains("nonsense", StringComparison.Ordinal) ? ["nonsense"] : [];

    public Task<ExportDraft> DraftAsync(Reach reach, ExportOrder order, CancellationToken cancellationToken)
    {
        (SeenReach, SeenCulture) = (reach, System.Globalization.CultureInfo.CurrentUICulture.Name);
        IReadOnlyList<ReportColumn> columns = [new("name", CellKind.Text), new("amount", CellKind.Amount, Currency.Usd)];
        return Task.FromResult<ExportDraft>(Refusal is { } because
            ? new ExportDraft.Refused(because)
            : new ExportDraft.Ready("costgov_shelf", [new("Shelf", columns, 3, Rows())]));
    }

    private IEnumerable<IReadOnlyList<object?>> Rows()
    {
        SeenCulture += "/" + System.Globalization.CultureInfo.CurrentUICulture.Name;
        yield return ["apples", 1.5m];
        Reached.TrySetResult();
        _gate.Wait();
        if (Breaks is { } broken)
            throw broken;
        yield return ["pears", -0.25m];
        yield return ["unknown", null];
    }
}
