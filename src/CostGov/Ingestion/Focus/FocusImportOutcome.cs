using System.Text.Json.Serialization;
using CostGov.Files;

namespace CostGov.Ingestion.Focus;

/// <summary>How an import of FOCUS files ended. Whatever it is, every figure is either all from before or all from after it.</summary>
[JsonDerivedType(typeof(Imported), "imported")]
[JsonDerivedType(typeof(Unchanged), "unchanged")]
[JsonDerivedType(typeof(Refused), "refused")]
public abstract record FocusImportOutcome
{
    private FocusImportOutcome()
    {
    }

    /// <param name="QuarantineFile">Rows that were left out, with line and reason; null when none were.</param>
    /// <param name="Problems">Months that are not published, for none of their rows could be read, and files that were passed over.</param>
    /// <param name="QuarantinedRows">Each row once, also where it may belong to several months.</param>
    /// <param name="Reasons">Why rows were left out, the most frequent first; empty when none were.</param>
    public sealed record Imported(
        IReadOnlyList<FocusMonth> Months, string? QuarantineFile, IReadOnlyList<FileProblem> Problems, long QuarantinedRows, IReadOnlyList<QuarantineReason> Reasons) : FocusImportOutcome;

    /// <summary>Everything in the files is published already.</summary>
    public sealed record Unchanged(IReadOnlyList<FocusMonth> Months) : FocusImportOutcome;

    /// <summary>Nothing of the files is taken.</summary>
    public sealed record Refused(IReadOnlyList<FileProblem> Problems) : FocusImportOutcome;
}

/// <summary>Rows that were left out for one reason.</summary>
/// <param name="Reason">In words, without the value that is at fault: the quarantine file has it row by row.</param>
public sealed record QuarantineReason(string Reason, int Rows);

public enum FocusChange
{
    /// <summary>The first file of this payer and month.</summary>
    New,

    /// <summary>The month of an earlier file is replaced; <see cref="FocusTotal"/> says by how much it changed.</summary>
    Replaced,
    Unchanged,
}

/// <summary>A payer's month as the files have it.</summary>
/// <param name="Rows">Rows of the files that are in the totals.</param>
/// <param name="ChangedCharges">How many of the stored charges are new, gone or different.</param>
/// <param name="RoundedRows">Rows with an amount of more than 14 decimals, rounded once.</param>
/// <param name="MovedRows">Rows whose charge day is outside the billing period; they lie on its nearest day.</param>
/// <param name="QuarantinedRows">Rows that are left out; the month is incomplete by them.</param>
/// <param name="QuarantinedAmount">The readable part of their amount, billed; null where nothing could be read or currencies differ.</param>
public sealed record FocusMonth(
    string PayerId,
    string PayerName,
    string Provider,
    BillingPeriod Period,
    FocusChange Change,
    long Rows,
    long ChangedCharges,
    long RoundedRows,
    long MovedRows,
    int QuarantinedRows,
    decimal? QuarantinedAmount,
    IReadOnlyList<FocusTotal> Totals);

/// <summary>Exact totals in one currency. List and contracted are null where a row does not say them.</summary>
/// <param name="BilledBefore">What was published before; null when nothing was.</param>
public sealed record FocusTotal(
    Currency Currency,
    decimal Billed,
    decimal Effective,
    decimal? List,
    decimal? Contracted,
    decimal? BilledBefore,
    decimal? EffectiveBefore);
