using System.Globalization;
using CostGov.Audit;
using CostGov.Files;
using CostGov.Persistence;
using CostGov.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CostGov.Ingestion.Focus;

/// <summary>Whether files were taken over for import.</summary>
public abstract record InboxOutcome
{
    private InboxOutcome()
    {
    }

    /// <param name="RunId">The run that will read them, in whichever process owns the data folder.</param>
    public sealed record Accepted(long RunId) : InboxOutcome;

    public sealed record Refused(IReadOnlyList<FileProblem> Problems) : InboxOutcome;
}

/// <summary>
/// Takes files over for import: copies, unpacks and checks them into the data folder, then promises to read them with a run's row. It
/// needs nothing that only the owner of the data folder has, so a command does this while the server runs.
/// </summary>
public sealed class FileInbox(DataFolder folder, IDbContextFactory<CostGovDb> databases, IOptions<FocusOptions> options, WorkSignal signal, TimeProvider clock)
{
    private const string Unfinished = ".part";
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    /// <param name="path">A file, or a folder of files that belong together.</param>
    /// <param name="by">Who asks, for the record.</param>
    public Task<InboxOutcome> StageAsync(string path, Actor by, CancellationToken cancellationToken) =>
        StageAsync(path, by, _ => Task.FromResult(FocusFolder.FilesOf(Path.GetFullPath(path))), cancellationToken);

    /// <param name="name">What the uploader calls the file: a label, never a name on disk.</param>
    public Task<InboxOutcome> StageAsync(string name, Stream upload, Actor by, CancellationToken cancellationToken) => StageAsync(
        name,
        by,
        async staging =>
        {
            var arrived = Path.Combine(staging, "upload");
            await using var target = new FileStream(arrived, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
            await new GuardedCopy(options.Value.Limits).RunAsync(name, upload, target, null, cancellationToken);
            return [(name, arrived)];
        },
        cancellationToken);

    private async Task<InboxOutcome> StageAsync(
        string source, Actor by, Func<string, Task<IReadOnlyList<(string Label, string Path)>>> arrive, CancellationToken cancellationToken)
    {
        await SweepAsync(cancellationToken);
        var staging = Path.Combine(folder.Staging, Guid.NewGuid().ToString("N") + Unfinished);
        Directory.CreateDirectory(staging);
        try
        {
            var unpacking = new FileUnpacking(staging, options.Value.Limits);
            var files = await arrive(staging);
            foreach (var (label, path) in files)
            {
                await unpacking.TakeAsync(label, path, cancellationToken);
                if (Path.GetDirectoryName(path) == staging)
                    File.Delete(path);
            }

            if (unpacking.Taken.Count == 0)
                throw new RefusedFileException(source, "holds no file.");
            await StagedImport.Of(unpacking.Taken).WriteAsync(staging, cancellationToken);
            return new InboxOutcome.Accepted(await PromiseAsync(staging, source, by, cancellationToken));
        }
        catch (RefusedFileException refused)
        {
            return new InboxOutcome.Refused([refused.Problem]);
        }
        finally
        {
            if (Directory.Exists(staging))
                Directory.Delete(staging, recursive: true);
        }
    }

    /// <summary>Removes staged files that no run will read: of runs that are over, and of processes that died while they staged.</summary>
    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var isOpen = await db.IngestRuns.Where(run => run.Kind == IngestRunKind.File)
            .ToDictionaryAsync(run => run.Id, run => run.EndedAt == null, cancellationToken);
        foreach (var staged in Directory.EnumerateDirectories(folder.Staging))
        {
            var isNumbered = long.TryParse(Path.GetFileName(staged), NumberStyles.None, CultureInfo.InvariantCulture, out var runId);
            var isOver = isNumbered && isOpen.TryGetValue(runId, out var open) && !open;
            var isForgotten = clock.GetUtcNow() - new DateTimeOffset(Directory.GetLastWriteTimeUtc(staged), TimeSpan.Zero) > Forgotten;
            if (isOver || (isForgotten && !isOpen.GetValueOrDefault(runId)))
                Remove(staged);
        }
    }

    private static void Remove(string staged)
    {
        try
        {
            Directory.Delete(staged, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Another upload sweeps at the same time.
        }
    }

    // The folder gets the run's number before anybody can see the run.
    private async Task<long> PromiseAsync(string staging, string source, Actor by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var run = new IngestRun { Kind = IngestRunKind.File, PayerId = "", State = IngestRunState.Pending, RequestedAt = now, RequestedBy = by.Name, DueAt = now, Source = source };
        db.IngestRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        await db.RecordAsync(now, by, AuditAction.FilesTaken, $"run {run.Id}", before: null, new { Source = Path.GetFileName(source) }, cancellationToken);
        var target = StagedImport.FolderOf(folder, run.Id);
        if (Directory.Exists(target))
            Directory.Delete(target, recursive: true);
        Directory.Move(staging, target);
        await transaction.CommitAsync(cancellationToken);
        signal.Ring();
        return run.Id;
    }
}
