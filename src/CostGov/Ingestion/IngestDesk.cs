using CostGov.Audit;
using CostGov.Costs;
using CostGov.Ingestion.Aws;
using CostGov.Ingestion.Focus;
using CostGov.Ingestion.Plans;
using CostGov.Persistence;
using CostGov.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CostGov.Ingestion;

/// <summary>Where runs are asked for, agreed to, stopped and looked up. It writes promises only; workers fulfil them.</summary>
public sealed class IngestDesk(IDbContextFactory<CostGovDb> databases, IOptions<AwsOptions> aws, IngestPulse pulse, WorkSignal signal, TimeProvider clock)
{
    /// <summary>Asks for a run now. Where one of the same kind waits or works already, that one is the answer.</summary>
    /// <param name="by">Who asks, for the record.</param>
    /// <exception cref="ArgumentException">No such payer is configured.</exception>
    public async Task<IngestRunRow> RequestAsync(IngestRunKind kind, string payerId, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (kind == IngestRunKind.File)
            throw new ArgumentException("Files are imported, not asked for.", nameof(kind));
        if (aws.Value.Payers.All(payer => payer.Id != payerId))
            throw new ArgumentException($"'{payerId}' is not a configured payer: expected {string.Join(" or ", aws.Value.Payers.Select(payer => payer.Id))}.", nameof(payerId));

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var runs = db.IngestRuns;
        var open = await runs.Where(run => run.PayerId == payerId && run.Kind == kind).Where(IngestRuns.IsOpen)
            .Select(IngestRuns.AsRow).FirstOrDefaultAsync(cancellationToken);
        if (open is not null)
            return open;

        var now = clock.GetUtcNow();
        var asked = new IngestRun { Kind = kind, PayerId = payerId, State = IngestRunState.Pending, RequestedAt = now, RequestedBy = by.Name, DueAt = now };
        runs.Add(asked);
        await db.SaveChangesAsync(cancellationToken);
        await db.RecordAsync(now, by, AuditAction.RunRequested, $"run {asked.Id}", before: null, new { kind, payerId }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Ring();
        return IngestRuns.AsRow.Compile()(asked);
    }

    /// <summary>Agrees to the plan and its price.</summary>
    /// <returns>False when the run does not wait for it.</returns>
    public async Task<bool> ApproveAsync(long runId, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (now, name) = (clock.GetUtcNow(), by.Name);
        var approved = await db.IngestRuns.Where(run => run.Id == runId && run.State == IngestRunState.AwaitingApproval)
            .ExecuteUpdateAsync(
                set => set.SetProperty(run => run.State, IngestRunState.Pending).SetProperty(run => run.ApprovedBy, name)
                    .SetProperty(run => run.ApprovedAt, now).SetProperty(run => run.DueAt, now),
                cancellationToken);
        if (approved == 1)
            await db.RecordAsync(now, by, AuditAction.RunApproved, $"run {runId}", before: null, after: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Ring();
        return approved == 1;
    }

    /// <summary>Ends a run that waits at once, and one that works as soon as its worker notices. What is published stays.</summary>
    /// <returns>False when the run has ended already.</returns>
    public async Task<bool> CancelAsync(long runId, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (now, because) = (clock.GetUtcNow(), $"Cancelled by {by.Name}.");
        var waiting = await db.IngestRuns
            .Where(run => run.Id == runId && (run.State == IngestRunState.AwaitingApproval || run.State == IngestRunState.Pending))
            .ExecuteUpdateAsync(
                set => set.SetProperty(run => run.State, IngestRunState.Cancelled).SetProperty(run => run.CancelRequested, true)
                    .SetProperty(run => run.EndedAt, now).SetProperty(run => run.DueAt, (DateTimeOffset?)null).SetProperty(run => run.Error, because),
                cancellationToken);
        var working = waiting == 1 ? 0 : await db.IngestRuns.Where(run => run.Id == runId && run.State == IngestRunState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.CancelRequested, true).SetProperty(run => run.Error, because), cancellationToken);
        if (waiting + working == 1)
            await db.RecordAsync(now, by, AuditAction.RunCancelled, $"run {runId}", before: null, after: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (waiting == 0)
            pulse.Cancel(runId);
        return waiting + working == 1;
    }

    /// <summary>Chooses whether a tag key is read from now on. What was read of a key that no longer is, is taken out of the answers.</summary>
    /// <returns>False when the payer's bill has no such key.</returns>
    public async Task<bool> ReadTagKeyAsync(string payerId, string key, bool isRead, Actor by, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        ArgumentNullException.ThrowIfNull(by);
        var known = await db.SourceTagKeys.Where(tag => tag.PayerId == payerId && tag.Key == key)
            .ExecuteUpdateAsync(set => set.SetProperty(tag => tag.IsRead, isRead), cancellationToken);
        if (!isRead)
        {
            var cubes = new[] { Cube.Tag(key).ToString(), Cube.ServiceTag(key).ToString() };
            await db.PublishedCubes.Where(pointer => pointer.PayerId == payerId && cubes.Contains(pointer.Cube)).ExecuteDeleteAsync(cancellationToken);
            await db.SourcePeriods.Where(period => period.PayerId == payerId && cubes.Contains(period.Cube)).ExecuteDeleteAsync(cancellationToken);
        }

        if (known == 1)
            await db.RecordAsync(clock.GetUtcNow(), by, AuditAction.TagKeyChosen, $"tag key {key} of payer {payerId}", before: null, new { isRead }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return known == 1;
    }

    /// <summary>The latest runs first; none for an asker whose reach is not everything, for a run tells of a whole bill.</summary>
    public async Task<IReadOnlyList<IngestRunRow>> ListAsync(Reach reach, int atMost, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        if (!reach.IsEverything)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.IngestRuns.OrderByDescending(run => run.Id).Take(atMost).Select(IngestRuns.AsRow).ToListAsync(cancellationToken);
    }

    /// <summary>A page of all runs, the latest first; empty for an asker whose reach is not everything.</summary>
    /// <param name="skip">How many of the latest come before the page.</param>
    public async Task<IngestRunPage> PageAsync(Reach reach, int skip, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        if (!reach.IsEverything)
            return new([], 0);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var runs = await db.IngestRuns.OrderByDescending(run => run.Id).Skip(skip).Take(take).Select(IngestRuns.AsRow).ToListAsync(cancellationToken);
        return new(runs, await db.IngestRuns.CountAsync(cancellationToken));
    }

    /// <summary>Imports of files, those that wait or work first, then the latest.</summary>
    public async Task<IReadOnlyList<FileRunRow>> FilesAsync(Reach reach, int atMost, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        if (!reach.IsEverything)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var imports = db.IngestRuns.Where(run => run.Kind == IngestRunKind.File);
        var rows = await imports.OrderBy(run => run.EndedAt != null).ThenByDescending(run => run.Id).Take(atMost).Select(IngestRuns.AsRow).ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.Id).ToList();
        var results = await imports.Where(run => ids.Contains(run.Id)).ToDictionaryAsync(run => run.Id, run => run.ResultJson, cancellationToken);
        return [.. rows.Select(row => new FileRunRow(row, FocusOutcomeText.Read(results.GetValueOrDefault(row.Id))))];
    }

    /// <summary>Null when there is no such run within reach.</summary>
    public async Task<IngestRunDetails?> GetAsync(Reach reach, long runId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        if (!reach.IsEverything)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (runs, allParts) = (db.IngestRuns, db.IngestParts);
        var row = await runs.Where(run => run.Id == runId).Select(IngestRuns.AsRow).FirstOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;
        var told = await runs.Where(run => run.Id == runId)
            .Select(run => new { run.PlanJson, run.ResultJson, run.ApprovedBy, run.ApprovedAt, run.Attempts }).FirstAsync(cancellationToken);
        var parts = await allParts.Where(part => part.RunId == runId && part.Number > 0).OrderBy(part => part.Number).ToListAsync(cancellationToken);
        return new(
            row,
            PlanText.Read(told.PlanJson),
            [.. parts.Select(part => new IngestPartRow(part.Number, part.Cube, part.Kind, new(part.Start, part.End), part.Pages, part.Rows, part.FinishedAt))],
            told.ApprovedBy,
            told.ApprovedAt,
            told.Attempts,
            FocusOutcomeText.Read(told.ResultJson));
    }
}
