using CostGov.Accounts;
using CostGov.Audit;
using CostGov.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Tests.Audit;

public sealed class AuditTrailTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_and_its_row_are_kept_together()
    {
        await using var data = await WithAccountAsync();
        var naming = data.Services.GetRequiredService<AccountNaming>();

        await naming.ChangeAsync(Reach.Everything, "111111111111", new("お店", null), new Actor("mika", "10.0.0.7"), Cancelled);
        await naming.ChangeAsync(Reach.Everything, "111111111111", new("お店", null), "mika", Cancelled);

        var row = Assert.Single(await Trail(data).ListAsync(Reach.Everything, new(), 10, Cancelled));
        Assert.Equal((1, "mika", "10.0.0.7", AuditAction.AccountDescribed, "account 111111111111"), (row.Number, row.By, row.From, row.Action, row.Subject));
        Assert.Equal("{}", row.Before);
        Assert.Equal("""{"displayName":"お店"}""", row.After);
        Assert.Equal(data.Clock.GetUtcNow(), row.At);
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_not_done()
    {
        await using var data = await WithAccountAsync();
        await using (var db = await data.DbAsync(Cancelled))
            await db.Database.ExecuteSqlRawAsync("create trigger no_audit before insert on audit begin select raise(abort, 'full'); end;", Cancelled);

        await Assert.ThrowsAsync<DbUpdateException>(() => data.Services.GetRequiredService<AccountNaming>().ChangeAsync(Reach.Everything, "111111111111", new("Shop"), "mika", Cancelled));

        await using var after = await data.DbAsync(Cancelled);
        Assert.Null((await after.LinkedAccounts.SingleAsync(Cancelled)).DisplayName);
    }

    [Fact]
    public async Task Nothing_is_recorded_outside_a_transaction_or_under_a_name_of_its_own()
    {
        await using var data = await TemporaryData.CreateAsync(Services, Cancelled);
        await using var db = await data.DbAsync(Cancelled);

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.RecordAsync(data.Clock.GetUtcNow(), "x", AuditAction.ViewAdded, "view 1", null, null, Cancelled));
        await using var transaction = await db.Database.BeginTransactionAsync(Cancelled);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.RecordAsync(data.Clock.GetUtcNow(), "x", "made.up", "view 1", null, null, Cancelled));
    }

    [Theory]
    [InlineData("update audit set \"By\" = 'nobody' where \"Number\" = 3", 3, "row 3 was changed")]
    [InlineData("update audit set \"After\" = null where \"Number\" = 2", 2, "row 2 was changed")]
    [InlineData("update audit set \"At\" = \"At\" + 1 where \"Number\" = 5", 5, "row 5 was changed")]
    [InlineData("delete from audit where \"Number\" = 1", 1, "row 1 is missing")]
    [InlineData("delete from audit where \"Number\" = 4", 4, "row 4 is missing")]
    [InlineData("update audit set \"Number\" = 99 where \"Number\" = 3; update audit set \"Number\" = 3 where \"Number\" = 4; update audit set \"Number\" = 4 where \"Number\" = 99", 3, "row 3 does not follow the row before it")]
    [InlineData("insert into audit select 0, \"At\", \"By\", \"From\", \"Action\", \"Subject\", \"Before\", \"After\", \"PreviousHash\", \"Hash\" from audit where \"Number\" = 1", 0, "row 1 is missing")]
    public async Task Verifying_names_the_first_row_that_does_not_hold(string tampering, long number, string because)
    {
        await using var data = await TemporaryData.CreateAsync(Services, Cancelled);
        await RecordAsync(data, 5);
        Assert.IsType<AuditVerdict.Whole>(await Trail(data).VerifyAsync(null, Cancelled));

        await using (var db = await data.DbAsync(Cancelled))
            await db.Database.ExecuteSqlRawAsync(tampering, Cancelled);

        Assert.Equal(new AuditVerdict.Broken(number, because), await Trail(data).VerifyAsync(null, Cancelled));
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_shows_by_the_head_that_was_written_down()
    {
        await using var data = await TemporaryData.CreateAsync(Services, Cancelled);
        await RecordAsync(data, 5);
        var whole = Assert.IsType<AuditVerdict.Whole>(await Trail(data).VerifyAsync(null, Cancelled));
        await using (var db = await data.DbAsync(Cancelled))
            await db.Database.ExecuteSqlRawAsync("delete from audit where \"Number\" > 3", Cancelled);

        Assert.Equal(3, Assert.IsType<AuditVerdict.Whole>(await Trail(data).VerifyAsync(null, Cancelled)).Rows);
        Assert.Equal(new AuditVerdict.Broken(4, "row 4 is missing: the trail once had 5"), await Trail(data).VerifyAsync((5, whole.Head), Cancelled));

        // Whoever writes the tail anew, with a chain that holds in itself, cannot have the old head.
        await RecordAsync(data, 2);
        Assert.IsType<AuditVerdict.Whole>(await Trail(data).VerifyAsync(null, Cancelled));
        Assert.IsType<AuditVerdict.Broken>(await Trail(data).VerifyAsync((5, whole.Head[..^1] + "x"), Cancelled));
    }

    [Fact]
    public async Task Writers_at_once_make_one_chain()
    {
        await using var data = await TemporaryData.CreateAsync(Services, Cancelled);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => RecordAsync(data, 5), Cancelled)));

        Assert.Equal(40, Assert.IsType<AuditVerdict.Whole>(await Trail(data).VerifyAsync(null, Cancelled)).Rows);
    }

    [Fact]
    public async Task Who_sees_less_than_everything_sees_none_of_it()
    {
        await using var data = await TemporaryData.CreateAsync(Services, Cancelled);
        await RecordAsync(data, 3);

        Assert.Empty(await Trail(data).ListAsync(Reach.Accounts(["111111111111"]), new(), 10, Cancelled));
        Assert.Equal([2, 1], (await Trail(data).ListAsync(Reach.Everything, new(Below: 3), 10, Cancelled)).Select(row => row.Number));
        Assert.Empty(await Trail(data).ListAsync(Reach.Everything, new(By: "somebody else"), 10, Cancelled));
        Assert.Empty(await Trail(data).ListAsync(Reach.Everything, new(To: new(2026, 9, 10)), 10, Cancelled));
        Assert.Equal(3, (await Trail(data).ListAsync(Reach.Everything, new(From: new(2026, 9, 10), To: new(2026, 9, 11), Action: AuditAction.ViewAdded), 10, Cancelled)).Count);
    }

    private static async Task RecordAsync(TemporaryData data, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            await using var db = await data.DbAsync(Cancelled);
            await using var transaction = await db.Database.BeginTransactionAsync(Cancelled);
            await db.RecordAsync(data.Clock.GetUtcNow(), "mika", AuditAction.ViewAdded, $"view {row}", null, new { row }, Cancelled);
            await transaction.CommitAsync(Cancelled);
        }
    }

    private static async Task<TemporaryData> WithAccountAsync()
    {
        var data = await TemporaryData.CreateAsync(Services, Cancelled);
        await using var db = await data.DbAsync(Cancelled);
        db.LinkedAccounts.Add(new() { Id = "111111111111", PayerId = "999999999999", Name = "shop", State = "ACTIVE" });
        await db.SaveChangesAsync(Cancelled);
        return data;
    }

    private static void Services(IServiceCollection services) => services.AddAudit().AddAccounts();

    private static AuditQueries Trail(TemporaryData data) => data.Services.GetRequiredService<AuditQueries>();
}
