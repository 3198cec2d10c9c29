using CostGov.Costs;
using CostGov.Ingestion.Freshness;
using CostGov.Web.Charts;
using CostGov.Web.Costs;
using CostGov.Web.Parts;

namespace CostGov.Web.Ingestion;

/// <summary>The days of a source as cells of a calendar and in one sentence. Pure.</summary>
internal static class GapCalendar
{
    private const int Estimated = 1;
    private const int Final = 3;
    private const int Lines = 4;

    /// <summary>Days before the source was connected are left out, and stay blank.</summary>
    /// <param name="isOneOfSeveral">Other payers have figures too, so a day leads to this payer's alone.</param>
    public static IReadOnlyList<CalendarDay> Cells(SourceReading reading, bool isOneOfSeveral) =>
        [.. reading.Days.Where(day => day.Reading != DayReading.BeforeConnection).Select(day => new CalendarDay(
            day.Day,
            Words(day, reading.IsFiles),
            Level(day, reading.IsFiles),
            day.IsGap ? CalendarState.Unknown : day.Reading == DayReading.Estimated ? CalendarState.Provisional : CalendarState.Known,
            day.IsRead || day.Reading == DayReading.Partly ? UrlOf(day.Day, isOneOfSeveral ? reading.PayerId : null) : null))];

    public static IReadOnlyList<CalendarKey> Legend(bool isFiles) =>
    [
        new(SourcesText.DayFinal, Final),
        new(SourcesText.DayEstimated, Estimated, CalendarState.Provisional),
        .. isFiles ? Array.Empty<CalendarKey>() : [new CalendarKey(SourcesText.DayLines, Lines)],
        new(SourcesText.DayMissing, State: CalendarState.Unknown),
    ];

    /// <summary>How many days are read, estimated and missing; blank days before the connection are not counted.</summary>
    public static string Summary(IReadOnlyList<ReadDay> days)
    {
        var watched = days.Where(day => day.Reading != DayReading.BeforeConnection).ToList();
        var (gaps, awaited) = (watched.Count(day => day.Reading is DayReading.Missing or DayReading.Partly), watched.Count(day => day.Reading == DayReading.Awaited));
        return Sentence.Of(
            gaps + awaited == 0 ? SourcesText.SummaryWhole : SourcesText.SummaryGaps,
            watched.Count, watched.Count(day => day.Reading == DayReading.Final), watched.Count(day => day.Reading == DayReading.Estimated), gaps, awaited);
    }

    private static string Words(ReadDay day, bool isFiles) => day.Reading switch
    {
        DayReading.Missing => SourcesText.DayMissing,
        DayReading.Awaited => SourcesText.DayAwaited,
        DayReading.Partly => Sentence.Of(SourcesText.DayPartly, string.Join(CostsText.ListSeparator, day.Lacking.Select(ExploreWords.Of))),
        _ when !day.HasCharges => SourcesText.DayWithoutCharges,
        _ when day.IsAnsweredByLines && !isFiles => SourcesText.DayLines,
        DayReading.Estimated => SourcesText.DayEstimated,
        _ => SourcesText.DayFinal,
    };

    private static int Level(ReadDay day, bool isFiles) => day.IsAnsweredByLines && !isFiles ? Lines : day.Reading == DayReading.Estimated ? Estimated : Final;

    private static string UrlOf(DateOnly day, string? payerId)
    {
        var view = ExploreView.Default with { Period = new PeriodChoice.Fixed(new(day, day.AddDays(1))) };
        return (payerId is null ? view : view.With(new(Dimension.Payer, [payerId]))).ToUrl();
    }
}
