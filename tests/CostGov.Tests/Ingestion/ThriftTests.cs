using System.Text.Json;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Ingestion;
using CostGov.Testing;

namespace CostGov.Tests.Ingestion;

public sealed class ThriftTests
{
    [Fact]
    public async Task Where_nothing_changed_one_request_is_paid_and_the_figures_are_as_fresh_as_it()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await ReadAsync(cancel);
        stand.Clock.Advance(TimeSpan.FromHours(8));

        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Equal((IngestRunState.Published, 1), (run.State, stand.Aws.Calls.PaidRequests));
        var source = Assert.Single(await stand.Sources.ListAsync(Reach.Everything, cancel));
        Assert.Equal(stand.Clock.GetUtcNow(), source.DataAsOf);
        Assert.Equal(new DayRange(new(2026, 8, 1), new(2026, 9, 10)), source.Days);
    }

    [Fact]
    public async Task A_restated_day_is_read_again_and_no_other()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await ReadAsync(cancel);
        var before = await stand.ExportAsync(cancel);
        Scenario(stand).MultiplyService(new(2026, 9, 8), SmallBill.Compute, 1.03m);

        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Equal(IngestRunState.Published, run.State);
        Assert.Equal(["2026-09-08/2026-09-09"], CubeQuestions(stand).Distinct());
        var after = await stand.ExportAsync(cancel);
        Assert.Equal(before.Where(line => !line.Contains("|2026-09-08|", StringComparison.Ordinal)), after.Where(line => !line.Contains("|2026-09-08|", StringComparison.Ordinal)));
        Assert.Equal(7.21m, (await stand.PublishedAsync(cancel))[("service", "2026-09")].Of(new(2026, 9, 8), CostMetric.Billed));
    }

    [Fact]
    public async Task A_new_day_is_read_and_the_month_grows()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await ReadAsync(cancel);
        Scenario(stand).AddLine(Line(new(2026, 9, 10), 5m));
        stand.Clock.Advance(TimeSpan.FromDays(1));

        await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Equal(["2026-09-10/2026-09-11"], CubeQuestions(stand).Distinct());
        Assert.All((await stand.PublishedAsync(cancel)).Where(cube => cube.Key.Period == "2026-09"), cube => Assert.Equal(15m, cube.Value.Of(CostMetric.Billed)));
    }

    [Fact]
    public async Task A_new_tag_value_that_changes_no_total_is_found_by_the_weekly_reading()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await ReadAsync(cancel);
        Scenario(stand).Retag(new(2026, 8, 1), new(2026, 9, 10), "Project", "alpha$beta", "gamma");

        await stand.RunAsync(IngestRunKind.Cost, cancel);
        Assert.DoesNotContain(await stand.ExportAsync(cancel), line => line.Contains("|gamma|", StringComparison.Ordinal));

        stand.Clock.Advance(TimeSpan.FromDays(7));
        await stand.RunAsync(IngestRunKind.Cost, cancel);
        var lines = await stand.ExportAsync(cancel);
        Assert.DoesNotContain(lines, line => line.Contains("alpha$beta", StringComparison.Ordinal));
        Assert.Equal(4, lines.Count(line => line.Contains("|gamma|", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_month_is_read_whole_once_when_it_becomes_final()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await ReadAsync(cancel);
        stand.Clock.SetUtcNow(new(2026, 10, 3, 6, 0, 0, TimeSpan.Zero));
        await stand.RunAsync(IngestRunKind.Cost, cancel);
        stand.Aws.Calls.Clear();
        stand.Clock.SetUtcNow(new(2026, 10, 6, 6, 0, 0, TimeSpan.Zero));

        await stand.RunAsync(IngestRunKind.Cost, cancel);
        Assert.NotEmpty(CubeQuestions(stand));
        Assert.DoesNotContain(await stand.ExportAsync(cancel), line => line.Contains("|2026-09|", StringComparison.Ordinal) && line.Contains("|true|", StringComparison.Ordinal));

        stand.Aws.Calls.Clear();
        stand.Clock.SetUtcNow(new(2026, 10, 7, 6, 0, 0, TimeSpan.Zero));
        await stand.RunAsync(IngestRunKind.Cost, cancel);
        Assert.Empty(CubeQuestions(stand));
    }

    [Fact]
    public async Task A_record_type_that_nobody_knows_yet_is_shown_as_unmapped_and_not_lost()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(
            clock => SmallBill.Written().Charge(SmallBill.Member, new(2026, 8, 3), SmallBill.Compute, "GreenEnergySurcharge", 1.25m).Build(new() { Clock = clock }), cancel);

        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Equal((IngestRunState.Published, null), (run.State, run.Error));
        Assert.All((await stand.PublishedAsync(cancel)).Where(cube => cube.Key.Period == "2026-08"), cube =>
        {
            Assert.Equal(1.25m, cube.Value.Of(new(2026, 8, 3), ChargeKind.Unmapped, CostMetric.Billed));
            Assert.Equal(SmallBill.August + 1.25m, cube.Value.Of(CostMetric.Billed));
        });
    }

    [Fact]
    public async Task A_tag_key_that_is_chosen_is_read_and_one_that_is_given_up_no_longer_answers()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(clock => SmallBill.Written().TagKey("Team").Build(new() { Clock = clock }), cancel);
        await stand.RunAsync(IngestRunKind.Cost, cancel);
        var keys = (await stand.Sources.ListAsync(Reach.Everything, cancel))[0].TagKeys;
        Assert.Equal([("Environment", true, false), ("Project", true, true), ("Team", false, true)], keys.Select(key => (key.Key, key.IsRead, key.IsActive)));

        await stand.Desk.ReadTagKeyAsync(stand.PayerId, "Team", isRead: true, "mika", cancel);
        await stand.Desk.ReadTagKeyAsync(stand.PayerId, "Project", isRead: false, "mika", cancel);
        await stand.RunAsync(IngestRunKind.Cost, cancel);

        var cubes = (await stand.PublishedAsync(cancel)).Keys.Select(key => key.Cube).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["region", "service", "service-region", "service-tag:Team", "tag:Team"], cubes);
    }

    private static async Task<IngestStand> ReadAsync(CancellationToken cancel)
    {
        var stand = await IngestStand.StartAsync(SmallBill.On, cancel);
        Assert.Equal(IngestRunState.Published, (await stand.RunAsync(IngestRunKind.Cost, cancel)).State);
        stand.Aws.Calls.Clear();
        return stand;
    }

    private static LivingScenario Scenario(IngestStand stand) => (LivingScenario)stand.Aws.Scenario;

    private static ChargeLine Line(DateOnly day, decimal amount) => SmallBill.Written()
        .Usage(SmallBill.Member, day, SmallBill.Storage, amount).Build(new() { Clock = TimeProvider.System }).LinesOn(day).Single();

    /// <summary>The days of every question that was grouped by two things.</summary>
    private static List<string> CubeQuestions(IngestStand stand) =>
        [.. from call in stand.Aws.Calls.Recent
            where call.Operation == "ce:GetCostAndUsage"
            let body = JsonDocument.Parse(call.Body).RootElement
            where body.TryGetProperty("GroupBy", out var groups) && groups.GetArrayLength() == 2
            let period = body.GetProperty("TimePeriod")
            select $"{period.GetProperty("Start").GetString()}/{period.GetProperty("End").GetString()}"];
}
