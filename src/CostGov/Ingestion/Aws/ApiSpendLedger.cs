using CostGov.Ingestion.Plans;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CostGov.Ingestion.Aws;

/// <summary>Counts what AWS charges for, before it is sent, and stops at the monthly cap.</summary>
public sealed class ApiSpendLedger(IDbContextFactory<CostGovDb> databases, IOptions<AwsOptions> options, TimeProvider clock)
{
    /// <exception cref="AwsFaultException">The monthly cap is reached.</exception>
    public async Task CountAsync(string payerId, AwsOperation operation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var month = Month();
        if (options.Value.MonthlyCapUsd is { } cap)
        {
            var spent = await db.ApiSpend.Where(spend => spend.Month == month).SumAsync(spend => spend.Requests, cancellationToken) * IngestPlan.UsdPerRequest;
            if (spent + IngestPlan.UsdPerRequest > cap)
                throw new AwsFaultException(new(AwsFaultKind.CapReached, FormattableString.Invariant($"The monthly cap for Cost Explorer requests is reached: USD {spent} of {cap} are spent in {month}. Reading goes on next month, or when CostGov:Aws:MonthlyCapUsd is raised. Published figures stay.")));
        }

        var changed = await db.ApiSpend.Where(spend => spend.PayerId == payerId && spend.Month == month && spend.Operation == operation.Name)
            .ExecuteUpdateAsync(set => set.SetProperty(spend => spend.Requests, spend => spend.Requests + 1), cancellationToken);
        if (changed == 0)
        {
            db.ApiSpend.Add(new() { PayerId = payerId, Month = month, Operation = operation.Name, Requests = 1 });
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Takes a request back that AWS refused, for refusals are free.</summary>
    public async Task UncountAsync(string payerId, AwsOperation operation, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var month = Month();
        await db.ApiSpend.Where(spend => spend.PayerId == payerId && spend.Month == month && spend.Operation == operation.Name && spend.Requests > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(spend => spend.Requests, spend => spend.Requests - 1), cancellationToken);
    }

    private string Month() => BillingPeriod.Containing(clock.UtcToday()).ToString();
}
