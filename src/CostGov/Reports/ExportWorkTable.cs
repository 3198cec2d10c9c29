using CostGov.Persistence;
using CostGov.Work;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Reports;

/// <summary>Exports as the dispatcher sees them: waiting, abandoned, or past their time.</summary>
internal sealed class ExportWorkTable(IDbContextFactory<CostGovDb> databases, ExportOwner owner, ExportWorker worker) : IWorkTable
{
    /// <summary>So that large exports never hold all workers.</summary>
    private const int MostAtOnce = 2;

    public string Kind => "export";

    public async Task<IReadOnlyList<long>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        await owner.ReleaseDeadAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var jobs = db.ExportJobs;
        var working = await jobs.CountAsync(job => job.State == ExportState.Running && job.LeaseUntil >= now, cancellationToken);
        var waiting = await jobs.Where(job => job.State == ExportState.Queued || (job.State == ExportState.Running && job.LeaseUntil < now))
            .OrderBy(job => job.Id).Select(job => job.Id).Take(Math.Max(0, MostAtOnce - working)).ToListAsync(cancellationToken);
        var expired = await jobs.Where(job => job.ExpiresAt <= now).Where(ExportJobs.IsOver)
            .OrderBy(job => job.Id).Select(job => job.Id).Take(limit).ToListAsync(cancellationToken);
        return [.. waiting.Concat(expired).Take(limit)];
    }

    public Task RunAsync(long rowId, CancellationToken cancellationToken) => worker.RunAsync(rowId, cancellationToken);
}
