using System.Net.Http.Json;
using System.Text.Json;
using CostGov.Web;

namespace CostGov.Journeys;

/// <summary>The product itself, in demo mode on a fixed day, on a free port of this machine, with its first reading done. Once for the whole run.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private readonly string _data = Directory.CreateTempSubdirectory("costgov-journeys-").FullName;
    private CostGovApp? _app;

    public Uri Address { get; private set; } = null!;

    public CostGovApp App => _app!;

    /// <summary>Null where the site is another process.</summary>
    public HeldExports? Exports { get; private set; }

    public async ValueTask InitializeAsync()
    {
        // One that runs already, for looking at pages while they are made: COSTGOV_JOURNEYS_SITE=http://127.0.0.1:5080.
        if (Environment.GetEnvironmentVariable("COSTGOV_JOURNEYS_SITE") is { Length: > 0 } running)
        {
            Address = new(running);
            await SignedIn.AsDemoPersonAsync(Address, SignedIn.Administrator, TestContext.Current.CancellationToken);
            return;
        }

        var exports = Exports = new();
        _app = await CostGovApp.BuildAsync(
            ["--urls", "http://127.0.0.1:0", $"--CostGov:DataDirectory={_data}", $"--CostGov:Demo:Today={Today:yyyy-MM-dd}"],
            TimeProvider.System, builder => exports.StandBefore(builder.Services), TestContext.Current.CancellationToken);
        await _app.Web.StartAsync(TestContext.Current.CancellationToken);
        Address = new(_app.Web.Urls.First());
        await SignedIn.AsDemoPersonAsync(Address, SignedIn.Administrator, TestContext.Current.CancellationToken);
        await FirstReadingAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Exports?.Open();
        if (_app is not null)
            await _app.DisposeAsync();
        Exports?.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    // All of it: months are published one after the other and the file comes last, and a page that is looked at between two of them shows gaps.
    private async Task FirstReadingAsync()
    {
        using var http = SignedIn.Client(Address);
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (TimeProvider.System.GetUtcNow() < until)
        {
            var answer = await http.GetFromJsonAsync<JsonElement>("/api/v1/ingest/runs", TestContext.Current.CancellationToken);
            var runs = answer.GetProperty("items").EnumerateArray().Select(run => (Kind: run.GetProperty("kind").GetString(), State: run.GetProperty("state").GetString())).ToList();
            if (runs.Any(run => run.Kind == "file") && runs.All(run => run.State == "published"))
                return;
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"The demo's first reading was not published in {Patience.TotalMinutes} minutes.");
    }
}
