using CostGov.Ingestion.Organizations;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Ingestion.Runs;

/// <summary>Brings accounts, OUs and account tags of one payer up to date, in one transaction with the run's lease.</summary>
internal sealed class OrganizationRun(IDbContextFactory<CostGovDb> databases, TimeProvider clock)
{
    /// <summary>Accounts named in the run's error; the others are counted and named on the accounts page.</summary>
    private const int MostNamed = 5;

    public async Task<RunOutcome> RunAsync(OpenRun run, CancellationToken cancellationToken)
    {
        var picture = await new OrganizationReader(run.Payer).ReadAsync(step => run.Progress.StepAsync(step, cancellationToken), cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await run.Lease.WriteAsync(db, set => set.SetProperty(row => row.RowsRead, picture.Accounts.Count), cancellationToken);
        await OrganizationSync.ApplyAsync(db, run.Payer.Payer, picture, clock.UtcToday(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        var denied = picture.Accounts.Where(account => account.TagsProblem is not null).ToList();
        if (denied.Count == 0)
            return new(IngestRunState.Published);
        var named = string.Join(", ", denied.Take(MostNamed).Select(account => $"{account.Name} ({account.Id})")) + (denied.Count > MostNamed ? $" and {denied.Count - MostNamed} more" : "");
        return new(IngestRunState.PartlyPublished, $"Tags of {denied.Count} of {picture.Accounts.Count} accounts could not be read, everything else is up to date: {named}. {denied[0].TagsProblem}");
    }
}
