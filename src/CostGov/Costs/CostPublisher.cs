using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Costs;

/// <summary>
/// Brings run files before the readers in two steps: <see cref="PrepareAsync"/> registers and loads them, invisible; and
/// <see cref="PublishAsync"/> moves the pointers inside the transaction that also settles the run. That commit is the only moment at
/// which anything changes for a reader; a crash before it leaves orphans that are collected, a crash after it nothing to do.
/// </summary>
public sealed class CostPublisher(IDbContextFactory<CostGovDb> databases, CostStore store, TimeProvider clock)
{
    /// <summary>Registers and loads; doing it again with the same files, as a resumed run does, changes nothing.</summary>
    public async Task<IReadOnlyList<RunFile>> PrepareAsync(IReadOnlyCollection<StagedFile> staged, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(staged);
        var files = await RegisterAsync(staged, cancellationToken);
        await store.LoadAsync(files, cancellationToken);
        return files;
    }

    /// <summary>Moves the pointers of what one run brought. All cubes of a payer and billing period go in one call.</summary>
    /// <exception cref="InvalidOperationException">The caller has begun no transaction, or a file was not prepared.</exception>
    public async Task PublishAsync(CostGovDb db, IReadOnlyCollection<Publication> publications, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(publications);
        RequireTransaction(db);
        if (publications.FirstOrDefault(publication => !store.HasLoaded(publication.File)) is { } unprepared)
            throw new InvalidOperationException($"{unprepared.File.FileName} was not prepared: its pointer would lead to nothing.");

        foreach (var publication in publications)
        {
            var pointer = await db.PublishedCubes.FindAsync([publication.File.PayerId, publication.File.Period, publication.File.Cube], cancellationToken);
            if (pointer is null)
                db.PublishedCubes.Add(NewPointer(publication));
            else if (pointer.RunFileId != publication.File.Id)
                await SupersedeAsync(db, pointer.RunFileId, cancellationToken);
            if (pointer is not null)
                Move(pointer, publication);
            // A file that an undo brings back answers again, so it must not be collected.
            await db.RunFiles.Where(file => file.Id == publication.File.Id).ExecuteUpdateAsync(file => file.SetProperty(row => row.SupersededAt, (DateTimeOffset?)null), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Keeps the older figures of a payer and billing period and says why they were not renewed.</summary>
    public static async Task KeepOldAsync(CostGovDb db, string payerId, BillingPeriod period, string because, CancellationToken cancellationToken)
    {
        RequireTransaction(db);
        var month = period?.ToString();
        await db.PublishedCubes
            .Where(pointer => pointer.PayerId == payerId && pointer.Period == month)
            .ExecuteUpdateAsync(pointer => pointer.SetProperty(row => row.FailedBecause, because), cancellationToken);
    }

    private async Task<IReadOnlyList<RunFile>> RegisterAsync(IReadOnlyCollection<StagedFile> staged, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var names = staged.Select(file => file.FileName).ToList();
        var known = await db.RunFiles.Where(file => names.Contains(file.FileName)).ToDictionaryAsync(file => file.FileName, cancellationToken);
        foreach (var file in staged.Where(file => !known.ContainsKey(file.FileName)))
        {
            var row = new RunFile
            {
                RunId = file.Part.RunId,
                PayerId = file.Part.PayerId,
                Cube = file.Part.Cube.ToString(),
                Period = file.Part.Period.ToString(),
                FileName = file.FileName,
                Sha256 = file.Sha256,
                Rows = file.Rows,
                WrittenAt = file.WrittenAt,
            };
            db.RunFiles.Add(row);
            known.Add(file.FileName, row);
        }

        await db.SaveChangesAsync(cancellationToken);
        return [.. names.Select(name => known[name])];
    }

    private async Task SupersedeAsync(CostGovDb db, int runFileId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.RunFiles.Where(file => file.Id == runFileId).ExecuteUpdateAsync(file => file.SetProperty(row => row.SupersededAt, (DateTimeOffset?)now), cancellationToken);
    }

    private static PublishedCube NewPointer(Publication publication)
    {
        var pointer = new PublishedCube
        {
            PayerId = publication.File.PayerId,
            Period = publication.File.Period,
            Cube = publication.File.Cube,
            RunFileId = publication.File.Id,
            DataAsOf = publication.DataAsOf,
            DataTo = publication.DataTo,
        };
        Move(pointer, publication);
        return pointer;
    }

    private static void Move(PublishedCube pointer, Publication publication)
    {
        pointer.RunFileId = publication.File.Id;
        pointer.DataAsOf = publication.DataAsOf;
        pointer.DataTo = publication.DataTo;
        pointer.QuarantinedRows = publication.QuarantinedRows;
        pointer.QuarantinedAmount = Text(publication.QuarantinedAmount);
        pointer.RoundingRows = publication.RoundingRows;
        pointer.RoundingAmount = Text(publication.RoundingAmount);
        pointer.FailedBecause = null;
    }

    private static string? Text(decimal? amount) => amount is { } known ? AmountText.Exact(known) : null;

    private static void RequireTransaction(CostGovDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Pointers move inside the transaction that settles the run: begin one first.");
    }
}
