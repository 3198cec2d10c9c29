using CostGov.Costs;
using CostGov.Ingestion.Plans;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Ingestion.Runs;

/// <summary>Publishes all cubes of a billing period in one transaction with the run's lease. A cube that failed keeps its older figures and says why.</summary>
internal sealed class PeriodPublishing(IDbContextFactory<CostGovDb> databases, CostPublisher publisher)
{
    public async Task PublishAsync(OpenRun run, PlannedBill planned, BillingPeriod period, IReadOnlyList<AssembledCube> good, IReadOnlyDictionary<Cube, string> failed, DateOnly today, CancellationToken cancellationToken)
    {
        var staged = good.ToDictionary(cube => cube.File!.FileName);
        var files = await publisher.PrepareAsync([.. staged.Values.Select(cube => cube.File!)], cancellationToken);
        var dataTo = Earlier(period.Days.LastDay, planned.Bill.Covered!.LastDay);
        var publications = files.Select(file => new Publication(file, planned.Bill.AsOf, dataTo)
        {
            RoundingRows = staged[file.FileName].RoundingRows,
            RoundingAmount = staged[file.FileName].RoundingAmount,
        }).ToList();

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await run.Lease.WriteAsync(db, set => set.SetProperty(row => row.Attempts, 1), cancellationToken);
        await publisher.PublishAsync(db, publications, cancellationToken);
        foreach (var (cube, because) in failed)
            await MarkAsync(db, run.PayerId, period, cube, because, cancellationToken);
        foreach (var cube in good.Where(cube => cube.Renewal.IsWhole))
            await RememberWholeAsync(db, run.PayerId, period, cube.Renewal.Cube, today, planned.Bill.IsFinal(period), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Which cubes of which periods the run has published before it was interrupted.</summary>
    public async Task<IReadOnlySet<(Cube Cube, BillingPeriod Period)>> DoneAsync(OpenRun run, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (pointers, files) = (db.PublishedCubes.AsNoTracking(), db.RunFiles.AsNoTracking());
        var done = await (from pointer in pointers
                          join file in files on pointer.RunFileId equals file.Id
                          where file.RunId == run.Id
                          select new { pointer.Cube, pointer.Period }).ToListAsync(cancellationToken);
        return done.Select(row => (Cube.Parse(row.Cube), BillingPeriod.Parse(row.Period))).ToHashSet();
    }

    /// <summary>What did not change was compared with the source just now, to the last digit, and is as fresh as what did.</summary>
    public async Task ConfirmUnchangedAsync(OpenRun run, PlannedBill planned, CancellationToken cancellationToken)
    {
        if (planned.Bill.Covered is not { } covered)
            return;
        var names = planned.Plan.Cubes.Select(cube => cube.ToString()).ToList();
        var periods = covered.Periods.Select(period => period.ToString()).ToList();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await run.Lease.WriteAsync(db, set => set.SetProperty(row => row.Attempts, 1), cancellationToken);
        var pointers = await db.PublishedCubes.Where(pointer => pointer.PayerId == run.PayerId && periods.Contains(pointer.Period) && names.Contains(pointer.Cube)).ToListAsync(cancellationToken);
        foreach (var pointer in pointers.Where(pointer => !planned.Plan.Renewals.Any(renewal => renewal.Cube.ToString() == pointer.Cube && renewal.Period.ToString() == pointer.Period)))
            (pointer.DataAsOf, pointer.FailedBecause) = (planned.Bill.AsOf, null);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task MarkAsync(CostGovDb db, string payerId, BillingPeriod period, Cube cube, string because, CancellationToken cancellationToken)
    {
        var (month, name) = (period.ToString(), cube.ToString());
        await db.PublishedCubes.Where(pointer => pointer.PayerId == payerId && pointer.Period == month && pointer.Cube == name)
            .ExecuteUpdateAsync(set => set.SetProperty(pointer => pointer.FailedBecause, because), cancellationToken);
    }

    private static async Task RememberWholeAsync(CostGovDb db, string payerId, BillingPeriod period, Cube cube, DateOnly today, bool isFinal, CancellationToken cancellationToken)
    {
        var known = await db.SourcePeriods.FindAsync([payerId, period.ToString(), cube.ToString()], cancellationToken);
        if (known is null)
            db.SourcePeriods.Add(new() { PayerId = payerId, Period = period.ToString(), Cube = cube.ToString(), ReadWholeOn = today, WasFinal = isFinal });
        else
            (known.ReadWholeOn, known.WasFinal) = (today, isFinal);
    }

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;
}
