using CostGov.Costs;
using CostGov.Web.Parts;

namespace CostGov.Web.Costs;

/// <summary>Payers whose figures stop before the period does, in one line: the totals lack their days. Pure.</summary>
internal static class LatePayers
{
    /// <summary>How many payers are named; the others are counted.</summary>
    private const int MostNamed = 3;

    /// <summary>One line, or none where nobody is late.</summary>
    public static IReadOnlyList<string> Lines(CostProvenance provenance, ValueNames? names)
    {
        var late = provenance.Notices.Where(notice => IsLate(notice, provenance)).OrderBy(notice => notice.Days!.Start).ThenBy(notice => notice.PayerId, StringComparer.Ordinal).ToList();
        if (late.Count == 0)
            return [];
        var stops = late.Select(StopsAt).Distinct().ToList();
        var named = late.Take(MostNamed).Select(notice => stops.Count == 1
            ? Name(notice.PayerId, names)
            : Sentence.Of(CostsText.LatePayer, Name(notice.PayerId, names), DayText.OnAxis(StopsAt(notice))));
        var who = string.Join(CostsText.ListSeparator, named);
        if (late.Count > MostNamed)
            who = Sentence.Of(CostsText.SentenceMore, who, late.Count - MostNamed);
        var sentence = (late.Count, stops.Count) switch
        {
            (1, _) => CostsText.LateOne,
            (_, 1) => CostsText.LateMany,
            _ => CostsText.LateSeveral,
        };
        return [Sentence.Of(sentence, late.Count, provenance.Payers, DayText.OnAxis(stops[0]), who)];
    }

    /// <summary>What the line does not say.</summary>
    public static IEnumerable<CostNotice> Others(CostProvenance provenance) => provenance.Notices.Where(notice => !IsLate(notice, provenance));

    // Days missing in the middle are a gap; days missing up to the end of the period are a payer that stops.
    private static bool IsLate(CostNotice notice, CostProvenance provenance) =>
        provenance.Payers > 1 && notice is { Kind: CostNoticeKind.DaysMissing, Days: { } days, IsToTheEnd: true } && notice.Count == days.Length;

    private static DateOnly StopsAt(CostNotice notice) => notice.Days!.Start.AddDays(-1);

    private static string Name(string payerId, ValueNames? names) => names?.Name(Dimension.Payer, payerId) is { } name && name != payerId
        ? Sentence.Of(CostsText.PayerNamed, name, payerId)
        : payerId;
}
