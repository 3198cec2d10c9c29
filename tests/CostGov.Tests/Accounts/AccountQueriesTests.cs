using CostGov.Accounts;
using CostGov.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Tests.Accounts;

public sealed class AccountQueriesTests
{
    private const string Web = "222222222222";
    private const string Lab = "333333333333";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_is_listed_with_its_present_unit_and_its_tags()
    {
        await using var data = await CompanyAsync();
        var web = Assert.Single(await Queries(data).ListAsync(Reach.Accounts([Web]), Cancelled));
        Assert.Equal(("ou-prod", "Root / Production", "payments"), (web.OuId, web.OuPath, web.Tags["Project"]));
    }

    [Fact]
    public async Task An_account_outside_the_reach_is_not_there_at_all()
    {
        await using var data = await CompanyAsync();
        var reach = Reach.Accounts([Lab]);
        Assert.Equal([Lab], (await Queries(data).ListAsync(reach, Cancelled)).Select(row => row.Id));
        Assert.All(await Queries(data).StaysAsync(reach, Cancelled), stay => Assert.Equal(Lab, stay.AccountId));
        Assert.DoesNotContain(await Queries(data).OrganizationalUnitsAsync(reach, Cancelled), unit => unit.Id == "ou-prod");
    }

    [Fact]
    public async Task A_move_keeps_both_stays()
    {
        await using var data = await CompanyAsync();
        var stays = await Queries(data).StaysAsync(Reach.Accounts([Web]), Cancelled);
        Assert.Equal(
            [new OuStay(Web, "ou-lab", new(2026, 1, 1), new(2026, 6, 1)), new OuStay(Web, "ou-prod", new(2026, 6, 1), null)],
            stays);
    }

    [Fact]
    public async Task An_account_comes_with_every_place_it_was_in_also_of_units_that_are_gone()
    {
        await using var data = await CompanyAsync();
        await using (var db = await data.DbAsync(Cancelled))
        {
            (await db.FindAsync<OrganizationalUnit>(["ou-lab"], Cancelled))!.IsGone = true;
            await db.SaveChangesAsync(Cancelled);
        }

        var details = await Queries(data).GetAsync(Reach.Everything, Web, Cancelled);

        Assert.Equal(
            [new OuPlace("ou-prod", "Root / Production", new(2026, 6, 1), null), new OuPlace("ou-lab", "Root / Laboratory", new(2026, 1, 1), new(2026, 6, 1))],
            details!.Places);
        Assert.Equal("Root / Production", details.Account.OuPath);
    }

    [Fact]
    public async Task An_account_that_may_not_be_seen_is_as_one_that_is_not_there()
    {
        await using var data = await CompanyAsync();
        Assert.Null(await Queries(data).GetAsync(Reach.Accounts([Lab]), Web, Cancelled));
        Assert.Null(await Queries(data).GetAsync(Reach.Everything, "nobody", Cancelled));
    }

    [Fact]
    public async Task Units_that_are_gone_are_told_only_where_the_past_is_asked_for()
    {
        await using var data = await CompanyAsync();
        await using (var db = await data.DbAsync(Cancelled))
        {
            db.Add(new OrganizationalUnit { Id = "ou-old", PayerId = "111111111111", Name = "Old", ParentId = "r-1", IsGone = true });
            await db.SaveChangesAsync(Cancelled);
        }

        Assert.DoesNotContain(await Queries(data).OrganizationalUnitsAsync(Reach.Everything, Cancelled), unit => unit.Id == "ou-old");
        Assert.True(Assert.Single(await Queries(data).OrganizationalUnitsEverAsync(Reach.Everything, Cancelled), unit => unit.Id == "ou-old").IsGone);
    }

    private static AccountQueries Queries(TemporaryData data) => data.Services.GetRequiredService<AccountQueries>();

    private static async Task<TemporaryData> CompanyAsync()
    {
        var data = await TemporaryData.CreateAsync(services => services.AddAccounts(), Cancelled);
        await using var db = await data.DbAsync(Cancelled);
        db.AddRange(
            new OrganizationalUnit { Id = "r-1", PayerId = "111111111111", Name = "Root" },
            new OrganizationalUnit { Id = "ou-prod", PayerId = "111111111111", Name = "Production", ParentId = "r-1" },
            new OrganizationalUnit { Id = "ou-lab", PayerId = "111111111111", Name = "Laboratory", ParentId = "r-1" });
        db.Add(Account(Web, "web-prod", new() { AccountId = Web, OuId = "ou-lab", From = new(2026, 1, 1), Until = new(2026, 6, 1) },
            new() { AccountId = Web, OuId = "ou-prod", From = new(2026, 6, 1) }));
        db.Add(Account(Lab, "lab", new OuMembership { AccountId = Lab, OuId = "ou-lab", From = new(2026, 1, 1) }));
        await db.SaveChangesAsync(Cancelled);
        return data;
    }

    private static LinkedAccount Account(string id, string name, params OuMembership[] stays) => new()
    {
        Id = id,
        PayerId = "111111111111",
        Name = name,
        State = "ACTIVE",
        Tags = [new AccountTag { AccountId = id, Key = "Project", Value = "payments" }],
        Memberships = [.. stays],
    };
}
