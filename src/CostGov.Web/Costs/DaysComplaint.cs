using CostGov.Web.Parts;

namespace CostGov.Web.Costs;

/// <summary>Why two typed days are no period, in a sentence that names the field.</summary>
/// <param name="IsOfFirst">Of the first field, else of the last.</param>
public sealed record DaysComplaint(bool IsOfFirst, string Text)
{
    /// <summary>Null when nothing is wrong.</summary>
    public static DaysComplaint? About(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, _) => new(true, Sentence.Of(CostsText.DaysNone, CostsText.PeriodFrom)),
        (_, null) => new(false, Sentence.Of(CostsText.DaysNone, CostsText.PeriodTo)),
        ({ } first, { } last) when last < first => new(false, Sentence.Of(CostsText.DaysReversed, CostsText.PeriodTo, DayText.Day(last), DayText.Day(first))),
        ({ } first, { } last) when last.DayNumber - first.DayNumber >= PeriodChoice.MostDays => new(false, Sentence.Of(CostsText.DaysTooMany, CostsText.PeriodTo, PeriodChoice.MostDays)),
        _ => null,
    };
}
