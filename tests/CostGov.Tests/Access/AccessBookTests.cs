using CostGov.Access;
using CostGov.Accounts;
using CostGov.Audit;
using CostGov.Projects;
using CostGov.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Tests.Access;

public sealed class AccessBookTests
{
    private const string Shop = "111111111111";
    private const string Lab = "222222222222";
    private const string Old = "333333333333";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "")]
    [InlineData("account:222222222222", Lab)]
    [InlineData("account:222222222222,account:999999999999", Lab + " 999999999999")]
    [InlineData("ou:ou-prod", Shop)]
    [InlineData("ou:r-1", Shop + " " + Lab)]
    [InlineData("ou:ou-prod,account:222222222222", Shop + " " + Lab)]
    [InlineData("ou:ou-nowhere", "")]
    [InlineData("project:alpha", "")]
    [InlineData("all", null)]
    [InlineData("account:222222222222,all", null)]
    public async Task Grants_are_turned_into_accounts_as_the_organisation_is_now(string grants, string? accounts)
    {
        await using var data = await CompanyAsync();
        var person = await AddAsync(data, Role.TeamLead, grants);

        var reach = (await Book(data).OfPersonAsync(person, Cancelled))!.Reach;

        Assert.Equal(accounts?.Split(' ', StringSplitOptions.RemoveEmptyEntries), reach.AccountIds?.Order());
    }

    [Fact]
    public async Task A_project_reaches_what_counts_to_it_and_changes_with_its_rules()
    {
        await using var data = await CompanyAsync();
        var person = await AddAsync(data, Role.TeamLead, "project:ALPHA,account:333333333333");
        Assert.False((await Book(data).OfPersonAsync(person, Cancelled))!.Reach.Covers(Shop));

        await SaveAsync(data, "alpha", "account:" + Shop, "tag:Project=alpha");
        var reach = (await Book(data).OfPersonAsync(person, Cancelled))!.Reach;

        var day = new DateOnly(2026, 9, 1);
        Assert.True(reach.Covers(Shop));
        Assert.True(reach.Covers(Old));
        Assert.False(reach.Covers(Lab));
        Assert.True(reach.Covers(Lab, day, new Dictionary<string, string> { ["Project"] = "alpha" }));
        Assert.False(reach.Covers(Lab, day, new Dictionary<string, string> { ["Project"] = "beta" }));

        await SaveAsync(data, "alpha", "tag:Project=alpha");
        Assert.False((await Book(data).OfPersonAsync(person, Cancelled))!.Reach.Covers(Shop));
    }

    [Fact]
    public async Task A_token_of_a_project_sees_no_more_than_it()
    {
        await using var data = await CompanyAsync();
        await SaveAsync(data, "alpha", "account:" + Shop);
        var person = await AddAsync(data, Role.Finance, "all");
        var maker = (await Book(data).OfPersonAsync(person, Cancelled))!;
        var made = Assert.IsType<TokenOutcome.Made>(await data.Services.GetRequiredService<TokenDesk>().MakeAsync(maker, new("alpha", Role.Viewer, [new(GrantKind.Project, "alpha")], 30), "tests", Cancelled));

        var reach = (await Book(data).OfTokenAsync(made.Secret, null, Cancelled))!.Reach;

        Assert.True(reach.Covers(Shop));
        Assert.False(reach.Covers(Lab));
        Assert.False(reach.IsEverything);
    }

    [Fact]
    public async Task An_account_that_moves_away_is_out_of_reach_at_once()
    {
        await using var data = await CompanyAsync();
        var person = await AddAsync(data, Role.TeamLead, "ou:ou-prod");
        await using (var db = await data.DbAsync(Cancelled))
        {
            var stays = db.OuMemberships;
            await stays.Where(stay => stay.AccountId == Shop).ExecuteUpdateAsync(set => set.SetProperty(stay => stay.Until, new DateOnly(2026, 9, 10)), Cancelled);
        }

        Assert.Empty((await Book(data).OfPersonAsync(person, Cancelled))!.Reach.AccountIds!);
    }

    [Fact]
    public async Task Who_is_disabled_or_unknown_has_no_access()
    {
        await using var data = await CompanyAsync();
        var person = await AddAsync(data, Role.Administrator, "all");
        await using (var db = await data.DbAsync(Cancelled))
            await db.People.ExecuteUpdateAsync(set => set.SetProperty(one => one.IsDisabled, true), Cancelled);

        Assert.Null(await Book(data).OfPersonAsync(person, Cancelled));
        Assert.Null(await Book(data).OfPersonAsync("nobody", Cancelled));
    }

    [Fact]
    public async Task A_token_has_what_it_and_its_person_have_now()
    {
        await using var data = await CompanyAsync();
        var person = await AddAsync(data, Role.Finance, "all");
        var made = await MakeAsync(data, person, Role.Finance, "account:111111111111,account:222222222222");

        var full = (await Book(data).OfTokenAsync(made.Secret, "10.0.0.7", Cancelled))!;
        await using (var db = await data.DbAsync(Cancelled))
        {
            await db.People.ExecuteUpdateAsync(set => set.SetProperty(one => one.Role, Role.Viewer), Cancelled);
            await db.Grants.Where(grant => grant.PersonId == person).ExecuteDeleteAsync(Cancelled);
            db.Grants.Add(new() { PersonId = person, Kind = GrantKind.Account, Value = Lab });
            await db.SaveChangesAsync(Cancelled);
        }

        var less = (await Book(data).OfTokenAsync(made.Secret, "10.0.0.7", Cancelled))!;

        Assert.Equal([Shop, Lab], full.Reach.AccountIds!.Order());
        Assert.True(full.May(Permission.WriteNotes));
        Assert.False(full.May(Permission.Upload));
        Assert.Equal([Lab], less.Reach.AccountIds!);
        Assert.False(less.May(Permission.WriteNotes));
        Assert.True(less.May(Permission.ReadCosts));
    }

    [Fact]
    public async Task A_token_ends_when_it_expires_is_revoked_or_its_person_is_disabled()
    {
        await using var data = await CompanyAsync();
        var person = await AddAsync(data, Role.Finance, "all");
        var (expiring, revoked, orphaned) = (await MakeAsync(data, person, Role.Viewer, "all", days: 1), await MakeAsync(data, person, Role.Viewer, "all"), await MakeAsync(data, person, Role.Viewer, "all"));

        data.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await Book(data).OfTokenAsync(expiring.Secret, null, Cancelled));

        Assert.False(await Desk(data).RevokeAsync("somebody else", revoked.Token.Id, "x", Cancelled));
        Assert.NotNull(await Book(data).OfTokenAsync(revoked.Secret, null, Cancelled));
        Assert.True(await Desk(data).RevokeAsync(person, revoked.Token.Id, "x", Cancelled));
        Assert.Null(await Book(data).OfTokenAsync(revoked.Secret, null, Cancelled));

        await using (var db = await data.DbAsync(Cancelled))
            await db.People.ExecuteUpdateAsync(set => set.SetProperty(one => one.IsDisabled, true), Cancelled);
        Assert.Null(await Book(data).OfTokenAsync(orphaned.Secret, null, Cancelled));
    }

    [Fact]
    public async Task The_secret_is_kept_nowhere_and_its_use_is()
    {
        await using var data = await CompanyAsync();
        var person = await AddAsync(data, Role.Finance, "all");
        var made = await MakeAsync(data, person, Role.Viewer, "all");
        await Book(data).OfTokenAsync(made.Secret, "10.0.0.7", Cancelled);

        Assert.Matches("^costgov_[A-Za-z0-9_-]{43}$", made.Secret);
        var listed = Assert.Single(await Desk(data).ListAsync(person, Cancelled));
        Assert.Equal(("10.0.0.7", data.Clock.GetUtcNow()), (listed.LastUsedFrom, listed.LastUsedAt));
        await data.CloseAsync();
        var written = Directory.EnumerateFiles(data.Path, "costgov.db*").Select(File.ReadAllBytes).Select(System.Text.Encoding.Latin1.GetString).ToList();
        Assert.NotEmpty(written);
        Assert.Contains(written, bytes => bytes.Contains(made.Token.Start, StringComparison.Ordinal));
        Assert.DoesNotContain(written, bytes => bytes.Contains(made.Secret[^30..], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ci", Role.Finance, "all", 30, "Role Grants")]
    [InlineData("ci", Role.Viewer, "all", 30, "Grants")]
    [InlineData("ci", Role.Viewer, "account:222222222222", 30, "Grants")]
    [InlineData("ci", Role.Viewer, "", 30, "Grants")]
    [InlineData("", Role.Auditor, "ou:r-1", 0, "Name Days Grants")]
    [InlineData("c\ni", Role.TeamLead, "account:111111111111", 367, "Name Days")]
    public async Task A_token_never_has_more_than_its_maker(string name, Role role, string grants, int days, string problems)
    {
        await using var data = await CompanyAsync();
        var maker = (await Book(data).OfPersonAsync(await AddAsync(data, Role.TeamLead, "ou:ou-prod"), Cancelled))!;

        var outcome = await Desk(data).MakeAsync(maker, new(name, role, Grant.Read(grants, out _), days), "x", Cancelled);

        Assert.Equal(problems, string.Join(' ', Assert.IsType<TokenOutcome.Refused>(outcome).Problems));
    }

    [Theory]
    [InlineData(Role.Administrator, Role.Finance, true)]
    [InlineData(Role.Finance, Role.TeamLead, true)]
    [InlineData(Role.TeamLead, Role.Viewer, true)]
    [InlineData(Role.Finance, Role.Auditor, false)]
    [InlineData(Role.Auditor, Role.TeamLead, false)]
    [InlineData(Role.Finance, Role.Administrator, false)]
    public void Roles_cover_each_other_by_what_they_may(Role one, Role other, bool covers) => Assert.Equal(covers, one.Covers(other));

    [Fact]
    public void Only_who_answers_for_it_may_change_it()
    {
        Assert.Equal([Role.Administrator], WhoMay(Permission.ManagePeople));
        Assert.Equal([Role.Finance, Role.Administrator], WhoMay(Permission.ApprovePrice));
        Assert.Equal([Role.Finance, Role.Administrator], WhoMay(Permission.Upload));
        Assert.Equal([Role.Auditor, Role.Administrator], WhoMay(Permission.ReadAudit));
        Assert.Equal([Role.TeamLead, Role.Finance, Role.Administrator], WhoMay(Permission.WriteNotes));
        Assert.Equal(Enum.GetValues<Role>(), WhoMay(Permission.ReadCosts));

        static Role[] WhoMay(Permission permission) => [.. Enum.GetValues<Role>().Where(role => role.May(permission))];
    }

    [Fact]
    public void Grants_are_read_as_they_are_written()
    {
        var grants = Grant.Read("all\nOU: ou-ab12-c\naccount:111111111111, project:alpha,account:111111111111", out var problems);

        Assert.Empty(problems);
        Assert.Equal("all ou:ou-ab12-c account:111111111111 project:alpha", string.Join(' ', grants));
        Grant.Read("everything,ou:,team:x", out var wrong);
        Assert.Equal(3, wrong.Count);
        Assert.All(wrong, problem => Assert.Contains("expected all, ou:ID, account:ID or project:CODE", problem, StringComparison.Ordinal));
    }

    private static async Task<TokenOutcome.Made> MakeAsync(TemporaryData data, string person, Role role, string grants, int days = 30)
    {
        var maker = (await Book(data).OfPersonAsync(person, Cancelled))!;
        return Assert.IsType<TokenOutcome.Made>(await Desk(data).MakeAsync(maker, new(Guid.NewGuid().ToString("N"), role, Grant.Read(grants, out _), days), "x", Cancelled));
    }

    private static async Task<string> AddAsync(TemporaryData data, Role role, string grants)
    {
        await using var db = await data.DbAsync(Cancelled);
        var person = new Person { UserName = "mika", NormalizedUserName = "MIKA", Role = role };
        db.People.Add(person);
        db.Grants.AddRange(Grant.Read(grants, out _).Select(grant => new KeptGrant { PersonId = person.Id, Kind = grant.Kind, Value = grant.Value }));
        await db.SaveChangesAsync(Cancelled);
        return person.Id;
    }

    private static async Task SaveAsync(TemporaryData data, string code, params string[] rules)
    {
        var change = new ProjectChange(code, code, null, [], null, [.. rules.Select(text => new WantedRule(ProjectRule.TryParse(text, out var rule) ? rule : throw new ArgumentException(text)))], DateOnly.MinValue, Restate: true);
        Assert.IsType<ProjectOutcome.Saved>(await data.Services.GetRequiredService<ProjectStore>().SaveAsync(change, "tests", Cancelled));
    }

    private static async Task<TemporaryData> CompanyAsync()
    {
        var data = await TemporaryData.CreateAsync(services => services.AddAudit().AddAccounts().AddAccess(), Cancelled);
        await using var db = await data.DbAsync(Cancelled);
        db.AddRange(
            new OrganizationalUnit { Id = "r-1", PayerId = "9", Name = "Root" },
            new OrganizationalUnit { Id = "ou-prod", PayerId = "9", Name = "Production", ParentId = "r-1" },
            new OrganizationalUnit { Id = "ou-shop", PayerId = "9", Name = "Shop", ParentId = "ou-prod" },
            new OrganizationalUnit { Id = "ou-dev", PayerId = "9", Name = "Development", ParentId = "r-1" });
        db.AddRange(Account(Shop, "ou-shop"), Account(Lab, "ou-dev"), Account(Old, null));
        await db.SaveChangesAsync(Cancelled);
        return data;
    }

    private static LinkedAccount Account(string id, string? unit) => new()
    {
        Id = id,
        PayerId = "9",
        Name = id,
        State = "ACTIVE",
        Memberships =
        [
            new() { AccountId = id, OuId = "ou-prod", From = new(2026, 1, 1), Until = new(2026, 2, 1) },
            .. unit is null ? [] : new OuMembership[] { new() { AccountId = id, OuId = unit, From = new(2026, 2, 1) } },
        ],
    };

    private static AccessBook Book(TemporaryData data) => data.Services.GetRequiredService<AccessBook>();

    private static TokenDesk Desk(TemporaryData data) => data.Services.GetRequiredService<TokenDesk>();
}
