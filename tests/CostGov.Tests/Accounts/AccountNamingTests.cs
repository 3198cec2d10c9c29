using CostGov.Accounts;
using CostGov.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Tests.Accounts;

public sealed class AccountNamingTests
{
    private const string Web = "222222222222";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_Japanese_display_name_stands_over_the_name_AWS_has_and_can_be_taken_back()
    {
        await using var data = await CompanyAsync();

        Assert.IsType<NamingOutcome.Saved>(await ChangeAsync(data, new(DisplayName: " 決済・本番 ")));
        Assert.Equal("決済・本番", (await AccountAsync(data)).Shown);

        Assert.IsType<NamingOutcome.Saved>(await ChangeAsync(data, new(DisplayName: " ")));
        Assert.Equal("web-prod", (await AccountAsync(data)).Shown);
    }

    [Fact]
    public async Task An_owner_note_keeps_its_lines_however_the_browser_ended_them()
    {
        await using var data = await CompanyAsync();
        await ChangeAsync(data, new(OwnerNote: "決済チーム 佐藤\r\n内線 1234\r\n"));
        Assert.Equal("決済チーム 佐藤\n内線 1234", (await AccountAsync(data)).OwnerNote);
    }

    [Fact]
    public async Task What_is_left_out_of_a_change_stays()
    {
        await using var data = await CompanyAsync();
        await ChangeAsync(data, new("決済", "佐藤"));
        await ChangeAsync(data, new(OwnerNote: "鈴木"));
        var account = await AccountAsync(data);
        Assert.Equal(("決済", "鈴木"), (account.DisplayName, account.OwnerNote));
    }

    [Fact]
    public async Task Who_changed_it_last_is_kept_and_saving_the_same_again_is_no_change()
    {
        await using var data = await CompanyAsync();
        Assert.Null((await AccountAsync(data)).DescribedBy);

        await ChangeAsync(data, new("決済", ""), "Sato");
        var first = await AccountAsync(data);
        Assert.Equal(("Sato", data.Clock.GetUtcNow()), (first.DescribedBy, first.DescribedAt));

        data.Clock.Advance(TimeSpan.FromHours(1));
        await ChangeAsync(data, new("決済", ""), "Suzuki");
        Assert.Equal("Sato", (await AccountAsync(data)).DescribedBy);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_nothing_is_saved()
    {
        await using var data = await CompanyAsync();
        var refused = Assert.IsType<NamingOutcome.Refused>(await ChangeAsync(data, new(new string('あ', 101), "bell\a")));
        Assert.Equal([NamingProblem.DisplayNameTooLong, NamingProblem.OwnerNoteHasControls], refused.Problems);
        Assert.Null((await AccountAsync(data)).DescribedAt);
    }

    [Theory]
    [InlineData("two\nlines", "", NamingProblem.DisplayNameHasControls)]
    [InlineData("tab\there", "", NamingProblem.DisplayNameHasControls)]
    [InlineData("", "tab\there", NamingProblem.OwnerNoteHasControls)]
    public void A_name_is_one_line_and_a_note_is_lines(string name, string note, NamingProblem problem) =>
        Assert.Equal([problem], AccountNaming.ProblemsOf(new(name, note)));

    [Fact]
    public void Exactly_as_many_characters_as_are_allowed_are_allowed()
    {
        Assert.Empty(AccountNaming.ProblemsOf(new(new string('あ', 100), new string('い', 500))));
        Assert.Equal([NamingProblem.OwnerNoteTooLong], AccountNaming.ProblemsOf(new(OwnerNote: new string('い', 501))));
    }

    [Fact]
    public async Task Nobody_names_an_account_outside_his_reach_nor_one_that_is_not_there()
    {
        await using var data = await CompanyAsync();
        var naming = data.Services.GetRequiredService<AccountNaming>();
        Assert.IsType<NamingOutcome.NotThere>(await naming.ChangeAsync(Reach.Accounts(["333333333333"]), Web, new("mine"), "test", Cancelled));
        Assert.IsType<NamingOutcome.NotThere>(await naming.ChangeAsync(Reach.Everything, "444444444444", new("mine"), "test", Cancelled));
        Assert.Equal("web-prod", (await AccountAsync(data)).Shown);
    }

    private static Task<NamingOutcome> ChangeAsync(TemporaryData data, NamingChange change, string by = "test") =>
        data.Services.GetRequiredService<AccountNaming>().ChangeAsync(Reach.Everything, Web, change, by, Cancelled);

    private static async Task<AccountRow> AccountAsync(TemporaryData data) =>
        (await data.Services.GetRequiredService<AccountQueries>().GetAsync(Reach.Everything, Web, Cancelled))!.Account;

    private static async Task<TemporaryData> CompanyAsync()
    {
        var data = await TemporaryData.CreateAsync(services => services.AddAccounts(), Cancelled);
        await using var db = await data.DbAsync(Cancelled);
        db.Add(new LinkedAccount { Id = Web, PayerId = "111111111111", Name = "web-prod", State = "ACTIVE" });
        await db.SaveChangesAsync(Cancelled);
        return data;
    }
}
