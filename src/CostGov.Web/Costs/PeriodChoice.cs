using System.Globalization;

namespace CostGov.Web.Costs;

/// <summary>
/// The <c>p</c> of an address: a preset, which stays relative however old the link is, or fixed days. Presets are counted back from
/// the last day that has data, so that "to date" never compares with days nobody has read yet.
/// </summary>
public abstract record PeriodChoice
{
    /// <summary>Longer periods would draw thousands of buckets and no store holds them.</summary>
    public const int MostDays = 1_130;

    public static readonly PeriodChoice MonthToDate = new Preset("mtd");

    /// <summary>In the order of the menu.</summary>
    public static readonly IReadOnlyList<PeriodChoice> Presets =
        [MonthToDate, new Preset("last-month"), new Preset("last-30d"), new Preset("last-90d"), new Preset("qtd"), new Preset("fytd"), new Preset("last-12m")];

    private static readonly DateOnly Earliest = new(2006, 1, 1);

    private PeriodChoice()
    {
    }

    /// <summary>Japanese fiscal years begin in April.</summary>
    private static int FiscalStart => 4;

    /// <param name="lastDay">The last day that has data.</param>
    public abstract DayRange Resolve(DateOnly lastDay);

    /// <summary>Reads <c>mtd</c>, <c>last-month</c> …, or <c>2026-10-01..2026-10-31</c>, both days included; full-width digits are welcome.</summary>
    public static bool TryParse(string? text, out PeriodChoice choice)
    {
        choice = MonthToDate;
        var plain = text?.Normalize(System.Text.NormalizationForm.FormKC).Trim() ?? "";
        if (Presets.FirstOrDefault(preset => preset.ToString() == plain) is { } known)
        {
            choice = known;
            return true;
        }

        if (plain.Split("..") is not [var first, var last] || !TryParseDay(first, out var start) || !TryParseDay(last, out var end)
            || start < Earliest || end < start || end.DayNumber - start.DayNumber >= MostDays || end == DateOnly.MaxValue)
            return false;
        choice = new Fixed(new(start, end.AddDays(1)));
        return true;
    }

    private static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public sealed record Preset(string Name) : PeriodChoice
    {
        public override DayRange Resolve(DateOnly lastDay)
        {
            var end = lastDay.AddDays(1);
            var month = new DateOnly(lastDay.Year, lastDay.Month, 1);
            return Name switch
            {
                "last-month" => new(month.AddMonths(-1), month),
                "last-30d" => new(end.AddDays(-30), end),
                "last-90d" => new(end.AddDays(-90), end),
                "qtd" => new(month.AddMonths(-((month.Month - 1) % 3)), end),
                "fytd" => new(month.AddMonths(-((month.Month - FiscalStart + 12) % 12)), end),
                "last-12m" => new(month.AddMonths(-12), month),
                _ => new(month, end),
            };
        }

        public override string ToString() => Name;
    }

    public sealed record Fixed(DayRange Days) : PeriodChoice
    {
        public override DayRange Resolve(DateOnly lastDay) => Days;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Days.Start:yyyy-MM-dd}..{Days.LastDay:yyyy-MM-dd}");
    }
}
