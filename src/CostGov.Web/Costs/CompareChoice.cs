namespace CostGov.Web.Costs;

/// <summary>The <c>vs</c> of an address: which days the figures are compared with.</summary>
public abstract record CompareChoice
{
    public static readonly CompareChoice None = new Named("none");

    /// <summary>What lies just before: for days of one month the same days of the month before, for whole months as many months, else as many days.</summary>
    public static readonly CompareChoice Previous = new Named("prev");

    public static readonly CompareChoice YearBefore = new Named("yoy");

    public static readonly IReadOnlyList<CompareChoice> Presets = [Previous, YearBefore, None];

    private CompareChoice()
    {
    }

    public DayRange? Resolve(DayRange days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return this switch
        {
            Fixed { Days: var other } => other,
            Named { Name: "prev" } => Before(days),
            Named { Name: "yoy" } => Back(days, 12),
            _ => null,
        };
    }

    /// <summary>
    /// The compared days moved so that both begin on the same weekday: by at most three days, or further back where they would run into
    /// the days they are compared with.
    /// </summary>
    public static DayRange OnWeekdaysOf(DayRange days, DayRange compared)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(compared);
        var later = (((days.Start.DayNumber - compared.Start.DayNumber) % 7) + 7) % 7;
        var nearest = Moved(compared, later > 3 ? later - 7 : later);
        return nearest.Overlaps(days) ? Moved(nearest, -7) : nearest;
    }

    public static bool TryParse(string? text, out CompareChoice choice)
    {
        choice = Presets.FirstOrDefault(preset => preset.ToString() == text)
            ?? (PeriodChoice.TryParse(text, out var period) && period is PeriodChoice.Fixed { Days: var days } ? new Fixed(days) : null!);
        return choice is not null;
    }

    private static DayRange Before(DayRange days)
    {
        var inOneMonth = days.Start.Day == 1 && days.LastDay.Month == days.Start.Month && days.LastDay.Year == days.Start.Year;
        var months = days.Start.Day == 1 && days.End.Day == 1 ? Months(days) : 0;
        return months > 0 ? Back(days, months)
            : inOneMonth ? Back(days, 1)
            : new(days.Start.AddDays(-days.Length), days.Start);
    }

    // The end goes back by its last day, so that 1–30 March is compared with 1–28 February and a whole month with a whole month.
    private static DayRange Back(DayRange days, int months)
    {
        var start = days.Start.AddMonths(-months);
        var end = days.End.Day == 1 ? days.End.AddMonths(-months) : days.LastDay.AddMonths(-months).AddDays(1);
        return new(start, end);
    }

    private static DayRange Moved(DayRange days, int by) => new(days.Start.AddDays(by), days.End.AddDays(by));

    private static int Months(DayRange days) => ((days.End.Year - days.Start.Year) * 12) + days.End.Month - days.Start.Month;

    public sealed record Named(string Name) : CompareChoice
    {
        public override string ToString() => Name;
    }

    public sealed record Fixed(DayRange Days) : CompareChoice
    {
        public override string ToString() => new PeriodChoice.Fixed(Days).ToString();
    }
}
