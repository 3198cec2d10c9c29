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
    public async Task A_cube_that_could_not_be_renewed_keeps_the_age_of_its_older_figures_and_says_why()
    {
        await using var stand = await IngestStand.StartAsync(SmallBill.On, Stop);
        await stand.RunAsync(IngestRunKind.Cost, Stop);
        var before = stand.Clock.GetUtcNow();
        stand.Clock.Advance(TimeSpan.FromDays(1));
        stand.Aws.Faults.Add(new(FaultKind.AccessDenied, "GetCostAndUsage", After: 4));

        await stand.RunAsync(IngestRunKind.Cost, Stop);

        var failed = Assert.Single(await ReadAsync(stand)).Cubes.Where(cube => cube.Failures.Count > 0).ToList();
        Assert.NotEmpty(failed);
        Assert.All(failed, cube => Assert.Equal(before, cube.ReadAt));
        Assert.Contains("ce:GetCostAndUsage", failed[0].Failures[0].Because, StringComparison.Ordinal);
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
