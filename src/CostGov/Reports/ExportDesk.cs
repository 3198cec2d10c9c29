using CostGov.Audit;
using CostGov.Persistence;
using CostGov.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CostGov.Reports;

/// <summary>Where exports are asked for, stopped, looked up and fetched. It writes promises only; workers fulfil them.</summary>
public sealed class ExportDesk(
    IDbContextFactory<CostGovDb> databases, IEnumerable<IExportContent> contents, ExportFiles files, ExportPulse pulse, WorkSignal signal, IOptions<ReportsOptions> options, TimeProvider clock)
{
    /// <summary>Exports that wait or work at once.</summary>
    public const int MostOpen = 20;

    /// <summary>What can be exported, by name.</summary>
    public IReadOnlyList<string> Kinds => [.. contents.Select(content => content.Kind).Order(StringComparer.Ordinal)];

    /// <summary>Asks for a file. Where the same waits or works for the same eyes already, that one is the answer.</summary>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public async Task<ExportRequest> RequestAsync(Reach reach, ExportOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        ArgumentNullException.ThrowIfNull(order);
        var content = contents.FirstOrDefault(content => content.Kind == order.Kind)
            ?? throw new ArgumentException($"'{order.Kind}' cannot be exported: expected {string.Join(" or ", Kinds)}.", nameof(order));
        if (content.Misread(order.Question) is { Count: > 0 } misread)
            return new ExportRequest.Misread(misread);

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var open = await db.ExportJobs.AsNoTracking().Where(ExportJobs.IsOpen).Where(job => !job.CancelRequested).ToListAsync(cancellationToken);
        var kept = KeptReach.Write(reach);
        var same = open.Find(job => ExportJobs.IsOf(job, order) && job.Reach == kept);
        if (same is not null)
            return new ExportRequest.Accepted(ExportJobs.Row(same));
        if (open.Count >= MostOpen)
            return new ExportRequest.TooMany(MostOpen);

        var now = clock.GetUtcNow();
        var job = new ExportJob
        {
            Kind = order.Kind,
            Format = order.Format,
            Question = order.Question,
            Language = order.Language,
            Site = order.Site,
            Reach = kept,
            State = ExportState.Queued,
            RequestedAt = now,
            RequestedBy = order.By.Name,
            ExpiresAt = now.AddDays(options.Value.KeepDays),
        };
        db.ExportJobs.Add(job);
        await db.SaveChangesAsync(cancellationToken);
        await db.RecordAsync(now, order.By, AuditAction.ExportRequested, $"export {job.Id}", before: null, new { job.Kind, job.Format, job.Question }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        pulse.Tell(new(job.Id, job.State, 0, null), always: true);
        signal.Ring();
        return new ExportRequest.Accepted(ExportJobs.Row(job));
    }

    /// <summary>Ends an export that waits at once, and one that works as soon as its worker notices.</summary>
    /// <returns>False when it is over already, or there is none within reach.</returns>
    public async Task<bool> CancelAsync(Reach reach, long jobId, Actor by, CancellationToken cancellationToken)
    {
        if (await FindAsync(reach, jobId, cancellationToken) is null)
            return false;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var waiting = await db.ExportJobs.Where(job => job.Id == jobId && job.State == ExportState.Queued)
            .ExecuteUpdateAsync(
                set => set.SetProperty(job => job.State, ExportState.Cancelled).SetProperty(job => job.CancelRequested, true).SetProperty(job => job.EndedAt, now),
                cancellationToken);
        var working = waiting == 1 ? 0 : await db.ExportJobs.Where(job => job.Id == jobId && job.State == ExportState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.CancelRequested, true), cancellationToken);
        if (waiting + working == 1)
            await db.RecordAsync(now, by, AuditAction.ExportCancelled, $"export {jobId}", before: null, after: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (waiting == 1)
        {
            pulse.Tell(new(jobId, ExportState.Cancelled, 0, null), always: true);
            return true;
        }

        pulse.Cancel(jobId);
        return working == 1;
    }

    /// <summary>The latest within reach first.</summary>
    public async Task<IReadOnlyList<ExportRow>> ListAsync(Reach reach, int atMost, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var jobs = await db.ExportJobs.AsNoTracking().OrderByDescending(job => job.Id).ToListAsync(cancellationToken);
        return [.. jobs.Where(job => ExportJobs.IsWithin(reach, job)).Take(atMost).Select(ExportJobs.Row)];
    }

    /// <summary>Null when there is no such export within reach.</summary>
    public async Task<ExportRow?> GetAsync(Reach reach, long jobId, CancellationToken cancellationToken) =>
        await FindAsync(reach, jobId, cancellationToken) is { } job ? ExportJobs.Row(job) : null;

    /// <summary>Null when there is no such export within reach, or it has no file. That it was fetched is recorded before it is given.</summary>
    public async Task<ExportedFile?> FileAsync(Reach reach, long jobId, Actor by, CancellationToken cancellationToken)
    {
        if (await FindAsync(reach, jobId, cancellationToken) is not { State: ExportState.Done, FileName: { } name } job || job.ExpiresAt <= clock.GetUtcNow())
            return null;
        var path = files.PathOf(job.Id, job.Fence);
        if (!File.Exists(path))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.RecordAsync(clock.GetUtcNow(), by, AuditAction.ExportFetched, $"export {jobId}", before: null, new { name }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(path, name, job.Format);
    }

    /// <summary>What has ended since the asker was last told, oldest first; each is told once.</summary>
    /// <param name="by">The asker's name: what others asked for is no news.</param>
    public async Task<IReadOnlyList<ExportRow>> TakeNewsAsync(Reach reach, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var news = db.ExportJobs.Where(job => !job.IsTold && job.RequestedBy == by && (job.State == ExportState.Done || job.State == ExportState.Failed));
        // Asked on every visit: nothing is written, and no writer waited for, where nothing is new.
        if (!await news.AnyAsync(cancellationToken))
            return [];
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var jobs = (await news.OrderBy(job => job.Id).ToListAsync(cancellationToken)).Where(job => ExportJobs.IsWithin(reach, job)).ToList();
        foreach (var job in jobs)
            job.IsTold = true;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return [.. jobs.Select(ExportJobs.Row)];
    }

    private async Task<ExportJob?> FindAsync(Reach reach, long jobId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ExportJobs.AsNoTracking().SingleOrDefaultAsync(job => job.Id == jobId, cancellationToken) is { } job && ExportJobs.IsWithin(reach, job) ? job : null;
    }
}
