using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.Budgets;

/// <summary>The days one limit is for.</summary>
internal readonly record struct BudgetPeriod(DateOnly Start, DateOnly End)
{
    /// <summary>The period that the last day with charges is in; a custom budget has only one.</summary>
    public static BudgetPeriod Current(JsonInput budget, DateOnly today)
    {
        var yesterday = today.AddDays(-1);
        return budget.RequiredText("TimeUnit") switch
        {
            "DAILY" => new(yesterday, today),
            "QUARTERLY" => Months(new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1), 3),
            "ANNUALLY" => Months(new DateOnly(today.Year, 1, 1), 12),
            "CUSTOM" => new(Bound(budget, "Start")!.Value, Bound(budget, "End")!.Value),
            _ => Months(new DateOnly(today.Year, today.Month, 1), 1),
        };
    }

    public BudgetPeriod Before(string timeUnit) => timeUnit switch
    {
        "DAILY" => new(Start.AddDays(-1), Start),
        "QUARTERLY" => Months(Start.AddMonths(-3), 3),
        "ANNUALLY" => Months(Start.AddMonths(-12), 12),
        _ => Months(Start.AddMonths(-1), 1),
    };

    public static DateOnly? Bound(JsonInput budget, string name) => budget.Structure("TimePeriod")?.Number(name) is { } seconds
        ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds((long)seconds).UtcDateTime)
        : null;

    private static BudgetPeriod Months(DateOnly start, int count) => new(start, start.AddMonths(count));
}
