using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Scenarios.Demo;
using CostGov.Aws.Simulator.Scenarios.Focus;
using CostGov.Costs;

namespace CostGov.Tests.Ingestion.Focus;

/// <summary>A month of the demo company, written by the simulator, read by us.</summary>
public sealed class TheDemosFile
{
    [Fact]
    public async Task It_adds_up_to_the_simulators_lines_to_the_last_digit()
    {
        await using var stand = await FocusStand.OpenAsync();
        var company = new DemoCompany(ScenarioOptions.On(new DateOnly(2026, 9, 10)));
        var august = new DayRange(FocusStand.Day("2026-08-01"), FocusStand.Day("2026-09-01"));
        var path = stand.PathOf("august.csv");
        await using (var file = File.Create(path))
            await FocusFile.WriteAsync(company, august.Start, file, TestContext.Current.CancellationToken);
        var lines = august.Days.SelectMany(company.LinesOn).ToList();

        await stand.ImportedAsync(path);

        var billed = await stand.AskAsync(CostMetric.Billed, august, Granularity.Day, [Dimension.Account]);
        Assert.Equal(lines.Sum(line => line.Unblended), billed.Total);
        Assert.Equal(august.Days.Select(day => (decimal?)lines.Where(line => line.Day == day).Sum(line => line.Unblended)), billed.Totals);
        Assert.Equal(lines.GroupBy(line => line.AccountId).ToDictionary(account => account.Key, account => account.Sum(line => line.Unblended)), billed.Groups.ToDictionary(group => group.Keys[0], group => group.Total!.Value));
        var effective = await stand.AskAsync(CostMetric.Effective, august, Granularity.Total, [Dimension.Service, Dimension.Tag("Project")]);
        Assert.Equal(lines.Sum(line => line.Amortized), effective.Total);
        Assert.All(await stand.PointersAsync(), pointer => Assert.Equal(0, pointer.QuarantinedRows));
    }
}
