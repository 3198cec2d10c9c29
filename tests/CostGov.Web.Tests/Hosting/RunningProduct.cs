using CostGov.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CostGov.Web.Tests.Hosting;

/// <summary>
/// The whole product on a free loopback port with a data folder of its own, in Live without a payer unless told otherwise: its stores hold
/// what the test puts there. Its clock stands at 2026-09-10 06:00 UTC.
/// </summary>
internal sealed class RunningProduct : IAsyncDisposable
{
    private readonly CostGovApp _app;
    private readonly string _folder;

    private RunningProduct(CostGovApp app, string folder, TimeProvider clock)
    {
        (_app, _folder, Time) = (app, folder, clock);
        Http = new() { BaseAddress = new(app.Web.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public TimeProvider Time { get; }

    public FakeTimeProvider Clock => (FakeTimeProvider)Time;

    public DataFolder Folder => _app.Web.Services.GetRequiredService<DataFolder>();

    public static Task<RunningProduct> StartAsync(CancellationToken cancellationToken, params string[] settings) =>
        StartAsync(new FakeTimeProvider(new DateTimeOffset(2026, 9, 10, 6, 0, 0, TimeSpan.Zero)), cancellationToken, settings);

    public static Task<RunningProduct> StartAsync(TimeProvider clock, CancellationToken cancellationToken, params string[] settings) =>
        StartOnAsync(Directory.CreateTempSubdirectory("costgov-web-").FullName, clock, cancellationToken, settings);

    /// <param name="folder">Removed at the end.</param>
    public static async Task<RunningProduct> StartOnAsync(string folder, TimeProvider clock, CancellationToken cancellationToken, params string[] settings)
    {
        string[] all = ["--CostGov:Mode=Live", "--urls=http://127.0.0.1:0", $"--CostGov:DataDirectory={folder}", "--Logging:LogLevel:CostGov=Warning", .. settings];
        var app = await CostGovApp.BuildAsync(all, clock, adjust: null, cancellationToken);
        try
        {
            await app.StartAsync(cancellationToken);
            return new(app, folder, clock);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => _app.Web.Services.GetRequiredService<T>();

    public async Task SaveAsync(Action<CostGovDb> add, CancellationToken cancellationToken)
    {
        await using var db = await Get<IDbContextFactory<CostGovDb>>().CreateDbContextAsync(cancellationToken);
        add(db);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
