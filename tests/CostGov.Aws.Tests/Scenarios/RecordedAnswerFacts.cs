using CostGov.Aws.Simulator.Scenarios;

namespace CostGov.Aws.Tests.Scenarios;

public sealed class RecordedAnswerFacts
{
    private static readonly CustomScenario Recorded = RecordedAnswer.Load(TestFiles.Path("recorded-daily-by-service.json"), "111122223333");

    [Fact]
    public void Every_recorded_cell_is_a_line_of_the_one_account()
    {
        var lines = DemoCompanyFacts.Lines(Recorded, Recorded.FirstDay, Recorded.Today);

        Assert.Equal(new DateOnly(2024, 2, 1), Recorded.FirstDay);
        Assert.Equal(86, lines.Select(line => line.Day).Distinct().Count());
        Assert.Equal(945, lines.Count);
        Assert.Equal(67.2540521894m, lines.Sum(line => line.Unblended));
        Assert.Equal(33, lines.Select(line => line.Service).Distinct().Count());
        Assert.All(lines, line => Assert.Equal("111122223333", line.AccountId));
    }

    [Fact]
    public void Tax_is_tax_and_the_recorded_days_are_estimated_whatever_the_calendar_says()
    {
        var lines = DemoCompanyFacts.Lines(Recorded, Recorded.FirstDay, Recorded.Today);

        Assert.Equal(13.46m, lines.Where(line => line.RecordType == "Tax").Sum(line => line.Unblended));
        Assert.Equal(26, lines.Select(line => line.Day).Distinct().Count(Recorded.IsEstimated));
        Assert.False(Recorded.IsEstimated(new(2024, 3, 31)));
    }
}
