using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Files;
using CostGov.Ingestion.Organizations;
using CostGov.Ingestion.Runs;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Ingestion.Focus;

/// <summary>Compares what was read with what is published and brings what differs before the readers, in one transaction with the run's lease.</summary>
internal sealed class FocusPublishing(IDbContextFactory<CostGovDb> databases, CostStore store, CostPublisher publisher, DataFolder folder, TimeProvider clock)
{
    public async Task<FocusImportOutcome> PublishAsync(
        IngestLease lease, RunProgress progress, FocusWorkbench workbench, StagedImport import, FocusReading reading, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        var months = new List<FocusMonth>();
        var sealedFiles = new List<StagedFile>();
        foreach (var part in reading.Parts)
        {
            await progress.StepAsync($"Comparing {part.Key.Period} of {part.Key.PayerId}", cancellationToken);
            await workbench.TakeAsync(part.Key, cancellationToken);
            var month = await CompareAsync(workbench, part, reading.LeftOutOf(part.Key), cancellationToken);
            months.Add(month);
            if (month.Change != FocusChange.Unchanged)
                sealedFiles.Add(await workbench.SealAsync(lease.Run.Id, part.Key, cancellationToken));
        }

        var problems = import.PassedOver.Concat(reading.UnreadableMonths(import.Files)).ToList();
        if (sealedFiles.Count == 0 && problems.Count == 0)
            return await SettleAsync(lease, new FocusImportOutcome.Unchanged(months), (_, _) => Task.CompletedTask, cancellationToken);

        var quarantine = reading.LeftOut.Count > 0 ? FocusQuarantine.PathOf(folder, lease.Run.Id) : null;
        var reasons = quarantine is null
            ? []
            : await FocusQuarantine.WriteAsync(quarantine, workbench, import.Files, reading.Misfits, reading.Faults, cancellationToken);
        await progress.StepAsync("Publishing", cancellationToken);
        var files = await publisher.PrepareAsync(sealedFiles, cancellationToken);
        var publications = files.Select(file => Publication(file, reading, readAt)).ToList();
        var accounts = workbench.Accounts();
        return await SettleAsync(
            lease,
            new FocusImportOutcome.Imported(months, quarantine, problems, reading.LeftOut.Sum(rows => rows.Rows), reasons),
            async (db, cancellation) =>
            {
                await publisher.PublishAsync(db, publications, cancellation);
                await NameAsync(db, months, accounts, cancellation);
            },
            cancellationToken);
    }

    private async Task<FocusMonth> CompareAsync(FocusWorkbench workbench, IGrouping<FocusPart, FocusSum> part, (int Rows, decimal? Amount) leftOut, CancellationToken cancellationToken)
    {
        var published = await PublishedAsync(part.Key, cancellationToken);
        var before = published is null ? null : await store.TotalsAsync(published.Value.File, cancellationToken);
        var charges = workbench.ChangedCharges(published is null ? null : Path.Combine(folder.Runs, published.Value.File.FileName));
        var isUnchanged = charges == 0 && published?.Pointer is { } pointer
            && pointer.QuarantinedRows == leftOut.Rows && pointer.QuarantinedAmount == (leftOut.Amount is { } amount ? AmountText.Exact(amount) : null);
        var first = part.First();
        return new(
            part.Key.PayerId,
            first.PayerName,
            first.Provider,
            part.Key.Period,
            isUnchanged ? FocusChange.Unchanged : published is null ? FocusChange.New : FocusChange.Replaced,
            part.Sum(sum => sum.Rows),
            charges,
            part.Sum(sum => sum.RoundedRows),
            part.Sum(sum => sum.MovedRows),
            leftOut.Rows,
            leftOut.Amount,
            [.. part.Select(sum => new FocusTotal(
                sum.Currency, sum.Billed, sum.Effective, sum.List, sum.Contracted, Before(before, sum.Currency, CostMetric.Billed), Before(before, sum.Currency, CostMetric.Effective)))]);
    }

    private async Task<(RunFile File, PublishedCube Pointer)?> PublishedAsync(FocusPart part, CancellationToken cancellationToken)
    {
        var (period, line) = (part.Period.ToString(), Cube.Line.ToString());
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var pointer = await db.PublishedCubes.AsNoTracking().FirstOrDefaultAsync(row => row.PayerId == part.PayerId && row.Period == period && row.Cube == line, cancellationToken);
        if (pointer is null)
            return null;
        var file = await db.RunFiles.AsNoTracking().SingleAsync(row => row.Id == pointer.RunFileId, cancellationToken);

        // A file that is gone or damaged answers nothing, so there is nothing to compare with: it is replaced.
        return store.HasLoaded(file) ? (file, pointer) : null;
    }

    private static decimal? Before(DayTotals? before, Currency currency, CostMetric metric)
    {
        var rows = before?.Rows.Where(row => row.Currency == currency).Select(row => row.Amounts.Of(metric)).ToList();
        return rows is null or [] ? null : rows.Sum();
    }

    private Publication Publication(RunFile file, FocusReading reading, DateTimeOffset readAt)
    {
        var part = new FocusPart(file.PayerId, BillingPeriod.Parse(file.Period));
        var days = part.Period.Days;
        var (rows, amount) = reading.LeftOutOf(part);

        // A month that is over is covered to its end, whether or not its last days have charges.
        var lastCharge = reading.Sums.Where(sum => sum.Part == part).Max(sum => sum.LastDay);
        return new(file, readAt, days.End <= clock.UtcToday() ? days.LastDay : lastCharge) { QuarantinedRows = rows, QuarantinedAmount = amount };
    }

    /// <summary>Payers and accounts that nobody has shown us yet get the name that the files give them.</summary>
    private static async Task NameAsync(CostGovDb db, IReadOnlyList<FocusMonth> months, IReadOnlyList<FocusAccount> accounts, CancellationToken cancellationToken)
    {
        foreach (var payer in months.DistinctBy(month => month.PayerId))
        {
            if (await db.PayerAccounts.FindAsync([payer.PayerId], cancellationToken) is null)
                db.PayerAccounts.Add(new() { Id = payer.PayerId, Name = payer.PayerName.Length > 0 ? payer.PayerName : $"{payer.Provider} {payer.PayerId}".Trim() });
            var names = accounts.Where(account => account.PayerId == payer.PayerId).ToDictionary(account => account.Id, account => account.Name);
            await OrganizationSync.AddSeenInChargesAsync(db, payer.PayerId, names, cancellationToken);
        }
    }

    private async Task<FocusImportOutcome> SettleAsync(IngestLease lease, FocusImportOutcome outcome, Func<CostGovDb, CancellationToken, Task> publish, CancellationToken cancellationToken)
    {
        var json = FocusOutcomeText.Write(outcome);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await lease.WriteAsync(db, set => set.SetProperty(run => run.ResultJson, json), cancellationToken);
        await publish(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }
}
