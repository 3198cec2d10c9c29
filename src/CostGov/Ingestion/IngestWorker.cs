using System.Security.Cryptography;
using CostGov.Accounts;
using CostGov.Ingestion.Aws;
using CostGov.Ingestion.Plans;
using CostGov.Ingestion.Runs;
using CostGov.Persistence;
using CostGov.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CostGov.Ingestion;

/// <summary>
/// Works on one run: claims it, does what is left of it, and leaves the row in a state that tells what happened. It may be called
/// twice or killed at any moment; the row decides.
/// </summary>
public sealed partial class IngestWorker
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private readonly IDbContextFactory<CostGovDb> _databases;
    private readonly AwsPayers _payers;
    private readonly AwsOptions _options;
    private readonly IngestPulse _pulse;
    private readonly WorkSignal _signal;
    private readonly TimeProvider _clock;
    private readonly DeadLeases _dead;
    private readonly RunKinds _kinds;
    private readonly RunGarbage _garbage;
    private readonly ILogger<IngestWorker> _logger;

    internal IngestWorker(
        IDbContextFactory<CostGovDb> databases, AwsPayers payers, IOptions<AwsOptions> options, IngestPulse pulse, WorkSignal signal, TimeProvider clock, DeadLeases dead, RunKinds kinds, RunGarbage garbage, ILogger<IngestWorker> logger)
    {
        (_databases, _payers, _options, _pulse) = (databases, payers, options.Value, pulse);
        (_signal, _clock, _dead, _kinds, _garbage, _logger) = (signal, clock, dead, kinds, garbage, logger);
    }

    /// <summary>One attempt. Returns quietly when the run is not due or not ours to do.</summary>
    public async Task RunAsync(long runId, CancellationToken cancellationToken)
    {
        await _dead.ReleaseAsync(cancellationToken);
        if (await IngestLease.TryClaimAsync(_databases, _clock, _dead.Owner, runId, cancellationToken) is not { } lease)
            return;
        using var work = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var working = _pulse.Working(runId, work);
        using var end = new CancellationTokenSource();
        var renewing = RenewAsync(lease, work, end.Token);
        var progress = new RunProgress(lease, _pulse, _clock);
        try
        {
            var outcome = await AttemptAsync(lease, progress, work.Token, cancellationToken);
            await LeaveAsync(lease, progress, outcome);
        }
        catch (LeaseLostException lost)
        {
            Log.LeaseLost(_logger, runId, lost.Message);
        }
        finally
        {
            await end.CancelAsync();
            await renewing;
        }
    }

    /// <summary>Attempt after attempt until the run has ended or waits for a person; for commands, which have nobody to wake them.</summary>
    public async Task<IngestRunRow> RunUntilOverAsync(long runId, CancellationToken cancellationToken)
    {
        while (true)
        {
            await RunAsync(runId, cancellationToken);
            await using var db = await _databases.CreateDbContextAsync(cancellationToken);
            var row = await db.IngestRuns.Where(run => run.Id == runId).Select(IngestRuns.AsRow).SingleAsync(cancellationToken);
            if (row.IsOver || row.State == IngestRunState.AwaitingApproval)
                return row;
            var wait = (row.DueAt ?? _clock.GetUtcNow() + IngestLease.Length) - _clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, _clock, cancellationToken);
        }
    }

    private async Task<RunOutcome> AttemptAsync(IngestLease lease, RunProgress progress, CancellationToken working, CancellationToken stopping)
    {
        try
        {
            return lease.Run.Kind == IngestRunKind.File
                ? await _kinds.RunFilesAsync(lease, progress, working)
                : await _kinds.RunAsync(new(lease, _payers.Connect(lease.Run.PayerId), progress), working);
        }
        catch (AwsFaultException failed)
        {
            return failed.Fault.IsPassing && lease.Run.Attempts < _options.Attempts
                ? RunOutcome.Postponed(failed.Fault)
                : new(IngestRunState.Failed, failed.Fault.Sentence);
        }
        catch (OperationCanceledException) when (working.IsCancellationRequested)
        {
            // A stopping program leaves the run to its successor; a person who cancelled has written why.
            return stopping.IsCancellationRequested ? new(IngestRunState.Pending) : new(IngestRunState.Cancelled);
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or LeaseLostException))
        {
            Log.Broken(_logger, lease.Run.Id, broken);
            return new(IngestRunState.Failed, $"The run stopped: {broken.Message.Split('\n')[0]} Published figures stay.");
        }
    }

    private async Task LeaveAsync(IngestLease lease, RunProgress progress, RunOutcome outcome)
    {
        var now = _clock.GetUtcNow();
        await progress.FlushAsync(CancellationToken.None);
        await lease.EndAsync(outcome.State, outcome.Error, DueAt(lease.Run, outcome, now), CancellationToken.None);
        progress.Ended(outcome.State);
        if (outcome.State == IngestRunState.Pending)
            _signal.Ring();
        else
            await _garbage.CollectAsync(CancellationToken.None);
        Log.Ended(_logger, lease.Run.Kind, lease.Run.Id, lease.Run.PayerId, outcome.State, outcome.Error ?? "");
    }

    private DateTimeOffset? DueAt(IngestRun run, RunOutcome outcome, DateTimeOffset now)
    {
        if (outcome.State != IngestRunState.Pending)
            return null;
        if (outcome.Retry is not { } fault)
            return now;
        var wait = TimeSpan.FromTicks(Math.Min(_options.RetryFloor.Ticks << Math.Min(run.Attempts - 1, 20), LongestWait.Ticks));
        if (fault.RetryAfter is { } asked && asked > wait)
            wait = asked;
        return now + (wait * (1 + (RandomNumberGenerator.GetInt32(200) / 1000d)));
    }

    private async Task RenewAsync(IngestLease lease, CancellationTokenSource work, CancellationToken end)
    {
        try
        {
            while (true)
            {
                await Task.Delay(IngestLease.Length / 3, _clock, end);
                await lease.RenewAsync(end);
            }
        }
        catch (OperationCanceledException)
        {
            // The run has ended.
        }
        catch (Exception lost) when (lost is LeaseLostException or TimeoutException or Microsoft.Data.Sqlite.SqliteException)
        {
            Log.LeaseLost(_logger, lease.Run.Id, lost.Message);
            await work.CancelAsync();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Kind} run {RunId} of payer {PayerId}: {State}. {Error}")]
        public static partial void Ended(ILogger logger, IngestRunKind kind, long runId, string payerId, IngestRunState state, string error);

        [LoggerMessage(LogLevel.Warning, "Run {RunId} is worked on elsewhere or cannot keep its lease; nothing of this attempt counts. {Cause}")]
        public static partial void LeaseLost(ILogger logger, long runId, string cause);

        [LoggerMessage(LogLevel.Error, "Run {RunId} stopped.")]
        public static partial void Broken(ILogger logger, long runId, Exception broken);
    }
}
