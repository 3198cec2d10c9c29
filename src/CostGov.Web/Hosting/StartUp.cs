using CostGov.Costs;
using CostGov.Persistence;
using CostGov.Work;

namespace CostGov.Web.Hosting;

/// <summary>
/// What happens before anything listens or works, in this order: take the data folder, clear what an interrupted process left, bring
/// the stores up to date, seed schedules. Registered first, so the dispatcher and the web server begin when it is through.
/// </summary>
internal sealed class StartUp(DataFolder folder, Database database, CostStore costs, ScheduleBook schedules) : IHostedService, IDisposable
{
    private InstanceLock? _lock;

    public bool IsDone { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _lock = InstanceLock.Take(folder);
        await OpenAsync(cancellationToken);
    }

    /// <summary>As the owner of the data folder, whose lock the caller holds.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        folder.EmptyTmp();
        await database.OpenAsync(cancellationToken);
        await costs.EnsureLoadedAsync(cancellationToken);
        await schedules.SeedAsync(cancellationToken);
        IsDone = true;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Not in StopAsync: services that stop after this one may still write.
    public void Dispose() => _lock?.Dispose();
}
