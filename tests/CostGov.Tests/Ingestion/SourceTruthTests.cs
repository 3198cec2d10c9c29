using System.Runtime.CompilerServices;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Scenarios.Demo;
using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Testing;

namespace CostGov.Tests.Ingestion;

public sealed class SourceTruthTests
{
    [Fact]
    public async Task The_recorded_real_answer_ends_as_exactly_67_2540521894()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(
            clock => RecordedAnswer.Load(Recorded(), SmallBill.Payer, clock),
            new() { PageCells = 100 },
            settings => settings with { Now = new(2024, 4, 28, 6, 0, 0, TimeSpan.Zero) },
            cancel);

        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Equal((IngestRunState.Published, null), (run.State, run.Error));
        var published = await stand.PublishedAsync(cancel);
        Assert.Equal(["2024-02", "2024-03", "2024-04"], published.Keys.Select(key => key.Period).Distinct().Order(StringComparer.Ordinal));
        Assert.All(published.GroupBy(cube => cube.Key.Cube), cube => Assert.Equal(67.2540521894m, cube.Sum(month => month.Value.Of(CostMetric.Billed))));
        Assert.Equal(945, published.Where(cube => cube.Key.Cube == "service").Sum(month => month.Value.Rows.Sum(row => row.Rows)));
    }

    [Fact]
    public async Task Every_cube_and_month_of_the_demo_is_the_sum_of_the_simulators_lines_to_the_last_digit()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(clock => new DemoCompany(new() { Clock = clock }), cancel);

        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Equal((IngestRunState.Published, null), (run.State, run.Error));
        var published = await stand.PublishedAsync(cancel);
        Assert.Equal(14 * (3 + (2 * 4)), published.Count);
        foreach (var ((cube, month), totals) in published)
        {
            var lines = BillingPeriod.Parse(month).Days.Days.SelectMany(stand.Aws.Scenario.LinesOn).ToList();
            Assert.NotEmpty(lines);
            Assert.Equal(
                (cube, month, lines.Sum(line => line.Unblended), lines.Sum(line => line.Amortized), lines.Sum(line => line.NetUnblended), lines.Sum(line => line.NetAmortized)),
                (cube, month, totals.Of(CostMetric.Billed), totals.Of(CostMetric.Effective), totals.Of(CostMetric.NetBilled), totals.Of(CostMetric.NetEffective)));
        }
    }

    private static string Recorded([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "data", "recorded-daily-by-service.json");
}
