using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Persistence;
using CostGov.Testing;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Tests.Persistence;

public sealed class TheRelationalStore
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrations_on_an_empty_file_give_the_tables_of_the_model()
    {
        await using var migrated = await TemporaryData.CreateAsync(Cancel);
        await using var db = await migrated.DbAsync(Cancel);

        Assert.False(db.Database.HasPendingModelChanges(), "Run migrations/regenerate.sh.");

        var options = new DbContextOptionsBuilder<CostGovDb>().UseSqlite($"Data Source={migrated.Path}/model.db").Options;
        await using var model = new CostGovDb(options);
        await model.Database.EnsureCreatedAsync(Cancel);
        Assert.Equal(await SchemaAsync(model), await SchemaAsync(db));
    }

    [Fact]
    public async Task Instants_are_ordered_and_compared_in_the_database()
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);
        await using var db = await data.DbAsync(Cancel);
        var noonInTokyo = new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.FromHours(9));
        db.IngestRuns.AddRange(Run(noonInTokyo.AddTicks(1)), Run(noonInTokyo), Run(noonInTokyo.AddHours(8)));
        await db.SaveChangesAsync(Cancel);
        db.ChangeTracker.Clear();

        var runs = db.IngestRuns;
        var later = await runs.Where(run => run.RequestedAt > noonInTokyo).OrderBy(run => run.RequestedAt).Select(run => run.RequestedAt).ToListAsync(Cancel);

        Assert.Equal([noonInTokyo.AddTicks(1), noonInTokyo.AddHours(8)], later);
        Assert.Equal(TimeSpan.Zero, later[0].Offset);
    }

    [Theory, InlineData("journal_mode", "wal"), InlineData("synchronous", "2"), InlineData("foreign_keys", "1"), InlineData("busy_timeout", "5000"), InlineData("trusted_schema", "0")]
    public async Task Every_connection_has_the_settings_that_keep_promises_across_a_power_cut(string setting, string value)
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);
        await using var db = await data.DbAsync(Cancel);
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "pragma " + setting;

        Assert.Equal(value, $"{await command.ExecuteScalarAsync(Cancel)}");
    }

    [Fact]
    public async Task Writers_wait_for_their_turn_instead_of_failing()
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);

        await Parallel.ForEachAsync(Enumerable.Range(0, 80), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancel }, async (i, cancel) =>
        {
            await using var db = await data.DbAsync(cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var payers = db.PayerAccounts;
            var before = await payers.CountAsync(cancel);
            db.PayerAccounts.Add(new PayerAccount { Id = $"{i:000000000000}", Name = $"{before}" });
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        });

        await using var after = await data.DbAsync(Cancel);
        var names = await after.PayerAccounts.Select(payer => payer.Name).ToListAsync(Cancel);
        Assert.Equal(80, names.Distinct().Count());
    }

    [Fact]
    public async Task A_transaction_that_is_given_up_lets_the_next_writer_in()
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);
        for (var i = 0; i < 3; i++)
        {
            await using var db = await data.DbAsync(Cancel);
            await using var abandoned = await db.Database.BeginTransactionAsync(Cancel);
            db.PayerAccounts.Add(new PayerAccount { Id = "111111111111", Name = "never saved" });
            await db.SaveChangesAsync(Cancel);
        }

        await using var next = await data.DbAsync(Cancel);
        next.PayerAccounts.Add(new PayerAccount { Id = "222222222222", Name = "saved" });
        await next.SaveChangesAsync(Cancel);

        Assert.Equal("saved", (await next.PayerAccounts.SingleAsync(Cancel)).Name);
    }

    [Fact]
    public async Task A_pointer_cannot_point_to_a_file_that_is_not_there()
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);
        await using var db = await data.DbAsync(Cancel);
        db.PublishedCubes.Add(new PublishedCube
        {
            PayerId = "111111111111",
            Period = "2026-08",
            Cube = "service",
            RunFileId = 404,
            DataAsOf = data.Clock.GetUtcNow(),
            DataTo = new DateOnly(2026, 8, 31),
        });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
    }

    private static IngestRun Run(DateTimeOffset at) => new()
    {
        Kind = IngestRunKind.Cost,
        PayerId = "111111111111",
        State = IngestRunState.Pending,
        RequestedAt = at,
        RequestedBy = "test",
    };

    private static async Task<IReadOnlyList<string>> SchemaAsync(CostGovDb db) =>
        await db.Database.SqlQueryRaw<string>(
            "select sql as Value from sqlite_master where sql is not null and name not like '%EFMigrations%' and name not like 'sqlite_%' order by name").ToListAsync(Cancel);
}
