using System.Globalization;
using CostGov.Web.Shell;

namespace CostGov.Web.Parts;

/// <summary>
/// Days, months and ranges as people read them, in the culture of the reader: <c>22 Nov 2026</c>, <c>2026年11月22日(日)</c>. The end
/// of a range is shown as its last day.
/// </summary>
public static class DayText
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private static bool IsJapanese => Culture.IsJapanese();

    public static string Day(DateOnly day) => IsJapanese ? Write(day, "yyyy年M月d日(ddd)") : Write(day, "d MMM yyyy");

    /// <summary>With the weekday in both languages, for a single day under the pointer.</summary>
    public static string DayOfWeek(DateOnly day) => IsJapanese ? Day(day) : Write(day, "ddd d MMM yyyy");

    /// <summary>For axes: <c>22 Nov</c>, <c>11/22</c>.</summary>
    public static string OnAxis(DateOnly day) => IsJapanese ? Write(day, "M/d") : Write(day, "d MMM");

    /// <summary>The shortest that columns of a week are told apart by: <c>Mon</c>, <c>月</c>.</summary>
    public static string Weekday(DayOfWeek day) => Culture.DateTimeFormat.GetAbbreviatedDayName(day);

    public static string Month(BillingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return IsJapanese ? Write(period.Days.Start, "yyyy年M月") : Write(period.Days.Start, "MMM yyyy");
    }

    /// <summary>What two days have in common is said once: <c>1–22 Nov 2026</c>, <c>2026年11月1日〜22日</c>.</summary>
    public static string Range(DayRange days)
    {
        ArgumentNullException.ThrowIfNull(days);
        if (days.Length <= 1)
            return Day(days.Start);
        var (first, last) = (days.Start, days.LastDay);
        var sameYear = first.Year == last.Year;
        var sameMonth = sameYear && first.Month == last.Month;
        return IsJapanese
            ? Write(first, "yyyy年M月d日") + "〜" + Write(last, sameMonth ? "d日" : sameYear ? "M月d日" : "yyyy年M月d日")
            : Write(first, sameMonth ? "%d" : sameYear ? "d MMM" : "d MMM yyyy") + (sameMonth ? "–" : " – ") + Write(last, "d MMM yyyy");
    }

    /// <summary>A month by its name where the range is exactly one or several whole months, else as <see cref="Range"/>.</summary>
    public static string Bucket(DayRange days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var month = BillingPeriod.Containing(days.Start);
        return days == month.Days ? Month(month) : days.Length == 1 ? DayOfWeek(days.Start) : Range(days);
    }

    private static string Write(DateOnly day, string format) => day.ToString(format, Culture);
}
