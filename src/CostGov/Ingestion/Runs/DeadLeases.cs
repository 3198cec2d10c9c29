using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Ingestion.Runs;

/// <summary>Sets free, once in a process's life, what its predecessors held. The data folder is one process's alone, so whoever else holds a run is dead.</summary>
internal sealed class DeadLeases(IDbContextFactory<CostGovDb> databases, TimeProvider clock)
{
    private bool _released;

    /// <summary>This process among all that ever worked on the data folder.</summary>
    public string Owner { get; } = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        if (_released)
            return;
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.IngestRuns.Where(run => run.State == IngestRunState.Running && run.LeaseOwner != Owner)
            .ExecuteUpdateAsync(
                set => set.SetProperty(run => run.State, IngestRunState.Pending).SetProperty(run => run.LeaseUntil, (DateTimeOffset?)null)
                    .SetProperty(run => run.DueAt, now).SetProperty(run => run.Attempts, run => run.Attempts - 1).SetProperty(run => run.Step, ""),
                cancellationToken);
        _released = true;
    }
}
