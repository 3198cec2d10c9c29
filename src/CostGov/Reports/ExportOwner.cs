using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Reports;

/// <summary>This process among all that ever worked on the data folder, which is one process's alone: whoever else holds an export is dead.</summary>
internal sealed class ExportOwner(IDbContextFactory<CostGovDb> databases)
{
    private bool _released;

    public string Name { get; } = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    /// <summary>Sets free, once in the process's life, what its predecessors held.</summary>
    public async Task ReleaseDeadAsync(CancellationToken cancellationToken)
    {
        if (_released)
            return;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.ExportJobs.Where(job => job.State == ExportState.Running && job.LeaseOwner != Name)
            .ExecuteUpdateAsync(
                set => set.SetProperty(job => job.State, ExportState.Queued).SetProperty(job => job.LeaseUntil, (DateTimeOffset?)null),
                cancellationToken);
        _released = true;
    }
}
