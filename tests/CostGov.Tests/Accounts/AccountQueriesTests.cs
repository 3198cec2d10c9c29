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
    public async Task A_Japanese_display_name_stands_over_the_name_AWS_has_and_can_be_taken_back()
    {
        await using var data = await CompanyAsync();
        var naming = data.Services.GetRequiredService<AccountNaming>();

        Assert.True(await naming.SetDisplayNameAsync(Reach.Everything, Web, " 決済・本番 ", Cancelled));
        Assert.Equal("決済・本番", (await Queries(data).ListAsync(Reach.Accounts([Web]), Cancelled)).Single().Shown);

        Assert.True(await naming.SetDisplayNameAsync(Reach.Everything, Web, " ", Cancelled));
        Assert.Equal("web-prod", (await Queries(data).ListAsync(Reach.Accounts([Web]), Cancelled)).Single().Shown);
    }

    [Fact]
    public async Task Nobody_names_an_account_outside_his_reach()
    {
        await using var data = await CompanyAsync();
        var naming = data.Services.GetRequiredService<AccountNaming>();
        Assert.False(await naming.SetDisplayNameAsync(Reach.Accounts([Lab]), Web, "mine", Cancelled));
        Assert.Equal("web-prod", (await Queries(data).ListAsync(Reach.Accounts([Web]), Cancelled)).Single().Shown);
    }

    [Theory, InlineData(101), InlineData(1000)]
    public async Task A_name_that_is_too_long_is_refused_in_words(int length)
    {
        await using var data = await CompanyAsync();
        var naming = data.Services.GetRequiredService<AccountNaming>();
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => naming.SetDisplayNameAsync(Reach.Everything, Web, new string('あ', length), Cancelled));
        Assert.Contains("at most 100 characters", refusal.Message, StringComparison.Ordinal);
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
