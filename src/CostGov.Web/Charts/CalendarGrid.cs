using System.Globalization;
using CostGov.Web.Parts;

namespace CostGov.Web.Charts;

/// <summary>Days laid out as rows of a table; a place that has no day, before the first or in a short month, is null.</summary>
public sealed record CalendarGrid(string Corner, IReadOnlyList<string> Columns, IReadOnlyList<CalendarRow> Rows)
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <param name="days">In any order, none twice; days that are left out stay empty.</param>
    public static CalendarGrid Of(IReadOnlyList<CalendarDay> days, CalendarLayout layout)
    {
        ArgumentNullException.ThrowIfNull(days);
        var byDay = days.ToDictionary(day => day.Day);
        return layout == CalendarLayout.Weeks
            ? new(ChartsText.CalendarWeek, [.. Week.Select(DayText.Weekday)], [.. RowsOf(days, MondayOf, DayText.OnAxis, 7, byDay)])
            : new(
                ChartsText.CalendarMonth,
                [.. Enumerable.Range(1, 31).Select(number => number.ToString(CultureInfo.InvariantCulture))],
                [.. RowsOf(days, FirstOf, first => DayText.Month(BillingPeriod.Containing(first)), 31, byDay)]);
    }

    private static IEnumerable<CalendarRow> RowsOf(
        IEnumerable<CalendarDay> days, Func<DateOnly, DateOnly> startOf, Func<DateOnly, string> name, int columns, Dictionary<DateOnly, CalendarDay> byDay) =>
        days.Select(day => startOf(day.Day)).Distinct().Order().Select(start => new CalendarRow(
            name(start),
            [.. Enumerable.Range(0, columns).Select(start.AddDays).Select(day => startOf(day) == start ? byDay.GetValueOrDefault(day) : null)]));

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}

public sealed record CalendarRow(string Name, IReadOnlyList<CalendarDay?> Days);
