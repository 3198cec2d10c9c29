using System.Globalization;
using CostGov.Ingestion.Focus;
using CostGov.Web.Parts;

namespace CostGov.Web.Ingestion;

/// <summary>Freshness and imports in the reader's words.</summary>
internal static class SourceWords
{
    /// <summary>Hours with one digit up to two days, whole days beyond.</summary>
    public static string Lag(TimeSpan age) => age < TimeSpan.FromDays(2)
        ? Sentence.Of(SourcesText.LagHours, Math.Max(0, age.TotalHours).ToString("0.0", CultureInfo.InvariantCulture))
        : Sentence.Of(SourcesText.LagDays, IngestWords.Count((long)age.TotalDays));

    /// <summary>What an import brought, in a sentence.</summary>
    public static string Of(FocusImportOutcome outcome) => outcome switch
    {
        FocusImportOutcome.Imported imported => Sentence.Of(SourcesText.Imported, IngestWords.Count(imported.Months.Sum(month => month.Rows)), Periods(imported.Months)),
        FocusImportOutcome.Unchanged => SourcesText.Unchanged,
        _ => SourcesText.RefusedWhole,
    };

    public static string Of(FocusChange change) => change switch
    {
        FocusChange.New => SourcesText.ChangeNew,
        FocusChange.Replaced => SourcesText.ChangeReplaced,
        _ => SourcesText.ChangeNone,
    };

    /// <summary>How many rows an import left out, with the readable part of their amount; null where it left out none.</summary>
    public static string? Quarantined(FocusImportOutcome? outcome) => outcome is FocusImportOutcome.Imported { QuarantinedRows: > 0 } imported
        ? Sentence.Of(SourcesText.Quarantined, IngestWords.Count(imported.QuarantinedRows), Amount(imported.Months))
        : null;

    /// <summary>The readable amount of a month's quarantine; null where it cannot be read or its currency is not known.</summary>
    public static Money? QuarantinedAmount(FocusMonth month) =>
        month.QuarantinedAmount is { } amount && month.Totals.Select(total => total.Currency).Distinct().ToList() is [var currency] ? new(amount, currency) : null;

    private static string Amount(IReadOnlyList<FocusMonth> months)
    {
        // A row that does not say its month counts in several: amounts of several months are shown month by month, not added.
        var amounts = months.Where(month => month.QuarantinedRows > 0).Select(QuarantinedAmount).ToList();
        return amounts is [{ } one] ? Sentence.Of(SourcesText.QuarantinedAmount, MoneyText.Full(one)) : SourcesText.QuarantinedUnknown;
    }

    private static string Periods(IReadOnlyList<FocusMonth> months) =>
        string.Join(Costs.CostsText.ListSeparator, months.Select(month => month.Period).Distinct().Order().Select(DayText.Month));
}
