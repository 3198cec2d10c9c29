using CostGov.Ingestion.Focus;
using CostGov.Web.Costs;

namespace CostGov.Web.Ingestion;

/// <summary>How an import of FOCUS files ended: all of its months are before the readers, or none.</summary>
/// <param name="Result">imported, unchanged (everything is published already, nothing was added) or refused.</param>
/// <param name="Problems">Why nothing was taken, or which months and files were not.</param>
/// <param name="QuarantinedRows">Rows that were left out; they are downloaded from the run's quarantine.</param>
public sealed record ImportAnswer(
    string Result, IReadOnlyList<ImportedMonthAnswer> Months, IReadOnlyList<string> Problems, long QuarantinedRows, IReadOnlyList<QuarantineReasonAnswer> QuarantineReasons)
{
    internal static ImportAnswer From(FocusImportOutcome outcome) => outcome switch
    {
        FocusImportOutcome.Imported imported => new(
            "imported", MonthsOf(imported.Months), [.. imported.Problems.Select(problem => problem.ToString())], imported.QuarantinedRows,
            [.. imported.Reasons.Select(reason => new QuarantineReasonAnswer(reason.Reason, reason.Rows))]),
        FocusImportOutcome.Unchanged unchanged => new("unchanged", MonthsOf(unchanged.Months), [], 0, []),
        FocusImportOutcome.Refused refused => new("refused", [], [.. refused.Problems.Select(problem => problem.ToString())], 0, []),
        _ => throw new InvalidOperationException($"An outcome without words: {outcome}."),
    };

    private static IReadOnlyList<ImportedMonthAnswer> MonthsOf(IReadOnlyList<FocusMonth> months) =>
        [.. months.Select(month => new ImportedMonthAnswer(
            month.PayerId, month.Period.ToString(), month.Change, month.Rows, month.ChangedCharges, month.RoundedRows, month.MovedRows, month.QuarantinedRows, CostsAnswer.Exact(month.QuarantinedAmount),
            [.. month.Totals.Select(total => new ImportedTotalAnswer(total.Currency.Code, AmountText.Exact(total.Billed), AmountText.Exact(total.Effective), CostsAnswer.Exact(total.BilledBefore), CostsAnswer.Exact(total.EffectiveBefore)))]))];
}

/// <summary>A payer's month as the files have it.</summary>
/// <param name="Rows">Rows of the files that are in the totals.</param>
/// <param name="ChangedCharges">How many of the stored charges are new, gone or different.</param>
/// <param name="RoundedRows">Rows with an amount of more than 14 decimals, rounded once.</param>
/// <param name="MovedRows">Rows whose charge day is outside the billing period; they lie on its nearest day.</param>
/// <param name="QuarantinedRows">Rows that are left out and belong to the month, or may belong to it.</param>
/// <param name="QuarantinedAmount">The readable part of their amount, billed; null where nothing could be read or currencies differ.</param>
public sealed record ImportedMonthAnswer(
    string PayerId,
    string Period,
    FocusChange Change,
    long Rows,
    long ChangedCharges,
    long RoundedRows,
    long MovedRows,
    int QuarantinedRows,
    string? QuarantinedAmount,
    IReadOnlyList<ImportedTotalAnswer> Totals);

/// <param name="BilledBefore">What was published before; null when nothing was.</param>
public sealed record ImportedTotalAnswer(string Currency, string Billed, string Effective, string? BilledBefore, string? EffectiveBefore);

public sealed record QuarantineReasonAnswer(string Reason, int Rows);
