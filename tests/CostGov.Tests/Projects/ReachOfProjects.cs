using CostGov.Costs;
using CostGov.Projects;
using static CostGov.Tests.Projects.ProjectStand;

namespace CostGov.Tests.Projects;

public sealed class ReachOfProjects
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_answers_for_a_project_of_accounts_sees_all_of_it_and_finances_figure_to_the_last_digit()
    {
        await using var stand = await CreateAsync();
        await stand.WithAsync("shops", "ou:ou-prod");
        var reach = await stand.Queries.ReachOfAsync(["SHOPS"], Cancelled);
        var finance = (await stand.ByAsync(Dimension.Project))["shops"];
        Assert.Equal(266.5000000001m, finance);
        Assert.Equal([("shops", finance)], (await stand.ByAsync(Dimension.Project, reach)).Select(group => (group.Key, group.Value)));
        Assert.Equal(finance, (await stand.ByAsync(Dimension.Service, reach)).Values.Sum());
        Assert.Equal([Web, Pos], (await stand.ByAsync(Dimension.Account, reach)).Keys.Order());
        Assert.True(reach.Covers(Web) && !reach.Covers(Lab));
    }

    [Fact]
    public async Task Who_answers_for_a_project_of_a_tag_sees_it_by_account_and_key_and_the_sentence_elsewhere()
    {
        await using var stand = await CreateAsync();
        await stand.WithAsync("alpha", "tag:Project=alpha");
        var reach = await stand.Queries.ReachOfAsync(["alpha"], Cancelled);
        var finance = (await stand.ByAsync(Dimension.Project))["alpha"];
        Assert.Equal(370.0000000001m, finance);
        Assert.Equal(finance, (await stand.ByAsync(Dimension.Account, reach)).Values.Sum());
        Assert.Equal([("alpha", finance)], (await stand.ByAsync(Dimension.Tag("Project"), reach)).Select(group => (group.Key, group.Value)));
        foreach (var elsewhere in new[] { Dimension.Service, Dimension.Region })
            Assert.Equal(WhyNot.BeyondReach, Assert.IsType<CostAnswer.Unanswerable>(await stand.AskAsync(Question(elsewhere), reach)).Reason);
        Assert.False(reach.Covers(Web));
    }

    [Fact]
    public async Task With_line_items_a_project_of_a_tag_is_seen_by_everything()
    {
        await using var stand = await CreateAsync(Cube.Line);
        await stand.WithAsync("alpha", "tag:Project=alpha");
        var reach = await stand.Queries.ReachOfAsync(["alpha"], Cancelled);
        var byService = await stand.ByAsync(Dimension.Service, reach);
        Assert.Equal((50.0000000001m, 320m), (byService["Amazon EC2"], byService["Amazon S3"]));
    }

    [Fact]
    public async Task A_charge_that_two_parts_of_a_reach_fit_is_counted_once()
    {
        await using var stand = await CreateAsync();
        await stand.WithAsync("alpha", "tag:Project=alpha");
        var alpha = await stand.Queries.ReachOfAsync(["alpha"], Cancelled);
        // 190 of Web, of which 10 are alpha's too, and 360 of alpha's in the laboratory.
        Assert.Equal(550.0000000001m, (await stand.ByAsync(Dimension.Account, alpha.Or(Reach.Accounts([Web])))).Values.Sum());
        Assert.Equal(550.0000000001m, (await stand.ByAsync(Dimension.Account, Reach.Accounts([Web]).Or(alpha).Or(alpha))).Values.Sum());
    }

    [Fact]
    public async Task What_an_earlier_rule_gives_to_somebody_else_is_not_seen()
    {
        await using var stand = await CreateAsync();
        await (await stand.WithAsync("web", $"account:{Web}")).WithAsync("alpha", "tag:Project=alpha");
        var reach = await stand.Queries.ReachOfAsync(["alpha"], Cancelled);
        Assert.Equal([(Lab, (decimal?)360m)], (await stand.ByAsync(Dimension.Account, reach)).Select(group => (group.Key, group.Value)));
        Assert.DoesNotContain(reach.Scopes.SelectMany(scope => scope.Claims.Names), name => name != "alpha");
    }

    [Fact]
    public async Task Days_on_which_an_account_was_somebody_elses_are_not_seen()
    {
        await using var stand = await CreateAsync();
        await stand.WithAsync("old", $"account:{Web}");
        await stand.Store.SaveAsync(Change("old", new(2026, 9, 1)), "test", Cancelled);
        await stand.Store.SaveAsync(Change("next", new(2026, 9, 1), $"account:{Web}"), "test", Cancelled);
        Assert.Equal(160m, (await stand.ByAsync(Dimension.Account, await stand.Queries.ReachOfAsync(["next"], Cancelled)))[Web]);
        Assert.Equal(30.0000000001m, (await stand.ByAsync(Dimension.Account, await stand.Queries.ReachOfAsync(["old"], Cancelled)))[Web]);
        Assert.Equal(["old"], (await stand.Queries.ListAsync(await stand.Queries.ReachOfAsync(["old"], Cancelled), Cancelled)).Select(project => project.Code));
    }

    [Fact]
    public async Task A_project_nobody_knows_reaches_nothing()
    {
        await using var stand = await CreateAsync();
        var reach = await stand.Queries.ReachOfAsync(["ghost"], Cancelled);
        Assert.False(reach.IsEverything);
        Assert.Empty(await stand.ByAsync(Dimension.Account, reach));
    }

    [Fact]
    public async Task A_project_partly_within_reach_tells_no_rule_about_what_is_not()
    {
        await using var stand = await CreateAsync();
        await stand.WithAsync("shops", $"account:{Web}", $"account:{Pos}", "ou:ou-lab");
        var project = Assert.Single(await stand.Queries.ListAsync(Reach.Accounts([Web]), Cancelled));
        Assert.Equal([$"account:{Web}"], project.Rules.Select(rule => rule.Rule.ToString()));
        Assert.Equal([Web], (await stand.Queries.MembersAsync(Reach.Accounts([Web]), "shops", Cancelled)).Select(member => member.AccountId));
        Assert.Empty(await stand.Queries.ListAsync(Reach.Accounts(["777777777777"]), Cancelled));
    }

    [Fact]
    public async Task A_reach_covers_another_only_where_it_holds_all_of_its_parts()
    {
        await using var stand = await CreateAsync();
        await (await stand.WithAsync("alpha", "tag:Project=alpha")).WithAsync("shops", "ou:ou-prod");
        var (alpha, shops) = (await stand.Queries.ReachOfAsync(["alpha"], Cancelled), await stand.Queries.ReachOfAsync(["shops"], Cancelled));
        Assert.True(Reach.Everything.Covers(alpha) && alpha.Or(shops).Covers(shops) && alpha.Covers(alpha.Or(alpha)));
        Assert.False(alpha.Covers(shops) || shops.Covers(alpha.Or(shops)) || alpha.Covers(Reach.Everything) || shops.Covers(Reach.Accounts([Web])));
    }

    [Fact]
    public async Task What_two_reaches_share_is_never_more_than_either()
    {
        await using var stand = await CreateAsync();
        await (await stand.WithAsync("alpha", "tag:Project=alpha")).WithAsync("shops", "ou:ou-prod");
        var (alpha, shops) = (await stand.Queries.ReachOfAsync(["alpha"], Cancelled), await stand.Queries.ReachOfAsync(["shops"], Cancelled));
        var mine = alpha.Or(Reach.Accounts([Web, Lab]));
        Assert.Equal(alpha.Or(Reach.Accounts([Lab])).Fingerprint, mine.And(alpha.Or(shops).Or(Reach.Accounts([Lab]))).Fingerprint);
        Assert.Same(mine, mine.And(Reach.Everything));
        Assert.Same(mine, Reach.Everything.And(mine));
        Assert.Equal(Reach.Accounts([]).Fingerprint, alpha.And(shops).Fingerprint);
        Assert.Equal(KeptReach.Write(mine), KeptReach.Write(KeptReach.Read(KeptReach.Write(mine))));
    }

    [Fact]
    public async Task A_rule_added_elsewhere_leaves_a_reach_what_it_was()
    {
        await using var stand = await CreateAsync();
        await stand.WithAsync("shops", "ou:ou-prod");
        var before = await stand.Queries.ReachOfAsync(["shops"], Cancelled);
        await stand.Store.SaveAsync(Change("first", DateOnly.MinValue, $"account:{Lab}") with { Rules = [new(Rule($"account:{Lab}"), 1)] }, "test", Cancelled);
        var after = await stand.Queries.ReachOfAsync(["shops"], Cancelled);
        Assert.Equal(before.Fingerprint, after.Fingerprint);
        Assert.True(after.Covers(before));
    }

    [Fact]
    public async Task Who_answers_for_several_projects_covers_each_of_them_and_no_other()
    {
        await using var stand = await CreateAsync();
        await (await stand.WithAsync("alpha", $"account:{Web}")).WithAsync("shops", "tag:Project=shops", $"account:{Lab}");
        var both = await stand.Queries.ReachOfAsync(["alpha", "shops"], Cancelled);
        var (alpha, shops) = (await stand.Queries.ReachOfAsync(["alpha"], Cancelled), await stand.Queries.ReachOfAsync(["shops"], Cancelled));

        Assert.True(both.Covers(alpha) && both.Covers(shops));
        Assert.False(alpha.Covers(both) || alpha.Covers(shops));
        Assert.True(Reach.Accounts([Web]).Covers(alpha));
        Assert.False(Reach.Accounts([Web, Lab]).Covers(shops));
        Assert.Equal(KeptReach.Write(shops), KeptReach.Write(both.And(shops)));
        Assert.Equal(KeptReach.Write(alpha), KeptReach.Write(Reach.Accounts([Web]).And(alpha)));
        Assert.True(alpha.CoversByName(alpha) && !alpha.CoversByName(shops));
    }

    [Fact]
    public async Task Answers_within_one_reach_are_not_given_within_another()
    {
        await using var stand = await CreateAsync();
        await (await stand.WithAsync("alpha", "tag:Project=alpha")).WithAsync("beta", "tag:Project=beta");
        Assert.Equal(370.0000000001m, (await stand.ByAsync(Dimension.Account, await stand.Queries.ReachOfAsync(["alpha"], Cancelled))).Values.Sum());
        Assert.Equal(80m, (await stand.ByAsync(Dimension.Account, await stand.Queries.ReachOfAsync(["beta"], Cancelled))).Values.Sum());
    }
}
