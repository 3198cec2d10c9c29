using CostGov.Aws.Simulator.Faults;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Ingestion.Freshness;
using CostGov.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Tests.Ingestion.Freshness;

public sealed class SourceReadingsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_payer_that_was_read_has_its_cubes_its_days_and_no_gap()
    {
        await using var stand = await IngestStand.StartAsync(SmallBill.On, Stop);
        Assert.Empty(Assert.Single(await ReadAsync(stand)).Cubes);

        await stand.RunAsync(IngestRunKind.Cost, Stop);

        var reading = Assert.Single(await ReadAsync(stand));
        Assert.Equal((SmallBill.Payer, false, true), (reading.PayerId, reading.IsFiles, reading.IsConfigured));
        Assert.Equal([Cube.Service, Cube.Region, Cube.ServiceRegion, Cube.Tag("Project"), Cube.ServiceTag("Project")], reading.Cubes.Select(cube => cube.Cube));
        Assert.All(reading.Cubes, cube => Assert.Equal((0, stand.Clock.GetUtcNow()), (cube.MissingDays, cube.ReadAt)));
        Assert.DoesNotContain(reading.Days, day => day.IsGap);
        Assert.Equal(new DateOnly(2026, 8, 1), reading.Days.First(day => day.Reading != DayReading.BeforeConnection).Day);
        Assert.False(reading.Days.Single(day => day.Day == new DateOnly(2026, 8, 3)).HasCharges);
    }

    [Fact]
    public async Task Files_of_a_payer_that_nobody_connected_are_a_source_of_their_own()
    {
        await using var stand = await IngestStand.StartAsync(SmallBill.On, Stop);
        await stand.RunAsync(IngestRunKind.Cost, Stop);
        await stand.Data.PublishAsync(new Ledger().Add("2026-08-05", 3m), [Cube.Line], Stop, runId: 77);
        await stand.Data.PublishAsync(new Ledger().Add("2026-08-05", 3m), [Cube.Line], Stop, payer: SmallBill.Payer, runId: 78);

        var readings = await ReadAsync(stand);

        Assert.Equal([(SmallBill.Payer, false), (SmallBill.Payer, true), ("999999999999", true)], readings.Select(reading => (reading.PayerId, reading.IsFiles)));
        Assert.False(readings[2].IsConfigured);
        Assert.True(readings[0].Days.Single(day => day.Day == new DateOnly(2026, 8, 7)).IsAnsweredByLines);
        Assert.False(readings[0].Days.Single(day => day.Day == new DateOnly(2026, 9, 8)).IsAnsweredByLines);
    }

    [Fact]
    public async Task Days_of_files_are_shown_as_far_back_as_any_source_is_watched()
    {
        await using var stand = await IngestStand.StartAsync(SmallBill.On, Stop);
        await stand.Data.PublishAsync(new Ledger().Add("2025-08-05", 3m), [Cube.Line], Stop, runId: 77);
        var files = (await ReadAsync(stand)).Single(reading => reading.IsFiles);
        Assert.Equal(31, files.Days.Count(day => day.IsRead));
        Assert.Equal(new DateOnly(2025, 8, 1), files.Days[0].Day);
    }

    [Fact]
    public async Task A_cube_that_could_not_be_renewed_keeps_the_age_of_its_older_figures_and_says_why()
    {
        await using var stand = await IngestStand.StartAsync(SmallBill.On, new(), settings => settings with { Attempts = 1 }, Stop);
        await stand.RunAsync(IngestRunKind.Cost, Stop);
        var before = stand.Clock.GetUtcNow();
        stand.Clock.Advance(TimeSpan.FromHours(3));
        ((LivingScenario)stand.Aws.Scenario).MultiplyService(new(2026, 9, 9), SmallBill.Storage, 2m);
        // Totals and kinds come first; the next question is the cube "service".
        stand.Aws.Faults.Add(new(FaultKind.EmptyLists, "GetCostAndUsage", Times: 1, After: 2));

        await stand.RunAsync(IngestRunKind.Cost, Stop);

        var cubes = Assert.Single(await ReadAsync(stand)).Cubes;
        var failed = Assert.Single(cubes, cube => cube.Failures.Count > 0);
        Assert.Equal((Cube.Service, before, new BillingPeriod(2026, 9)), (failed.Cube, failed.ReadAt, failed.Failures[0].Period));
        Assert.All(cubes.Where(cube => cube != failed), cube => Assert.Equal(stand.Clock.GetUtcNow(), cube.ReadAt));
    }

    [Fact]
    public async Task Whoever_may_not_see_everything_sees_no_source()
    {
        await using var stand = await IngestStand.StartAsync(SmallBill.On, Stop);
        await stand.RunAsync(IngestRunKind.Cost, Stop);
        Assert.Empty(await stand.Data.Services.GetRequiredService<SourceReadings>().ListAsync(Reach.Accounts([SmallBill.Member]), Stop));
    }

    private static Task<IReadOnlyList<SourceReading>> ReadAsync(IngestStand stand) =>
        stand.Data.Services.GetRequiredService<SourceReadings>().ListAsync(Reach.Everything, Stop);
}
