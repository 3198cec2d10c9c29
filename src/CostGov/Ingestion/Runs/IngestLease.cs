using System.Linq.Expressions;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace CostGov.Ingestion.Runs;

/// <summary>
/// The right to work on a run. It ends unless it is renewed, and every write names its fence: a worker that slept through its lease
/// finds that its writes land nowhere.
/// </summary>
internal sealed class IngestLease
{
    private readonly IDbContextFactory<CostGovDb> _databases;
    private readonly TimeProvider _clock;
    private readonly string _owner;
    private readonly Expression<Func<IngestRun, bool>> _mine;

    private IngestLease(IDbContextFactory<CostGovDb> databases, TimeProvider clock, string owner, IngestRun run)
    {
        (_databases, _clock, _owner, Run) = (databases, clock, owner, run);
        var (id, fence) = (run.Id, run.Fence);
        _mine = row => row.Id == id && row.LeaseOwner == owner && row.Fence == fence && row.State == IngestRunState.Running;
    }

    public static TimeSpan Length => TimeSpan.FromSeconds(60);

    /// <summary>The run as it was claimed.</summary>
    public IngestRun Run { get; }

    /// <summary>Null when the run is not due, is somebody else's, or another run of the same kind works for the same payer.</summary>
    public static async Task<IngestLease?> TryClaimAsync(IDbContextFactory<CostGovDb> databases, TimeProvider clock, string owner, long runId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var until = now + Length;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        try
        {
            var claimed = await db.IngestRuns
                .Where(run => run.Id == runId
                    && ((run.State == IngestRunState.Pending && (run.DueAt == null || run.DueAt <= now)) || (run.State == IngestRunState.Running && run.LeaseUntil < now)))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(run => run.State, IngestRunState.Running)
                        .SetProperty(run => run.LeaseOwner, owner).SetProperty(run => run.LeaseUntil, until)
                        .SetProperty(run => run.Fence, run => run.Fence + 1).SetProperty(run => run.Attempts, run => run.Attempts + 1)
                        .SetProperty(run => run.StartedAt, run => run.StartedAt ?? now).SetProperty(run => run.DueAt, (DateTimeOffset?)null),
                    cancellationToken);
            if (claimed == 0)
                return null;
        }
        catch (Microsoft.Data.Sqlite.SqliteException taken) when (taken.SqliteErrorCode == 19)
        {
            return null;
        }

        return new(databases, clock, owner, await db.IngestRuns.AsNoTracking().SingleAsync(run => run.Id == runId, cancellationToken));
    }

    public Task RenewAsync(CancellationToken cancellationToken)
    {
        var until = _clock.GetUtcNow() + Length;
        return WriteAsync(set => set.SetProperty(run => run.LeaseUntil, until), cancellationToken);
    }

    /// <exception cref="LeaseLostException">Somebody else has the run now.</exception>
    public async Task WriteAsync(Action<UpdateSettersBuilder<IngestRun>> set, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        await WriteAsync(db, set, cancellationToken);
    }

    /// <summary>In the caller's transaction, so that what it publishes stands or falls with the lease.</summary>
    /// <exception cref="LeaseLostException">Somebody else has the run now.</exception>
    public async Task WriteAsync(CostGovDb db, Action<UpdateSettersBuilder<IngestRun>> set, CancellationToken cancellationToken)
    {
        if (await db.IngestRuns.Where(_mine).ExecuteUpdateAsync(set, cancellationToken) == 0)
            throw new LeaseLostException(Run.Id, _owner);
    }

    /// <summary>Ends the lease with the state that the run is left in. Why a run was cancelled has been written by who cancelled it.</summary>
    public Task EndAsync(IngestRunState state, string? error, DateTimeOffset? dueAt, CancellationToken cancellationToken)
    {
        var ended = state == IngestRunState.Pending || state == IngestRunState.AwaitingApproval ? (DateTimeOffset?)null : _clock.GetUtcNow();
        return WriteAsync(
            set => set.SetProperty(run => run.State, state).SetProperty(run => run.Error, run => state == IngestRunState.Cancelled ? run.Error : error).SetProperty(run => run.DueAt, dueAt)
                .SetProperty(run => run.EndedAt, ended).SetProperty(run => run.Step, "").SetProperty(run => run.LeaseUntil, (DateTimeOffset?)null),
            cancellationToken);
    }
}

internal sealed class LeaseLostException(long runId, string owner) : Exception($"Run {runId} is no longer {owner}'s.");
