using CostGov.Costs;
using CostGov.Projects;
using static CostGov.Tests.Projects.ProjectStand;

namespace CostGov.Tests.Projects;

public sealed class CostsByProject
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Projects_and_unassigned_add_up_to_the_bill()
    {
        await using var stand = await CreateAsync();
        await (await stand.WithAsync("shops", "ou:ou-prod")).WithAsync("alpha", "tag:Project=alpha");
        var projects = await stand.ByAsync(Dimension.Project);
        Assert.Equal((266.5000000001m, 360m), (projects["shops"], projects["alpha"]));
        await stand.WithAsync("shops", $"account:{Web}");
        projects = await stand.ByAsync(Dimension.Project);
        // A new rule comes last, so the tag has its charges first.
        Assert.Equal((180m, 370.0000000001m, 76.5m), (projects["shops"], projects["alpha"], projects[""]));
        Assert.Equal((await stand.ByAsync(Dimension.Account)).Values.Sum(), projects.Values.Sum());
    }

    [Fact]
    public async Task Projects_of_accounts_are_answered_by_service_too()
    {
        await using var stand = await CreateAsync();
        await stand.WithAsync("shops", $"account:{Web}");
        var table = Assert.IsType<CostAnswer.Figures>(await stand.AskAsync(Question(Dimension.Project, Dimension.Service))).Table;
        Assert.Equal(170.0000000001m, Assert.Single(table.Groups, group => group.Keys is ["shops", "Amazon EC2"]).Total);
        Assert.Equal([Cube.Service], table.Provenance.Cubes);
    }

    [Fact]
    public async Task One_key_is_answered_from_the_cube_of_that_key()
    {
        await using var stand = await CreateAsync();
        await stand.WithAsync("alpha", "tag:Project=alpha");
        var table = Assert.IsType<CostAnswer.Figures>(await stand.AskAsync(Question(Dimension.Project, Dimension.Account))).Table;
        Assert.Equal([Cube.Tag("Project")], table.Provenance.Cubes);
        Assert.Equal(360m, Assert.Single(table.Groups, group => group.Keys is ["alpha", Lab]).Total);
    }

    [Fact]
    public async Task A_tag_and_a_service_together_need_line_items()
    {
        await using var stand = await CreateAsync();
        await (await stand.WithAsync("shops", $"account:{Web}")).WithAsync("alpha", "tag:Project=alpha");
        Assert.Equal(WhyNot.NeedsLineItems, Assert.IsType<CostAnswer.Unanswerable>(await stand.AskAsync(Question(Dimension.Project, Dimension.Service))).Reason);
        // The project of accounts comes first, so that no tag takes anything from it: it is answered although the other is not.
        var services = await stand.ByAsync(Dimension.Service, null, new CostFilter(Dimension.Project, ["shops"]));
        Assert.Equal((170.0000000001m, 20m), (services["Amazon EC2"], services["Amazon S3"]));
        Assert.Equal(WhyNot.NeedsLineItems, Assert.IsType<CostAnswer.Unanswerable>(await stand.AskAsync(Question(Dimension.Service) with { Filters = [new(Dimension.Project, ["alpha"])] })).Reason);
    }

    [Fact]
    public async Task A_key_that_nobody_reads_is_named()
    {
        await using var stand = await CreateAsync();
        await stand.WithAsync("alpha", "tag:Team=alpha");
        var refusal = Assert.IsType<CostAnswer.Unanswerable>(await stand.AskAsync(Question(Dimension.Project)));
        Assert.Equal((WhyNot.TagKeyNotRead, "Team"), (refusal.Reason, refusal.Detail));
    }

    [Fact]
    public async Task Two_keys_need_line_items_and_then_the_first_rule_wins()
    {
        var bill = new CostGov.Testing.Ledger()
            .Add("2026-08-02", 1m, Web, tags: "Project=alpha Team=red").Add("2026-08-02", 2m, Web, tags: "Team=red").Add("2026-08-02", 4m, Lab, tags: "Project=alpha").Add("2026-08-02", 8m, Lab);
        await using var stand = await CreateAsync(Cube.Line);
        await CostGov.Testing.LedgerPublishing.PublishAsync(stand.Data, bill, [Cube.Line], Cancelled, runId: 2);
        await (await (await stand.WithAsync("red", "tag:Team=red")).WithAsync("alpha", "tag:Project=alpha")).WithAsync("lab", $"account:{Lab}");
        var table = Assert.IsType<CostAnswer.Figures>(await stand.AskAsync(Question(Dimension.Project) with { Period = new BillingPeriod(2026, 8).Days })).Table;
        Assert.Equal(new Dictionary<string, decimal?> { ["red"] = 3m, ["alpha"] = 4m, ["lab"] = 8m }, table.Groups.ToDictionary(group => group.Keys[0], group => group.Total));
    }

    [Fact]
    public async Task Filters_keep_and_exclude_projects_and_unassigned_in_any_case_of_the_code()
    {
        await using var stand = await CreateAsync();
        await stand.WithAsync("shops", $"account:{Web}");
        Assert.Equal([Web], (await stand.ByAsync(Dimension.Account, null, new CostFilter(Dimension.Project, ["Shops"]))).Keys);
        Assert.Equal([Lab, Pos], (await stand.ByAsync(Dimension.Account, null, new CostFilter(Dimension.Project, ["shops"], Exclude: true))).Keys.Order());
        Assert.Equal([Lab, Pos], (await stand.ByAsync(Dimension.Account, null, new CostFilter(Dimension.Project, [""]))).Keys.Order());
        Assert.Equal([Web], (await stand.ByAsync(Dimension.Account, null, new CostFilter(Dimension.Project, [""], Exclude: true))).Keys);
        Assert.Empty(await stand.ByAsync(Dimension.Account, null, new CostFilter(Dimension.Project, ["ghost"])));
    }
}
