using CostGov.Accounts;
using CostGov.Aws.Simulator.Faults;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Ingestion;
using CostGov.Ingestion.Permissions;
using CostGov.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Tests.Ingestion;

public sealed class OrganizationTests
{
    private static readonly DateOnly Joined = new(2024, 1, 15);

    [Fact]
    public async Task Accounts_come_with_their_unit_their_tags_and_the_day_they_joined()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(SmallBill.On, new() { EmptyPageEvery = 2 }, settings => settings, cancel);

        var run = await stand.RunAsync(IngestRunKind.Organization, cancel);

        Assert.Equal((IngestRunState.Published, null), (run.State, run.Error));
        var member = Assert.Single(await Accounts(stand).ListAsync(Reach.Accounts([SmallBill.Member]), cancel));
        Assert.Equal(("member", "ACTIVE", "Root / Production"), (member.Name, member.State, member.OuPath));
        Assert.Equal("shop", member.Tags["team"]);
        Assert.Equal(new OuStay(SmallBill.Member, "ou-test-prod0001", Joined, null), Assert.Single(await Accounts(stand).StaysAsync(Reach.Accounts([SmallBill.Member]), cancel)));
    }

    [Fact]
    public async Task An_account_that_moved_begins_a_new_stay_on_the_day_that_was_noticed()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(SmallBill.On, cancel);
        await stand.RunAsync(IngestRunKind.Organization, cancel);
        stand.Clock.Advance(TimeSpan.FromDays(2));
        var scenario = (LivingScenario)stand.Aws.Scenario;
        scenario.MoveAccount(SmallBill.Member, ScenarioBuilder.RootId);
        scenario.RenameAccount(SmallBill.Member, "shop-prod");
        await Naming(stand).ChangeAsync(Reach.Everything, SmallBill.Member, new(DisplayName: "本番ショップ", OwnerNote: "商品部"), "test", cancel);

        await stand.RunAsync(IngestRunKind.Organization, cancel);
        await stand.RunAsync(IngestRunKind.Organization, cancel);

        var stays = await Accounts(stand).StaysAsync(Reach.Accounts([SmallBill.Member]), cancel);
        Assert.Equal(
            [new(SmallBill.Member, "ou-test-prod0001", Joined, new(2026, 9, 12)), new(SmallBill.Member, ScenarioBuilder.RootId, new(2026, 9, 12), null)],
            stays.OrderBy(stay => stay.From));
        var member = Assert.Single(await Accounts(stand).ListAsync(Reach.Accounts([SmallBill.Member]), cancel));
        Assert.Equal(("shop-prod", "本番ショップ", "商品部"), (member.Name, member.DisplayName, member.OwnerNote));
    }

    [Fact]
    public async Task A_tag_that_changed_on_an_account_is_known_by_its_days_and_one_that_could_not_be_read_stays()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(SmallBill.On, cancel);
        var scenario = (LivingScenario)stand.Aws.Scenario;
        await stand.RunAsync(IngestRunKind.Organization, cancel);
        var changed = new List<DateOnly>();
        foreach (var value in new[] { "web", null })
        {
            stand.Clock.Advance(TimeSpan.FromDays(2));
            changed.Add(stand.Clock.UtcToday());
            // What is wrong for an hour of a day is no past.
            scenario.TagAccount(SmallBill.Member, "team", "typo");
            await stand.RunAsync(IngestRunKind.Organization, cancel);
            scenario.TagAccount(SmallBill.Member, "team", value);
            await stand.RunAsync(IngestRunKind.Organization, cancel);
        }

        stand.Clock.Advance(TimeSpan.FromDays(2));
        stand.Aws.Faults.Add(new(FaultKind.AccessDenied, "ListTagsForResource", SmallBill.Member));
        await stand.RunAsync(IngestRunKind.Organization, cancel);

        var past = Assert.Single(await Accounts(stand).PastsAsync(Reach.Accounts([SmallBill.Member]), cancel));
        Assert.Equal(
            [new TagDays("team", "shop", new(DateOnly.MinValue, changed[0])), new TagDays("team", "web", new(changed[0], changed[1]))],
            past.Tags.Where(tag => tag.Key == "team" && tag.Days.Length > 0));
    }

    [Fact]
    public async Task Two_moves_on_one_day_are_one_stay_where_the_account_ended_up()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(clock => SmallBill.Written().Unit("ou-test-sand0001", "Sandbox").Build(new() { Clock = clock }), cancel);
        await stand.RunAsync(IngestRunKind.Organization, cancel);
        foreach (var parent in new[] { "ou-test-sand0001", ScenarioBuilder.RootId })
        {
            ((LivingScenario)stand.Aws.Scenario).MoveAccount(SmallBill.Member, parent);
            await stand.RunAsync(IngestRunKind.Organization, cancel);
        }

        var stays = await Accounts(stand).StaysAsync(Reach.Accounts([SmallBill.Member]), cancel);
        Assert.Equal(["ou-test-prod0001", ScenarioBuilder.RootId], stays.OrderBy(stay => stay.From).Select(stay => stay.OuId));
    }

    [Fact]
    public async Task Tags_that_one_account_refuses_are_its_problem_and_nobody_elses()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(SmallBill.On, cancel);
        await stand.RunAsync(IngestRunKind.Organization, cancel);
        stand.Aws.Faults.Add(new(FaultKind.AccessDenied, "ListTagsForResource", SmallBill.Member));

        var run = await stand.RunAsync(IngestRunKind.Organization, cancel);

        Assert.Equal(IngestRunState.PartlyPublished, run.State);
        Assert.Contains("Tags of 1 of 2 accounts could not be read, everything else is up to date: member (222222222222)", run.Error, StringComparison.Ordinal);
        Assert.Contains("organizations:ListTagsForResource", run.Error, StringComparison.Ordinal);
        var accounts = await Accounts(stand).ListAsync(Reach.Everything, cancel);
        Assert.Equal("shop", accounts.Single(account => account.Id == SmallBill.Member).Tags["team"]);
        Assert.Equal([SmallBill.Member], accounts.Where(account => account.TagsProblem is not null).Select(account => account.Id));
    }

    [Fact]
    public async Task The_check_says_which_permission_is_missing_and_for_which_account()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(SmallBill.On, cancel);
        stand.Aws.Faults.Add(new(FaultKind.AccessDenied, "ListTagsForResource", SmallBill.Member));
        stand.Aws.Faults.Add(new(FaultKind.AccessDenied, "ListCostAllocationTags"));

        var rows = await stand.Data.Services.GetRequiredService<PermissionCheck>().CheckAsync("test", null, cancel);

        Assert.Equal(
            [(null, "ce:ListCostAllocationTags"), (SmallBill.Member, "organizations:ListTagsForResource")],
            rows.Where(row => !row.IsAllowed).Select(row => (row.AccountId, row.Action)));
        Assert.Equal(8, rows.Count);
    }

    [Fact]
    public async Task An_account_seen_only_in_charges_has_a_name_and_an_unknown_state()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(SmallBill.On, cancel);
        stand.Aws.Faults.Add(new(FaultKind.AccessDenied, "DescribeOrganization"));

        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Equal(IngestRunState.PartlyPublished, run.State);
        Assert.Contains("organizations:DescribeOrganization", run.Error, StringComparison.Ordinal);
        var accounts = await Accounts(stand).ListAsync(Reach.Everything, cancel);
        Assert.Equal([("member", "UNKNOWN"), ("payer", "UNKNOWN")], accounts.Select(account => (account.Name, account.State)));
    }

    [Fact]
    public async Task One_of_two_payers_failing_is_named_and_the_other_completes()
    {
        var cancel = TestContext.Current.CancellationToken;
        const string other = "333333333333";
        await using var stand = await IngestStand.StartAsync(
            SmallBill.On,
            new() { OtherPayers = [SmallBill.Written(other, "444444444444", "r-other").Build()] },
            settings => settings with { Attempts = 1, Payers = [Role(SmallBill.Payer), Role(other)] },
            cancel);
        stand.Aws.Faults.Add(new(FaultKind.AccessDenied, "GetCostAndUsage", other));

        var runs = new[] { await stand.RunAsync(IngestRunKind.Cost, cancel, other), await stand.RunAsync(IngestRunKind.Cost, cancel) };

        Assert.Equal([IngestRunState.Failed, IngestRunState.Published], runs.Select(run => run.State));
        var sources = (await stand.Sources.ListAsync(Reach.Everything, cancel)).ToDictionary(source => source.PayerId);
        Assert.Contains("Payer 333333333333 does not allow ce:GetCostAndUsage", sources[other].LastError, StringComparison.Ordinal);
        Assert.Null(sources[other].Days);
        Assert.Null(sources[SmallBill.Payer].LastError);
        Assert.NotNull(sources[SmallBill.Payer].Days);
    }

    [Fact]
    public async Task Credentials_of_another_organisation_take_nothing_over()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(SmallBill.On, new(), settings => settings with { Payers = [new() { Id = "999999999999" }] }, cancel);

        var run = await stand.RunAsync(IngestRunKind.Organization, cancel, "999999999999");

        Assert.Equal(IngestRunState.Failed, run.State);
        Assert.Contains("belong to the organisation of 111111111111", run.Error, StringComparison.Ordinal);
        await using var db = await stand.Data.DbAsync(cancel);
        Assert.False(await db.LinkedAccounts.AnyAsync(cancel));
    }

    private static CostGov.Ingestion.Aws.PayerOptions Role(string payer) => new() { Id = payer, RoleArn = $"arn:aws:iam::{payer}:role/CostGovReader" };

    private static AccountQueries Accounts(IngestStand stand) => stand.Data.Services.GetRequiredService<AccountQueries>();

    private static AccountNaming Naming(IngestStand stand) => stand.Data.Services.GetRequiredService<AccountNaming>();
}
