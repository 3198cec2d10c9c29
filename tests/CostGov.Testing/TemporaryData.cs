using CostGov.Costs;
using CostGov.Persistence;
using CostGov.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CostGov.Testing;

/// <summary>A real data folder with real stores in it, on a clock that moves when told; gone when disposed.</summary>
public sealed class TemporaryData : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TemporaryData(ServiceProvider services, string path, FakeTimeProvider clock)
    {
        _services = services;
        Path = path;
        Clock = clock;
        Folder = services.GetRequiredService<DataFolder>();
    }

    public IServiceProvider Services => _services;

    public string Path { get; }

    public FakeTimeProvider Clock { get; }

    public DataFolder Folder { get; }

    public IDbContextFactory<CostGovDb> Databases => _services.GetRequiredService<IDbContextFactory<CostGovDb>>();

    public CostStore Costs => _services.GetRequiredService<CostStore>();

    public CostPublisher Publisher => _services.GetRequiredService<CostPublisher>();

    public static Task<TemporaryData> CreateAsync(CancellationToken cancellationToken) =>
        CreateAsync(_ => { }, cancellationToken);

    /// <param name="configure">Adds what the test needs besides the stores.</param>
    public static Task<TemporaryData> CreateAsync(Action<IServiceCollection> configure, CancellationToken cancellationToken) =>
        OpenAsync(Directory.CreateTempSubdirectory("costgov-").FullName, configure, cancellationToken);

    /// <summary>Opens a folder that exists already, as a restarted process does.</summary>
    public static async Task<TemporaryData> OpenAsync(string path, Action<IServiceCollection> configure, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 9, 10, 6, 0, 0, TimeSpan.Zero));
        var settings = new Dictionary<string, string?> { ["CostGov:DataDirectory"] = path };
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<TimeProvider>(clock)
            .AddLogging()
            .AddPersistence()
            .AddProjects()
            .AddCosts();
        configure(services);
        var data = new TemporaryData(services.BuildServiceProvider(validateScopes: true), path, clock);
        await data.Services.GetRequiredService<Database>().OpenAsync(cancellationToken);
        await data.Costs.EnsureLoadedAsync(cancellationToken);
        return data;
    }

    public Task<CostGovDb> DbAsync(CancellationToken cancellationToken) => Databases.CreateDbContextAsync(cancellationToken);

    /// <summary>Closes the stores as a process that ends does, and keeps the folder.</summary>
    public async ValueTask CloseAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
