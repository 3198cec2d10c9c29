using System.Collections.Concurrent;
using CostGov.Aws.Simulator.CostExplorer;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.Budgets;

/// <summary>What budgets have spent, and what they will if the last four weeks go on.</summary>
internal sealed class BudgetSpend
{
    private const int WeeksForForecast = 5;
    private const int WeeksOfAverage = 4;

    /// <summary>A sum stands until its day is restated.</summary>
    private readonly ConcurrentDictionary<(SimulatedBudget Budget, DateOnly Day), (object Version, decimal Sum)> _days = [];

    public decimal Actual(SimulatedBudget budget, BudgetScope scope, CostView view, BudgetPeriod period) =>
        view.Days(period.Start, period.End).Sum(day => OnDay(budget, scope, view, day));

    /// <summary>Null until there are five weeks of charges, and for a single day.</summary>
    public decimal? Forecast(SimulatedBudget budget, BudgetScope scope, CostView view, BudgetPeriod period)
    {
        var today = view.Scenario.Today;
        if (period.End.DayNumber - period.Start.DayNumber == 1) return null;
        var isKnown = view.Days(today.AddDays(-7 * (WeeksForForecast + WeeksOfAverage)), today.AddDays(-7 * WeeksForForecast))
            .Any(day => OnDay(budget, scope, view, day) != 0);
        if (!isKnown) return null;
        var weeks = new BudgetPeriod(today.AddDays(-7 * WeeksOfAverage), today);
        var daily = Actual(budget, scope, view, weeks) / (7 * WeeksOfAverage);
        return decimal.Round(Actual(budget, scope, view, period) + (daily * Math.Max(0, period.End.DayNumber - today.DayNumber)), 3);
    }

    private decimal OnDay(SimulatedBudget budget, BudgetScope scope, CostView view, DateOnly day)
    {
        var version = view.Scenario.VersionOf(day);
        if (_days.TryGetValue((budget, day), out var kept) && ReferenceEquals(kept.Version, version)) return kept.Sum;
        var sum = view.Lines(day).Where(scope.Counts).Sum(scope.Amount);
        _days[(budget, day)] = (version, sum);
        return sum;
    }
}
