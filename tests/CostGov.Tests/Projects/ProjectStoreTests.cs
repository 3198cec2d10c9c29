using CostGov.Costs;
using CostGov.Projects;
using static CostGov.Tests.Projects.ProjectStand;

namespace CostGov.Tests.Projects;

public sealed class ProjectStoreTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_project_is_kept_as_it_was_written()
    {
        await using var stand = await CreateAsync();
        var saved = await stand.Store.SaveAsync(
            new("A-1024", " Shops ", "店舗", ["Sato", " Sato", "Mori"], "2010", [new(Rule("ou:ou-prod")), new(Rule("tag:Project=alpha"), 5)]), "Ito", Cancelled);

        Assert.Equal(new ProjectOutcome.Saved(IsNew: true), saved);
        var project = await stand.Queries.GetAsync(Reach.Everything, "a-1024", Cancelled);
        Assert.Equal(("A-1024", "Shops", "店舗", "2010", "Ito"), (project!.Code, project.Name, project.JapaneseName, project.CostCentre, project.ChangedBy));
        Assert.Equal(["Sato", "Mori"], project.Owners);
        Assert.Equal([("tag:Project=alpha", 5, Today), ("ou:ou-prod", 15, Today)], project.Rules.Select(rule => (rule.Rule.ToString(), rule.Place, rule.From)));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_nothing_is_kept()
    {
        await using var stand = await CreateAsync();
        var twice = new WantedRule(Rule("account:1"));
        var refused = Assert.IsType<ProjectOutcome.Refused>(await stand.Store.SaveAsync(
            new("näh", " ", new string('長', 101), ["a\u0007b"], null, [twice, twice], new(2026, 9, 9)), "test", Cancelled));
        Assert.Equal(
            [("code", ProjectProblemKind.CodeInvalid), ("name", ProjectProblemKind.NameMissing), ("displayName", ProjectProblemKind.TextTooLong),
             ("owners", ProjectProblemKind.TextHasControls), ("rules", ProjectProblemKind.RuleTwice), ("from", ProjectProblemKind.PastNotRestated)],
            refused.Problems.Select(problem => (problem.Field, problem.Kind)));
        Assert.Empty(await stand.Queries.ListAsync(Reach.Everything, Cancelled));
    }

    [Fact]
    public async Task A_code_in_another_case_is_the_same_code()
    {
        await using var stand = await CreateAsync();
        await stand.WithAsync("shops", "ou:ou-prod");
        var refused = Assert.IsType<ProjectOutcome.Refused>(await stand.Store.SaveAsync(Change("SHOPS", null), "test", Cancelled));
        Assert.Equal((ProjectProblemKind.CodeTaken, "shops"), (refused.Problems[0].Kind, refused.Problems[0].Detail));
    }

    [Fact]
    public async Task A_changed_rule_leaves_the_past_where_it_was()
    {
        await using var stand = await CreateAsync();
        await stand.WithAsync("shops", $"account:{Web}");
        await stand.Store.SaveAsync(Change("shops", new(2026, 9, 10), $"account:{Lab}"), "test", Cancelled);
        Assert.Equal(190.0000000001m, (await stand.ByAsync(Dimension.Project))["shops"]);
        var claims = await stand.Queries.ClaimsAsync(Cancelled);
        Assert.Equal("shops", claims.Of(Web, new(2026, 9, 9), new Dictionary<string, string>()));
        Assert.Equal("", claims.Of(Web, Today, new Dictionary<string, string>()));
        Assert.Equal("shops", claims.Of(Lab, Today, new Dictionary<string, string>()));
    }

    [Fact]
    public async Task Another_name_leaves_a_change_of_rules_that_is_planned_for_later_and_another_rule_takes_its_place()
    {
        await using var stand = await CreateAsync();
        await stand.WithAsync("shops", $"account:{Web}");
        var later = Today.AddDays(30);
        await stand.Store.SaveAsync(Change("shops", later, $"account:{Lab}"), "test", Cancelled);

        await stand.Store.SaveAsync(Change("shops", null, $"account:{Web}") with { Name = "All shops" }, "test", Cancelled);
        Assert.Equal("All shops", (await stand.Queries.GetAsync(Reach.Everything, "shops", Cancelled))!.Name);
        Assert.Equal("shops", (await stand.Queries.ClaimsAsync(Cancelled)).Of(Lab, later, new Dictionary<string, string>()));

        await stand.Store.SaveAsync(Change("shops", later, $"account:{Web}"), "test", Cancelled);
        var claims = await stand.Queries.ClaimsAsync(Cancelled);
        Assert.Equal("", claims.Of(Lab, later, new Dictionary<string, string>()));
        Assert.Equal("shops", claims.Of(Web, later, new Dictionary<string, string>()));
    }

    [Fact]
    public async Task A_past_restated_on_purpose_is_what_its_preview_said()
    {
        await using var stand = await CreateAsync();
        await stand.WithAsync("shops", $"account:{Web}");
        var change = Change("shops", new(2026, 9, 1), $"account:{Web}", $"account:{Lab}");
        var before = await stand.Costs.CaptureAsync(Cancelled);
        var preview = await stand.Store.PreviewAsync([change], Cancelled);
        Assert.Equal([new HandOver(Lab, null, new(new(2026, 9, 1), new(2026, 10, 1)), "", "shops")], Reassignment.Between(before.Projects, preview, Both));
        var foretold = Assert.IsType<CostAnswer.Figures>(await stand.Costs.AskAsync(Reach.Everything, before.With(preview), Question(Dimension.Project), Cancelled)).Table;
        Assert.Equal(190.0000000001m, (await stand.ByAsync(Dimension.Project))["shops"]);

        await stand.Store.SaveAsync(change, "test", Cancelled);

        var after = await stand.ByAsync(Dimension.Project);
        Assert.Equal(510.0000000001m, after["shops"]);
        Assert.Equal(foretold.Groups.ToDictionary(group => group.Keys[0], group => group.Total), after);
    }

    [Fact]
    public async Task A_removed_project_keeps_its_past_unless_that_is_restated_too()
    {
        await using var stand = await CreateAsync();
        await (await stand.WithAsync("shops", $"account:{Web}")).WithAsync("lab", $"account:{Lab}");
        await stand.Store.RemoveAsync("shops", restate: false, "test", Cancelled);
        Assert.True((await stand.Queries.GetAsync(Reach.Everything, "shops", Cancelled))!.IsOver);
        Assert.Equal(190.0000000001m, (await stand.ByAsync(Dimension.Project))["shops"]);

        await stand.Store.RemoveAsync("shops", restate: true, "test", Cancelled);

        Assert.Null(await stand.Queries.GetAsync(Reach.Everything, "shops", Cancelled));
        Assert.DoesNotContain("shops", await stand.ByAsync(Dimension.Project));
        Assert.IsType<ProjectOutcome.NotThere>(await stand.Store.RemoveAsync("shops", restate: true, "test", Cancelled));
    }

    [Fact]
    public async Task Of_several_projects_saved_at_once_either_all_are_kept_or_none()
    {
        await using var stand = await CreateAsync();
        var outcomes = await stand.Store.SaveAllAsync([Change("shops", null, "ou:ou-prod"), Change("", null)], "test", Cancelled);
        Assert.Equal([typeof(ProjectOutcome.Saved), typeof(ProjectOutcome.Refused)], outcomes.Select(outcome => outcome.GetType()));
        Assert.Empty(await stand.Queries.ListAsync(Reach.Everything, Cancelled));
    }

    [Theory]
    [InlineData("account:111122223333")]
    [InlineData("ou:ou-ab12-cdef3456")]
    [InlineData("ou:r-ab12")]
    [InlineData("account-tag:Owner=data")]
    [InlineData("tag:Project=費用=本番")]
    [InlineData("tag:aws:createdBy=root")]
    public void A_rule_reads_as_it_is_written(string text) => Assert.Equal(text, Rule(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("account:")]
    [InlineData("account:1 2")]
    [InlineData("ou:production")]
    [InlineData("tag:Project")]
    [InlineData("tag:=alpha")]
    [InlineData("tag:Project=")]
    [InlineData("service:EC2")]
    public void What_is_no_rule_is_not_taken_for_one(string text) => Assert.False(ProjectRule.TryParse(text, out _));
}
