namespace CostGov.Costs;

/// <summary>How a period is cut into buckets. Pure.</summary>
internal static class Buckets
{
    /// <summary>Consecutive ranges that cover the period exactly; the first and last week or month may be cut short.</summary>
    public static IReadOnlyList<DayRange> Of(DayRange period, Granularity granularity)
    {
        var buckets = new List<DayRange>();
        for (var start = period.Start; start < period.End;)
        {
            var next = Next(start, granularity, period.End);
            var end = next < period.End ? next : period.End;
            buckets.Add(new(start, end));
            start = end;
        }

        return buckets;
    }

    /// <summary>The first day of the calendar bucket a day lies in, as the cost store truncates it: Monday, the first of the month.</summary>
    public static DateOnly Truncate(DateOnly day, Granularity granularity) => granularity switch
    {
        Granularity.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        Granularity.Month => new(day.Year, day.Month, 1),
        _ => day,
    };

    private static DateOnly Next(DateOnly start, Granularity granularity, DateOnly end) => granularity switch
    {
        Granularity.Day => start.AddDays(1),
        Granularity.Week => Truncate(start, Granularity.Week).AddDays(7),
        Granularity.Month => Truncate(start, Granularity.Month).AddMonths(1),
        _ => end,
    };
}
