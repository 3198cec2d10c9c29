using CostGov.Costs;

namespace CostGov.Testing;

/// <summary>Brings a ledger before the readers the way ingestion does: written, prepared, published in one transaction.</summary>
public static class LedgerPublishing
{
    public static readonly DateTimeOffset ReadAt = new(2026, 9, 10, 5, 0, 0, TimeSpan.Zero);

    extension(TemporaryData data)
    {
        /// <param name="dataTo">The last day the source covered; the end of the period where null.</param>
        public async Task PublishAsync(
            Ledger ledger, IEnumerable<Cube> cubes, CancellationToken cancellationToken, string payer = "999999999999", long runId = 1, DateOnly? dataTo = null)
        {
            var prepared = await data.PrepareAsync(ledger, cubes, cancellationToken, payer, runId);
            await using var db = await data.DbAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await data.Publisher.PublishAsync(db, [.. prepared.Select(file => new Publication(file, ReadAt, DataTo(file, dataTo)))], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        /// <summary>Up to the moment before anybody can see it.</summary>
        public async Task<IReadOnlyList<RunFile>> PrepareAsync(
            Ledger ledger, IEnumerable<Cube> cubes, CancellationToken cancellationToken, string payer = "999999999999", long runId = 1)
        {
            var staged = new List<StagedFile>();
            foreach (var cube in cubes)
            {
                foreach (var period in ledger.Periods)
                    staged.Add(await data.Costs.WriteAsync(runId, payer, cube, period, ledger.Project(cube, period).ToAsyncEnumerable(), null, cancellationToken));
            }

            return await data.Publisher.PrepareAsync(staged, cancellationToken);
        }
    }

    private static DateOnly DataTo(RunFile file, DateOnly? dataTo)
    {
        var last = BillingPeriod.Parse(file.Period).Days.LastDay;
        return dataTo is { } day && day < last ? day : last;
    }
}
