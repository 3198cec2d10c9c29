namespace CostGov.Ingestion.Plans;

/// <summary>How far back Cost Explorer answers by day.</summary>
public static class SourceWindow
{
    /// <summary>The open month and the thirteen before it.</summary>
    public const int Months = 14;

    /// <summary>Days read in a month of refreshes: AWS restates about the last three days, each day.</summary>
    public const int MonthOfRefreshes = 30 * 3;

    /// <summary>From the first day of the oldest month up to yesterday: today is never complete.</summary>
    /// <param name="months">1 to <see cref="Months"/>, the open one included.</param>
    public static DayRange Of(DateOnly today, int months = Months)
    {
        var start = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - months);
        // On the first of a month its own days are still to come, and a request for no day is refused.
        return new(start == today ? start.AddMonths(-1) : start, today);
    }
}
