namespace CostGov.Costs;

/// <summary>What is known of one day of a loaded run file.</summary>
internal sealed record DayFact(DateOnly Day, Currency Currency, bool IsEstimated, IReadOnlySet<CostMetric> Metrics);

/// <summary>What is known of a loaded run file without asking its charges.</summary>
internal sealed class FileFacts(IReadOnlyList<DayFact> days)
{
    public IReadOnlyList<DayFact> Days { get; } = days;

    public IReadOnlySet<Currency> Currencies { get; } = days.Select(day => day.Currency).ToHashSet();

    /// <summary>Every charge of the file has the metric; so does a file without charges, for its cost is 0 by any metric.</summary>
    public bool Has(CostMetric metric) => Days.All(day => day.Metrics.Contains(metric));

    public DateOnly? FirstDay { get; } = days.Count == 0 ? null : days.Min(day => day.Day);

    public DateOnly? LastDay { get; } = days.Count == 0 ? null : days.Max(day => day.Day);
}
