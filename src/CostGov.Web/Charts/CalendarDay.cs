namespace CostGov.Web.Charts;

/// <summary>One cell of a <see cref="CalendarHeat"/>, its words already in the reader's language.</summary>
/// <param name="Value">What the day has, as it is read out: an amount, "read", "not read".</param>
/// <param name="Level">0 for nothing to 4 for most; <see cref="ChartMath.HeatLevel"/> makes it of amounts.</param>
/// <param name="Url">Where the day leads; null for nowhere.</param>
/// <param name="Title">Under the pointer instead of day and value.</param>
public sealed record CalendarDay(DateOnly Day, string Value, int Level = 0, CalendarState State = CalendarState.Known, string? Url = null, string? Title = null);

public enum CalendarState
{
    Known,

    /// <summary>May still change; dashed.</summary>
    Provisional,

    /// <summary>Hatched, for a gap is not zero.</summary>
    Unknown,
}

public enum CalendarLayout
{
    /// <summary>A row for each week from Monday: for a month or two, on any width.</summary>
    Weeks,

    /// <summary>A row for each month, 31 narrow columns: for a year.</summary>
    Months,
}

/// <summary>An entry of the legend under a calendar.</summary>
public sealed record CalendarKey(string Name, int Level = 0, CalendarState State = CalendarState.Known);
