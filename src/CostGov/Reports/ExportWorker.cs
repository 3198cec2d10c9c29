using CostGov.Persistence;
using CostGov.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CostGov.Reports;

/// <summary>
/// Works on one export: claims it, writes its file, and leaves the row in a state that tells what happened. It may be called twice or
/// killed at any moment; the row decides, and a file is whole or not there.
/// </summary>
internal sealed partial class ExportWorker(
    IDbContextFactory<CostGovDb> databases, ExportOwner owner, ExportWriting writing, ExportFiles files, ExportPulse pulse, WorkSignal signal,
    IOptions<ReportsOptions> options, TimeProvider clock, ILogger<ExportWorker> logger)
{
    /// <summary>An export that ends its process each time must not do so for ever.</summary>
    private const int MostAttempts = 5;

    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    /// <summary>One attempt, or the end of what has expired. Returns quietly when the job is not ours to do.</summary>
    public async Task RunAsync(long jobId, CancellationToken cancellationToken)
    {
        await owner.ReleaseDeadAsync(cancellationToken);
        if (await ExportLease.TryClaimAsync(databases, clock, owner.Name, jobId, cancellationToken) is not { } lease)
        {
            await ForgetAsync(jobId, cancellationToken);
            return;
        }

        using var work = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var working = pulse.Working(jobId, work);
        using var end = new CancellationTokenSource();
        var progress = new ExportProgress(lease, pulse);
        progress.Tell(ExportState.Running);
        var renewing = RenewAsync(lease, progress, work, end.Token);
        try
        {
            // Asked before there was a worker to be told of it.
            if (await lease.IsCancelRequestedAsync(cancellationToken))
                await work.CancelAsync();
            var ending = await AttemptAsync(lease, progress, work.Token, cancellationToken);
            await end.CancelAsync();
            await renewing;
            await LeaveAsync(lease, progress, ending);
        }
        catch (ExportLostException lost)
        {
            files.Remove(lease.Job.Id, lease.Job.Fence);
            Log.Lost(logger, lost.Message);
        }
        finally
        {
            await end.CancelAsync();
            await renewing;
        }
    }

    private async Task<Ending> AttemptAsync(ExportLease lease, ExportProgress progress, CancellationToken working, CancellationToken stopping)
    {
        var job = lease.Job;
        if (job.Attempts > MostAttempts)
            return Broken(job, new InvalidOperationException($"It was begun {MostAttempts} times and never ended."));
        try
        {
            working.ThrowIfCancellationRequested();
            return await writing.RunAsync(job, progress, working) switch
            {
                ExportOutcome.Written(var size) => new(ExportState.Done, Size: size),
                ExportOutcome.Refused(var because) => new(ExportState.Failed, Error: because),
                var other => throw new InvalidOperationException($"An outcome of an unknown kind: {other}."),
            };
        }
        catch (OperationCanceledException) when (working.IsCancellationRequested)
        {
            // A stopping program leaves the job to its successor, and so does one whose lease could not be kept.
            return new(!stopping.IsCancellationRequested && await lease.IsCancelRequestedAsync(CancellationToken.None) ? ExportState.Cancelled : ExportState.Queued);
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or ExportLostException))
        {
            return Broken(job, broken);
        }
    }

    private Ending Broken(ExportJob job, Exception broken)
    {
        var id = Guid.NewGuid().ToString("N")[..8];
        Log.Broken(logger, broken, job.Id, id);
        return new(ExportState.Failed, FailureId: id);
    }

    private async Task LeaveAsync(ExportLease lease, ExportProgress progress, Ending ending)
    {
        var isOver = ending.State != ExportState.Queued;
        var now = clock.GetUtcNow();
        var (endedAt, expiresAt) = (isOver ? now : (DateTimeOffset?)null, now.AddDays(options.Value.KeepDays));
        var attempts = lease.Job.Attempts - (isOver ? 0 : 1);
        await progress.SaveAsync(CancellationToken.None);
        await lease.WriteAsync(
            set => set.SetProperty(job => job.State, ending.State).SetProperty(job => job.EndedAt, endedAt).SetProperty(job => job.ExpiresAt, expiresAt)
                .SetProperty(job => job.Size, ending.Size).SetProperty(job => job.Error, ending.Error).SetProperty(job => job.FailureId, ending.FailureId)
                .SetProperty(job => job.Attempts, attempts).SetProperty(job => job.LeaseUntil, (DateTimeOffset?)null),
            CancellationToken.None);
        // What earlier attempts left, and of an attempt that brought no file what it may have left itself.
        files.RemoveAllBut(lease.Job.Id, ending.State == ExportState.Done ? lease.Job.Fence : null);
        progress.Tell(ending.State);
        signal.Ring();
        Log.Ended(logger, lease.Job.Id, lease.Job.Kind, lease.Job.Format, ending.State, lease.Job.RequestedBy);
    }

    // The file first: a row whose file is gone is asked for again, a file whose row is gone is nobody's.
    private async Task ForgetAsync(long jobId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var expired = db.ExportJobs.Where(job => job.Id == jobId && job.ExpiresAt <= now).Where(ExportJobs.IsOver);
        if (!await expired.AnyAsync(cancellationToken))
            return;
        files.RemoveAllBut(jobId, fence: null);
        await expired.ExecuteDeleteAsync(cancellationToken);
        Log.Expired(logger, jobId);
    }

    private async Task RenewAsync(ExportLease lease, ExportProgress progress, CancellationTokenSource work, CancellationToken end)
    {
        try
        {
            var renewed = clock.GetTimestamp();
            while (true)
            {
                await Task.Delay(Breath, clock, end);
                await progress.SaveAsync(end);
                if (clock.GetElapsedTime(renewed) < ExportLease.Length / 3)
                    continue;
                await lease.RenewAsync(end);
                renewed = clock.GetTimestamp();
            }
        }
        catch (OperationCanceledException)
        {
            // The attempt has ended.
        }
        catch (Exception lost) when (lost is ExportLostException or TimeoutException or Microsoft.Data.Sqlite.SqliteException)
        {
            Log.Lost(logger, lost.Message);
            await work.CancelAsync();
        }
    }

    /// <summary>The state a job is left in; queued where its successor is to begin anew.</summary>
    private sealed record Ending(ExportState State, long? Size = null, string? Error = null, string? FailureId = null);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Export {JobId} ({Kind}, {Format}): {State}. Asked for by {By}.")]
        public static partial void Ended(ILogger logger, long jobId, string kind, ExportFormat format, ExportState state, string by);

        [LoggerMessage(LogLevel.Information, "Export {JobId} has expired; its file is removed.")]
        public static partial void Expired(ILogger logger, long jobId);

        [LoggerMessage(LogLevel.Warning, "An attempt at an export is given up, nothing of it counts: {Cause}")]
        public static partial void Lost(ILogger logger, string cause);

        [LoggerMessage(LogLevel.Error, "Export {JobId} broke; its row shows the id {FailureId}.")]
        public static partial void Broken(ILogger logger, Exception broken, long jobId, string failureId);
    }
}
