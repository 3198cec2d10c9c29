namespace CostGov.Costs;

public enum Granularity
{
    Day,

    /// <summary>Weeks begin on Monday; the first and last may be shorter than seven days.</summary>
    Week,
    Month,

    /// <summary>The whole period as one figure.</summary>
    Total,
}

/// <summary>Which OU an account's cost belongs to after a move.</summary>
public enum OuView
{
    /// <summary>The account's present OU for all days.</summary>
    AsItIs,

    /// <summary>The OU the account was in on the day of the charge.</summary>
    AsItWas,
}

/// <summary>What is asked of the cost store. Order of <see cref="GroupBy"/> is the order of a row's keys.</summary>
/// <param name="Period">UTC days, end excluded.</param>
/// <param name="GroupBy">At most two, distinct.</param>
/// <param name="CompareWith">The days a second set of figures is taken from, bucket by bucket in order; null for none.</param>
/// <param name="Limit">The number of groups shown by themselves, largest magnitude of total first; the rest become Other. Null for all.</param>
/// <param name="Currency">Needed only where payers bill in several currencies, for unlike currencies are never added.</param>
public sealed record CostQuestion(
    DayRange Period,
    Granularity Granularity,
    CostMetric Metric,
    IReadOnlyList<Dimension> GroupBy,
    IReadOnlyList<CostFilter> Filters,
    DayRange? CompareWith = null,
    int? Limit = null,
    OuView OuView = OuView.AsItIs,
    Currency? Currency = null);

/// <summary>Keeps (or with <see cref="Exclude"/> drops) charges whose value is among <see cref="Values"/>. The empty string means "no value": untagged, no region.</summary>
public sealed record CostFilter(Dimension Dimension, IReadOnlyList<string> Values, bool Exclude = false);
