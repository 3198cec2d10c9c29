using CostGov.Ingestion.Runs;
using CostGov.Persistence;
using CostGov.Work;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Ingestion;

/// <summary>Runs as the dispatcher sees them.</summary>
internal sealed class IngestWorkTable(IDbContextFactory<CostGovDb> databases, DeadLeases dead, IngestWorker worker) : IWorkTable
{
    public string Kind => "ingest";

    public async Task<IReadOnlyList<long>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        await dead.ReleaseAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var runs = db.IngestRuns;
        return await runs
            .Where(run => (run.State == IngestRunState.Pending && (run.DueAt == null || run.DueAt <= now)) || (run.State == IngestRunState.Running && run.LeaseUntil < now))
            .Where(run => run.State == IngestRunState.Running || !runs.Any(other => other.PayerId == run.PayerId && other.Kind == run.Kind && other.State == IngestRunState.Running))
            .OrderBy(run => run.DueAt).ThenBy(run => run.Id).Select(run => run.Id).Take(limit).ToListAsync(cancellationToken);
    }

    public Task RunAsync(long rowId, CancellationToken cancellationToken) => worker.RunAsync(rowId, cancellationToken);
}
