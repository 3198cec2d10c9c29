using CostGov.Costs;
using CostGov.Testing;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Tests.Costs;

public sealed class TheCostStore
{
    private static readonly BillingPeriod August = BillingPeriod.Parse("2026-08");

    private static readonly Ledger Bill = new Ledger()
        .Add("2026-08-01", 0.0000000001m)
        .Add("2026-08-01", 1_000_000_000m, service: "Amazon RDS")
        .Add("2026-08-02", -12.34567890123456m, kind: ChargeKind.Credit)
        .Add("2026-08-03", 0m, account: "222222222222", tags: "Project=alpha Owner=");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_file_tells_the_exact_totals_of_each_day_and_kind()
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);

        var staged = await WriteAsync(data, Bill, Cube.Line);

        Assert.Equal(4, staged.Rows);
        Assert.Equal(Bill.Billed, staged.Totals.Of(CostMetric.Billed));
        Assert.Equal(2 * Bill.Billed, staged.Totals.Of(CostMetric.Effective));
        Assert.Equal(1_000_000_000.0000000001m, staged.Totals.Of(new DateOnly(2026, 8, 1), CostMetric.Billed));
        Assert.Equal(-12.34567890123456m, staged.Totals.Of(new DateOnly(2026, 8, 2), ChargeKind.Credit, CostMetric.Billed));
        Assert.Equal(0m, staged.Totals.Of(new DateOnly(2026, 8, 3), CostMetric.Billed));
        Assert.Null(staged.Totals.Of(CostMetric.List));
    }

    [Fact]
    public async Task A_run_file_is_named_for_what_it_is_and_what_it_holds()
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);

        var staged = await data.Costs.WriteAsync(7, "999999999999", Cube.Tag("費用/部門"), August, Bill.Project(Cube.Line, August).ToAsyncEnumerable(), null, Cancel);

        Assert.Matches(@"^7/999999999999\.2026-08\.tag______\.[0-9a-f]{16}\.parquet$", staged.FileName);
        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Folder.Tmp));
    }

    [Fact]
    public async Task An_amount_that_could_not_be_kept_exactly_is_refused()
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);

        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(data, new Ledger().Add("2026-08-01", 0.000000000000001m), Cube.Line));
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(data, new Ledger().Add("2026-08-01", AmountText.Limit), Cube.Line));
        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Folder.Runs));
    }

    [Fact]
    public async Task Days_that_were_not_read_again_are_carried_over_unchanged()
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);
        var published = (await data.PrepareAsync(Bill, [Cube.Line], Cancel)).Single();
        var again = new Ledger().Add("2026-08-02", -10m, kind: ChargeKind.Credit).Add("2026-08-04", 4m);

        var staged = await data.Costs.WriteAsync(
            2, "999999999999", Cube.Line, August, again.Charges.ToAsyncEnumerable(),
            new(published.Id, new HashSet<DateOnly> { new(2026, 8, 2), new(2026, 8, 4) }), Cancel);

        Assert.Equal(5, staged.Rows);
        Assert.Equal(1_000_000_000.0000000001m, staged.Totals.Of(new DateOnly(2026, 8, 1), CostMetric.Billed));
        Assert.Equal(-10m, staged.Totals.Of(new DateOnly(2026, 8, 2), CostMetric.Billed));
        Assert.Equal(0m, staged.Totals.Of(new DateOnly(2026, 8, 3), CostMetric.Billed));
        Assert.Equal(4m, staged.Totals.Of(new DateOnly(2026, 8, 4), CostMetric.Billed));
    }

    [Fact]
    public async Task Charges_can_be_staged_by_sql_and_sealed_from_a_view()
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);
        using var staging = data.Costs.OpenStaging();
        using (var command = staging.Connection.CreateCommand())
        {
            command.CommandText =
                """
                create view from_file as
                select date '2026-08-01' as day, '12345678901' as account_id, 'S3' as service, '' as region, null::varchar as tag_value,
                    map(['Project'], ['alpha']) as tags, 'Usage' as kind, 'USD' as currency, false as estimated,
                    money_whole(amount) as billed_whole, money_rest(amount) as billed_rest,
                    money_whole(amount) as effective_whole, money_rest(amount) as effective_rest
                from (values (20.52022672899::decimal(38, 14)), (-0.00001000000001)) as amounts(amount);
                """;
            command.ExecuteNonQuery();
        }

        var staged = await staging.SealAsync(new(1, "999999999999", Cube.Line, August), "from_file", Cancel);

        Assert.Equal(20.52021672898999m, staged.Totals.Of(CostMetric.Billed));
        var file = Assert.Single(await data.Publisher.PrepareAsync([staged], Cancel));
        Assert.Equal(2, file.Rows);
    }

    [Fact]
    public async Task Staged_columns_that_would_be_rounded_or_lost_are_refused()
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);
        using var staging = data.Costs.OpenStaging();
        using var command = staging.Connection.CreateCommand();
        command.CommandText = "create view wide as select date '2026-08-01' as day, 1.23456789::decimal(38, 14) as billed_whole, 'x' as memo";
        command.ExecuteNonQuery();

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => staging.SealAsync(new(1, "999999999999", Cube.Line, August), "wide", Cancel));

        Assert.Contains("billed_whole DECIMAL(38,14), memo VARCHAR", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_crash_leaves_before_the_pointer_moved_is_dropped_at_the_next_start()
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);
        await data.PublishAsync(Bill, [Cube.Line], Cancel);
        await data.PrepareAsync(new Ledger().Add("2026-08-05", 5m), [Cube.Line], Cancel, runId: 2);
        await data.CloseAsync();

        await using var restarted = await TemporaryData.OpenAsync(data.Path, _ => { }, Cancel);
        await using var db = await restarted.DbAsync(Cancel);
        var files = await db.RunFiles.OrderBy(file => file.Id).ToListAsync(Cancel);

        Assert.Equal([true, false], files.Select(restarted.Costs.HasLoaded));
    }

    [Fact]
    public async Task Loading_the_same_file_again_changes_nothing()
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);
        var staged = await WriteAsync(data, Bill, Cube.Line);

        var first = await data.Publisher.PrepareAsync([staged], Cancel);
        var second = await data.Publisher.PrepareAsync([staged], Cancel);

        Assert.Equal(first.Select(file => file.Id), second.Select(file => file.Id));
        Assert.Equal(4L, await CountAsync(data));
    }

    [Theory, InlineData("damaged"), InlineData("of another version"), InlineData("gone")]
    public async Task A_cost_file_that_cannot_be_used_is_rebuilt_from_the_run_files(string state)
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);
        await data.PublishAsync(Bill, [Cube.Line, Cube.Service], Cancel);
        await data.CloseAsync();
        Break(data.Folder.CostStoreFile, state);

        await using var restarted = await TemporaryData.OpenAsync(data.Path, _ => { }, Cancel);

        Assert.Equal(8L, await CountAsync(restarted));
    }

    [Fact]
    public async Task A_run_file_that_was_altered_is_not_loaded()
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);
        await data.PublishAsync(Bill, [Cube.Line], Cancel);
        await using var db = await data.DbAsync(Cancel);
        var file = await db.RunFiles.SingleAsync(Cancel);
        await data.CloseAsync();
        File.Delete(data.Folder.CostStoreFile);
        await File.AppendAllTextAsync(Path.Combine(data.Folder.Runs, file.FileName), "x", Cancel);

        await using var restarted = await TemporaryData.OpenAsync(data.Path, _ => { }, Cancel);

        Assert.False(restarted.Costs.HasLoaded(file));
        Assert.Equal(0L, await CountAsync(restarted));
    }

    [Fact]
    public async Task Superseded_files_are_kept_for_questions_under_way_and_then_removed()
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);
        await data.PublishAsync(Bill, [Cube.Line], Cancel);
        await data.PublishAsync(new Ledger().Add("2026-08-05", 5m), [Cube.Line], Cancel, runId: 2);

        await data.Costs.CollectAsync(new HashSet<long>(), Cancel);
        Assert.Equal(5L, await CountAsync(data));

        data.Clock.Advance(CostStore.Grace + TimeSpan.FromSeconds(1));
        await data.Costs.CollectAsync(new HashSet<long>(), Cancel);
        Assert.Equal(1L, await CountAsync(data));
        Assert.Equal(["2"], Directory.EnumerateDirectories(data.Folder.Runs).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_an_open_run_wrote_is_kept_until_it_publishes()
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);
        await data.PrepareAsync(Bill, [Cube.Line], Cancel, runId: 3);
        data.Clock.Advance(TimeSpan.FromDays(2));

        await data.Costs.CollectAsync(new HashSet<long> { 3 }, Cancel);
        Assert.Equal(4L, await CountAsync(data));

        await data.Costs.CollectAsync(new HashSet<long>(), Cancel);
        Assert.Equal(0L, await CountAsync(data));
        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Folder.Runs));
    }

    [Fact]
    public async Task A_pointer_moves_only_inside_the_transaction_that_settles_the_run()
    {
        await using var data = await TemporaryData.CreateAsync(Cancel);
        var file = (await data.PrepareAsync(Bill, [Cube.Line], Cancel)).Single();
        await using var db = await data.DbAsync(Cancel);
        var publication = new Publication(file, LedgerPublishing.ReadAt, August.Days.LastDay);

        await Assert.ThrowsAsync<InvalidOperationException>(() => data.Publisher.PublishAsync(db, [publication], Cancel));
        await using (await db.Database.BeginTransactionAsync(Cancel))
            await data.Publisher.PublishAsync(db, [publication], Cancel);

        await using var after = await data.DbAsync(Cancel);
        Assert.Empty(await after.PublishedCubes.ToListAsync(Cancel));
    }

    private static Task<StagedFile> WriteAsync(TemporaryData data, Ledger ledger, Cube cube) =>
        data.Costs.WriteAsync(1, "999999999999", cube, August, ledger.Project(cube, August).ToAsyncEnumerable(), null, Cancel);

    private static Task<long> CountAsync(TemporaryData data) =>
        data.Costs.AskAsync("select count(*) from charge", [], reader => { reader.Read(); return reader.GetInt64(0); }, Cancel);

    private static void Break(string path, string state)
    {
        if (state == "damaged")
            File.WriteAllText(path, new string('x', 100_000));
        else if (state == "gone")
            File.Delete(path);
        else
        {
            using var file = new DuckDB.NET.Data.DuckDBConnection($"Data Source={path}");
            file.Open();
            using var command = file.CreateCommand();
            command.CommandText = "update schema_version set number = 99";
            command.ExecuteNonQuery();
        }
    }
}
