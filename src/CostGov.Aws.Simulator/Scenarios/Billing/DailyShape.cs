namespace CostGov.Aws.Simulator.Scenarios.Billing;

/// <summary>How use follows the calendar of a Japanese company.</summary>
internal enum DailyShape
{
    /// <summary>Day and night, all week.</summary>
    Steady,

    /// <summary>People at desks: little at weekends, at New Year and in Golden Week.</summary>
    Office,

    /// <summary>Never off, but scaled down when the company is closed.</summary>
    Business,

    /// <summary>Customers: more at weekends and in December.</summary>
    Shop,

    /// <summary>Reports: heavy in the last days of a month.</summary>
    MonthEnd,
}

internal static class DailyShapes
{
    public static decimal FactorOn(this DailyShape shape, DateOnly day) => shape switch
    {
        DailyShape.Office => IsFree(day) ? 0.38m : 1.18m,
        DailyShape.Business => IsFree(day) ? 0.72m : 1.11m,
        DailyShape.Shop => (IsWeekend(day) ? 1.12m : 0.96m) * (day.Month == 12 ? 1.25m : 1m),
        DailyShape.MonthEnd => (day.AddDays(4).Month != day.Month ? 1.9m : 0.92m) * (IsWeekend(day) ? 0.8m : 1m),
        _ => 1m,
    };

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static bool IsFree(DateOnly day) =>
        IsWeekend(day) || (day.Month, day.Day) is (12, >= 29) or (1, <= 3) or (5, >= 3 and <= 5);
}
