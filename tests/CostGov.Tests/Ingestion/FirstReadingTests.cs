using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Testing;

namespace CostGov.Tests.Ingestion;

public sealed class FirstReadingTests
{
    [Fact]
    public async Task A_first_reading_publishes_every_cube_with_the_totals_of_the_source()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(SmallBill.On, cancel);

        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Equal((IngestRunState.Published, null), (run.State, run.Error));
        var published = await stand.PublishedAsync(cancel);
        Assert.Equal(["region", "service", "service-region", "service-tag:Project", "tag:Project"], published.Keys.Select(key => key.Cube).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["2026-08", "2026-09"], published.Keys.Select(key => key.Period).Distinct().Order(StringComparer.Ordinal));
        Assert.All(published, cube => Assert.Equal(cube.Key.Period == "2026-08" ? SmallBill.August : 10m, cube.Value.Of(CostMetric.NetEffective)));
        Assert.All(published.Where(cube => cube.Key.Period == "2026-08"), cube => Assert.Equal(10m, cube.Value.Of(new(2026, 8, 7), ChargeKind.Tax, CostMetric.Billed)));
    }

    [Fact]
    public async Task A_tag_value_may_hold_a_dollar_sign_and_a_charge_without_the_tag_has_no_value()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(SmallBill.On, cancel);
        await stand.RunAsync(IngestRunKind.Cost, cancel);

        var lines = await stand.ExportAsync(cancel);

        Assert.Contains(lines, line => line.StartsWith("tag:Project|2026-08|2026-08-01|222222222222||| alpha$beta|".Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("tag:Project|2026-08|2026-08-02|222222222222||||Usage", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_price_that_is_counted_is_what_aws_would_charge()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(SmallBill.On, cancel);

        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);

        var spend = Assert.Single(await stand.Sources.SpendAsync(Reach.Everything, new(2026, 9), cancel));
        Assert.Equal(stand.Aws.Calls.PaidRequests, spend.Requests);
        Assert.Equal(spend.Requests, run.PaidRequests);
        Assert.Equal(spend.Requests * 0.01m, spend.Usd);
    }

    [Fact]
    public async Task In_live_nothing_is_asked_of_cost_explorer_until_a_person_has_agreed_to_the_price()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(SmallBill.On, new(), settings => settings with { ApproveFirstRun = true }, cancel);

        var waiting = await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Equal((IngestRunState.AwaitingApproval, 0), (waiting.State, stand.Aws.Calls.PaidRequests));
        var plan = (await stand.Desk.GetAsync(Reach.Everything, waiting.Id, cancel))!.Plan!;
        Assert.True(plan.IsGuess);
        Assert.Equal(14, plan.Periods.Count);
        Assert.Equal(waiting.ExpectedUsd, plan.ExpectedUsd);

        Assert.True(await stand.Desk.ApproveAsync(waiting.Id, "the controller", cancel));
        Assert.Equal(IngestRunState.Published, (await stand.WorkAsync(waiting.Id, cancel)).State);
        Assert.Equal(IngestRunState.Published, (await stand.RunAsync(IngestRunKind.Cost, cancel)).State);
    }

    [Fact]
    public async Task The_monthly_cap_stops_reading_in_words_and_keeps_what_is_published()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(SmallBill.On, new(), settings => settings with { MonthlyCapUsd = 0.10m }, cancel);

        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Equal(10, stand.Aws.Calls.PaidRequests);
        Assert.Contains("monthly cap", run.Error, StringComparison.Ordinal);
        Assert.Contains("USD 0.10 of 0.10", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_says_by_whom_and_can_be_followed_by_another()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(SmallBill.On, cancel);
        var asked = await stand.Desk.RequestAsync(IngestRunKind.Cost, stand.PayerId, "test", cancel);
        Assert.Equal(asked.Id, (await stand.Desk.RequestAsync(IngestRunKind.Cost, stand.PayerId, "again", cancel)).Id);

        Assert.True(await stand.Desk.CancelAsync(asked.Id, "mika", cancel));

        var run = (await stand.Desk.GetAsync(Reach.Everything, asked.Id, cancel))!.Run;
        Assert.Equal((IngestRunState.Cancelled, "Cancelled by mika."), (run.State, run.Error));
        Assert.Equal(IngestRunState.Published, (await stand.RunAsync(IngestRunKind.Cost, cancel)).State);
    }

    [Fact]
    public async Task Who_does_not_reach_everything_sees_no_runs_and_no_spend()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(SmallBill.On, cancel);
        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);
        var lead = Reach.Accounts([SmallBill.Member]);

        Assert.Empty(await stand.Desk.ListAsync(lead, 10, cancel));
        Assert.Null(await stand.Desk.GetAsync(lead, run.Id, cancel));
        Assert.Empty(await stand.Sources.ListAsync(lead, cancel));
        Assert.NotEmpty(await stand.Sources.ListAsync(Reach.Everything, cancel));
    }
}
