using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using Microsoft.Extensions.DependencyInjection;
using static CostGov.Tests.Costs.Queries.PublishedCosts;

namespace CostGov.Tests.Costs.Queries;

public sealed class AnswersKept
{
    private static readonly DateOnly First = new(2026, 9, 1);
    private static readonly DateOnly Second = new(2026, 9, 2);
    private static readonly CostQuestion ByAccount = new(new(First, new(2026, 9, 3)), Granularity.Total, CostMetric.Billed, [Dimension.Account], []);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_question_of_the_same_state_is_worked_out_once_however_it_was_put_together()
    {
        await using var costs = await CreateAsync();
        await costs.WithAsync(Cube.Service, Second, [Row(First, 10m, "111111111111", "EC2")]);
        var table = await costs.TableAsync(ByAccount with { Filters = [new(Dimension.Service, ["EC2"])] });
        Assert.Same(table, await costs.TableAsync(ByAccount with { GroupBy = [Dimension.Account], Filters = [new(Dimension.Service, ["EC2"])] }));
        Assert.NotSame(table, await costs.TableAsync(ByAccount with { Filters = [new(Dimension.Service, ["EC2"], Exclude: true)] }));
        Assert.NotSame(table, await costs.TableAsync(ByAccount));
    }

    [Fact]
    public async Task What_is_published_anew_is_answered_anew()
    {
        await using var costs = await CreateAsync();
        await costs.WithAsync(Cube.Service, First, [Row(First, 10m, "111111111111", "EC2")]);
        Assert.Equal(10m, (await costs.TableAsync(ByAccount)).Total);
        await costs.WithAsync(Cube.Service, Second, [Row(First, 11m, "111111111111", "EC2"), Row(Second, 1m, "111111111111", "EC2")]);
        Assert.Equal(12m, (await costs.TableAsync(ByAccount)).Total);
    }

    [Fact]
    public async Task A_new_notice_about_the_same_charges_is_told()
    {
        await using var costs = await CreateAsync();
        await costs.WithAsync(Cube.Service, Second, [Row(First, 10m, "111111111111", "EC2")]);
        Assert.Empty((await costs.TableAsync(ByAccount)).Provenance.Notices);
        await using (var db = await costs.Data.DbAsync(Cancelled))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancelled);
            await CostPublisher.KeepOldAsync(db, Payer, BillingPeriod.Containing(First), "AWS was away.", Cancelled);
            await transaction.CommitAsync(Cancelled);
        }

        Assert.Equal("AWS was away.", Assert.Single((await costs.TableAsync(ByAccount)).Provenance.Notices).Detail);
    }

    [Fact]
    public async Task An_account_that_moves_changes_the_answer_although_no_charge_did()
    {
        await using var costs = await CreateAsync();
        await costs.WithAsync(Cube.Service, Second, [Row(First, 10m, "111111111111", "EC2")]);
        var byOu = ByAccount with { GroupBy = [Dimension.Ou] };
        Assert.Equal([""], Assert.Single((await costs.TableAsync(byOu)).Groups).Keys);
        await using (var db = await costs.Data.DbAsync(Cancelled))
        {
            db.LinkedAccounts.Add(new LinkedAccount { Id = "111111111111", PayerId = Payer, Name = "one", State = "ACTIVE" });
            db.OrganizationalUnits.Add(new OrganizationalUnit { Id = "ou-1", PayerId = Payer, Name = "Production" });
            db.OuMemberships.Add(new OuMembership { AccountId = "111111111111", OuId = "ou-1", From = First });
            await db.SaveChangesAsync(Cancelled);
        }

        Assert.Equal(["ou-1"], Assert.Single((await costs.TableAsync(byOu)).Groups).Keys);
    }

    [Fact]
    public async Task Nobody_is_given_what_was_answered_to_somebody_who_may_see_more()
    {
        await using var costs = await CreateAsync();
        await costs.WithAsync(Cube.Service, Second, [Row(First, 10m, "111111111111", "EC2"), Row(First, 5m, "222222222222", "EC2")]);
        Assert.Equal(15m, (await costs.TableAsync(ByAccount)).Total);
        Assert.Equal(5m, (await costs.TableAsync(ByAccount, Reach.Accounts(["222222222222"]))).Total);
        Assert.Equal(10m, (await costs.TableAsync(ByAccount, Reach.Accounts(["111111111111"]))).Total);
    }

    [Fact]
    public async Task Nothing_is_kept_beyond_the_size_that_was_allowed()
    {
        await using var costs = await CreateAsync();
        await costs.WithAsync(Cube.Service, Second, [Row(First, 10m, "111111111111", "EC2")]);
        using var none = new AnswerCache(0);
        var queries = new CostQueries(costs.Data.Costs, costs.Data.Services.GetRequiredService<AccountQueries>(), costs.Data.Services.GetRequiredService<ProjectQueries>(), costs.Data.Databases, none);
        var snapshot = await queries.CaptureAsync(Cancelled);
        Assert.NotSame(await queries.AskAsync(Reach.Everything, snapshot, ByAccount, Cancelled), await queries.AskAsync(Reach.Everything, snapshot, ByAccount, Cancelled));
    }
}
