using System.Linq.Expressions;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace CostGov.Reports;

/// <summary>
/// The right to work on an export. It ends unless it is renewed, and every write names its fence: a worker that slept through its lease
/// finds that its writes land nowhere.
/// </summary>
internal sealed class ExportLease
{
    private readonly IDbContextFactory<CostGovDb> _databases;
    private readonly TimeProvider _clock;
    private readonly Expression<Func<ExportJob, bool>> _mine;

    private ExportLease(IDbContextFactory<CostGovDb> databases, TimeProvider clock, string owner, ExportJob job)
    {
        (_databases, _clock, Job) = (databases, clock, job);
        var (id, fence) = (job.Id, job.Fence);
        _mine = row => row.Id == id && row.LeaseOwner == owner && row.Fence == fence && row.State == ExportState.Running;
    }

    public static TimeSpan Length => TimeSpan.FromSeconds(60);

    /// <summary>The job as it was claimed.</summary>
    public ExportJob Job { get; }

    /// <summary>Null when the job is over, or somebody else's.</summary>
    public static async Task<ExportLease?> TryClaimAsync(IDbContextFactory<CostGovDb> databases, TimeProvider clock, string owner, long jobId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var until = now + Length;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var claimed = await db.ExportJobs
            .Where(job => job.Id == jobId && (job.State == ExportState.Queued || (job.State == ExportState.Running && job.LeaseUntil < now)))
            .ExecuteUpdateAsync(
                set => set.SetProperty(job => job.State, ExportState.Running)
                    .SetProperty(job => job.LeaseOwner, owner).SetProperty(job => job.LeaseUntil, until)
                    .SetProperty(job => job.Fence, job => job.Fence + 1).SetProperty(job => job.Attempts, job => job.Attempts + 1)
                    .SetProperty(job => job.StartedAt, job => job.StartedAt ?? now).SetProperty(job => job.RowsDone, 0),
                cancellationToken);
        return claimed == 0
            ? null
            : new(databases, clock, owner, await db.ExportJobs.AsNoTracking().SingleAsync(job => job.Id == jobId, cancellationToken));
    }

    /// <summary>Whether somebody wants it to end; the row tells also what was asked of a worker that is no more.</summary>
    public async Task<bool> IsCancelRequestedAsync(CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.ExportJobs.Where(_mine).AnyAsync(job => job.CancelRequested, cancellationToken);
    }

    /// <exception cref="ExportLostException">Somebody else has the job now.</exception>
    public Task RenewAsync(CancellationToken cancellationToken)
    {
        var until = _clock.GetUtcNow() + Length;
        return WriteAsync(set => set.SetProperty(job => job.LeaseUntil, until), cancellationToken);
    }

    /// <exception cref="ExportLostException">Somebody else has the job now.</exception>
    public async Task WriteAsync(Action<UpdateSettersBuilder<ExportJob>> set, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        if (await db.ExportJobs.Where(_mine).ExecuteUpdateAsync(set, cancellationToken) == 0)
            throw new ExportLostException(Job.Id);
    }
}

internal sealed class ExportLostException(long jobId) : Exception($"Export {jobId} is worked on elsewhere.");
