namespace CostGov.Costs;

/// <summary>What a run file is about.</summary>
public sealed record RunPart(long RunId, string PayerId, Cube Cube, BillingPeriod Period);

/// <summary>Keeps the published days that were not read again.</summary>
/// <param name="RunFileId">The file that is published now for the same payer, cube and period.</param>
/// <param name="ReplacedDays">Days whose old charges are dropped, for they were read again.</param>
public sealed record CarryOver(int RunFileId, IReadOnlySet<DateOnly> ReplacedDays);

/// <summary>A run file on disk, complete and checked, that nothing points to yet.</summary>
/// <param name="FileName">Relative to the data folder's <c>runs</c>.</param>
/// <param name="Totals">Read back from the file itself.</param>
public sealed record StagedFile(RunPart Part, string FileName, string Sha256, long Rows, DateTimeOffset WrittenAt, DayTotals Totals);

/// <summary>Exact totals of one day and kind; null where no charge has the metric.</summary>
public sealed record DayTotal(DateOnly Day, ChargeKind Kind, Currency Currency, bool IsEstimated, long Rows, ChargeAmounts Amounts);

/// <summary>Exact totals of a run file, to be held against what the source says of itself.</summary>
public sealed class DayTotals(IReadOnlyList<DayTotal> rows)
{
    public IReadOnlyList<DayTotal> Rows { get; } = rows;

    public IEnumerable<Currency> Currencies => Rows.Select(row => row.Currency).Distinct();

    /// <summary>Null where no charge of the day has the metric, or there is no charge.</summary>
    public decimal? Of(DateOnly day, CostMetric metric) => Sum(Rows.Where(row => row.Day == day), metric);

    /// <inheritdoc cref="Of(DateOnly, CostMetric)"/>
    public decimal? Of(DateOnly day, ChargeKind kind, CostMetric metric) => Sum(Rows.Where(row => row.Day == day && row.Kind == kind), metric);

    /// <summary>Over all days and kinds; for one currency only, for unlike currencies are never added.</summary>
    /// <exception cref="CurrencyMismatchException">The file has several currencies.</exception>
    public decimal? Of(CostMetric metric) => Sum(Rows, metric);

    private static decimal? Sum(IEnumerable<DayTotal> rows, CostMetric metric)
    {
        decimal? sum = null;
        Currency? currency = null;
        foreach (var row in rows)
        {
            if (currency is not null && row.Currency != currency)
                throw new CurrencyMismatchException(currency, row.Currency);
            currency = row.Currency;
            if (row.Amounts.Of(metric) is { } amount)
                sum = (sum ?? 0) + amount;
        }

        return sum;
    }
}
