namespace CostGov.Ingestion.Focus;

/// <summary>What the files brought for one payer, billing period and currency.</summary>
/// <param name="RoundedRows">Rows with an amount of more than 14 decimals, rounded once.</param>
/// <param name="MovedRows">Rows whose charge day is outside their billing period; they lie on its nearest day.</param>
/// <param name="List">Null when a row does not say it.</param>
/// <param name="LastDay">The last day with a charge.</param>
/// <param name="IsTooLarge">Some sum is beyond what the store keeps.</param>
internal sealed record FocusSum(
    FocusPart Part,
    Currency Currency,
    string PayerName,
    string Provider,
    long Rows,
    long RoundedRows,
    long MovedRows,
    decimal Billed,
    decimal Effective,
    decimal? List,
    decimal? Contracted,
    DateOnly LastDay,
    bool IsTooLarge);

/// <summary>What is replaced as a whole: one payer's bill of one month.</summary>
internal sealed record FocusPart(string PayerId, BillingPeriod Period);

internal sealed record FocusAccount(string PayerId, string Id, string Name);

/// <summary>Rows of a file that were left out; payer, period and currency are null where the rows do not say them, the amount where it cannot be read.</summary>
internal sealed record LeftOutRows(int File, string? PayerId, string? Period, string? Currency, long Rows, decimal? Billed)
{
    /// <summary>What is not said may be any part that the file holds.</summary>
    public bool MayBelongTo(FocusPart part, IReadOnlySet<(int File, FocusPart Part)> held) =>
        (PayerId is null || PayerId == part.PayerId)
        && (Period is null || Period == part.Period.ToString())
        && ((PayerId is not null && Period is not null) || held.Contains((File, part)) || held.All(row => row.File != File));
}

/// <summary>A row that does not fit the table of its file, by the byte where it begins.</summary>
internal sealed record MisfitRow(long Place, string Reason);

/// <summary>A row that was left out for what it says, by its number among those that fit the table.</summary>
/// <param name="Text">The row itself, where the format has no text of its own.</param>
internal sealed record BadRow(long Number, string Reason, string? Text);
