using CostGov.Costs;
using CostGov.Web.Parts;

namespace CostGov.Web.Costs;

/// <summary>The explorer's choices and answers in words: menus, the filter sentence, where an answer came from, why there is none.</summary>
internal static class ExploreWords
{
    public static string Of(PeriodChoice period) => period.ToString() switch
    {
        "mtd" => CostsText.PeriodMtd,
        "last-month" => CostsText.PeriodLastMonth,
        "last-30d" => CostsText.PeriodLast30,
        "last-90d" => CostsText.PeriodLast90,
        "qtd" => CostsText.PeriodQtd,
        "fytd" => CostsText.PeriodFytd,
        "last-12m" => CostsText.PeriodLast12,
        _ => CostsText.PeriodCustom,
    };

    public static string Of(CompareChoice compare) => compare.ToString() switch
    {
        "prev" => CostsText.ComparePrevious,
        "yoy" => CostsText.CompareYear,
        "none" => CostsText.CompareNone,
        _ => CostsText.CompareCustom,
    };

    public static string Of(Granularity granularity) => granularity switch
    {
        Granularity.Day => CostsText.GranularityDay,
        Granularity.Week => CostsText.GranularityWeek,
        _ => CostsText.GranularityMonth,
    };

    public static string Of(ExploreShape shape) => shape switch
    {
        ExploreShape.Line => CostsText.ShapeLine,
        ExploreShape.Cumulative => CostsText.ShapeCumulative,
        _ => CostsText.ShapeStack,
    };

    public static string Of(Cube cube) => cube.Shape switch
    {
        "service" => CostsText.CubeService,
        "region" => CostsText.CubeRegion,
        "tag" => Sentence.Of(CostsText.CubeTag, cube.TagKey),
        "service-region" => CostsText.CubeServiceRegion,
        "service-tag" => Sentence.Of(CostsText.CubeServiceTag, cube.TagKey),
        _ => CostsText.CubeLine,
    };

    public static string Grouping(IReadOnlyList<Dimension> groupBy) => string.Join(" · ", groupBy.Select(ValueNames.Of));

    /// <summary>At most two values by name, the rest as a number.</summary>
    public static string Values(CostFilter filter, ValueNames names)
    {
        var first = string.Join(", ", filter.Values.Take(2).Select(value => names.Name(filter.Dimension, value)));
        return filter.Values.Count <= 2 ? first : Sentence.Of(CostsText.SentenceMore, first, filter.Values.Count - 2);
    }

    /// <summary>What is shown, in one line of plain text, for the page, for print and for exports.</summary>
    public static string FilterSentence(CostQuestion question, Currency currency, ValueNames names) => string.Join(" · ",
    [
        DayText.Range(question.Period),
        .. question.Filters.Select(filter => Sentence.Of(filter.Exclude ? CostsText.SentenceExcept : CostsText.SentenceOnly, ValueNames.Of(filter.Dimension), Values(filter, names))),
        .. question.GroupBy.Count == 0 ? Array.Empty<string>() : [Sentence.Of(CostsText.SentenceBy, Grouping(question.GroupBy))],
        ValueNames.Of(question.Metric),
        currency.Code,
        .. question.CompareWith is { } compared ? [Sentence.Of(CostsText.SentenceVs, DayText.Range(compared))] : Array.Empty<string>(),
    ]);

    public static (string Title, string Body) Of(CostAnswer.Unanswerable answer, CostQuestion question, CostSnapshot snapshot) => answer.Reason switch
    {
        WhyNot.NoData => (CostsText.WhyNoData, Sentence.Of(CostsText.WhyNoDataBody, DayText.Range(question.Period), Day(snapshot.DataFrom), Day(snapshot.DataTo))),
        WhyNot.NeedsLineItems => (CostsText.WhyNeedsLines, Sentence.Of(CostsText.WhyNeedsLinesBody, Asked(question))),
        WhyNot.TagKeyNotRead => (Sentence.Of(CostsText.WhyTag, answer.Detail), CostsText.WhyTagBody),
        WhyNot.MetricNotInSource => (CostsText.WhyMetric, CostsText.WhyMetricBody),
        WhyNot.MixedCurrencies => (CostsText.WhyMixed, Sentence.Of(CostsText.WhyMixedBody, answer.Detail)),
        _ => (CostsText.WhyReach, CostsText.WhyReachBody),
    };

    public static string Of(CostNotice notice, Currency currency) => notice.Kind switch
    {
        CostNoticeKind.DaysMissing => Sentence.Of(CostsText.NoticeDaysMissing, notice.PayerId, notice.Count, notice.Days is { } days ? DayText.Range(days) : notice.Detail),
        CostNoticeKind.PartFailed => Sentence.Of(CostsText.NoticePartFailed, notice.PayerId, notice.Detail),
        CostNoticeKind.RowsQuarantined => Sentence.Of(
            CostsText.NoticeQuarantined, notice.PayerId, notice.Detail, notice.Count,
            notice.Amount is { } amount ? MoneyText.Full(new(amount, currency)) : CostsText.NoticeQuarantinedUnknown),
        _ => Sentence.Of(CostsText.NoticeRounding, notice.PayerId, notice.Detail, $"{AmountText.Exact(notice.Amount ?? 0m)} {currency}"),
    };

    private static string Asked(CostQuestion question) =>
        string.Join(" × ", question.GroupBy.Concat(question.Filters.Select(filter => filter.Dimension)).Distinct().Select(ValueNames.Of));

    private static string Day(DateOnly? day) => day is { } known ? DayText.Day(known) : "–";
}
