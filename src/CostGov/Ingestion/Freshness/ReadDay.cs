using CostGov.Costs;

namespace CostGov.Ingestion.Freshness;

/// <summary>How far a day of a bill is read.</summary>
public enum DayReading
{
    /// <summary>Before the first billing period of the source: nothing is missing, nobody was there.</summary>
    BeforeConnection,

    /// <summary>Not read, although later days are.</summary>
    Missing,

    /// <summary>After the last day the source covers: it is still to come.</summary>
    Awaited,

    /// <summary>Some cubes cover it, others do not.</summary>
    Partly,

    /// <summary>Read; the source may still change it.</summary>
    Estimated,

    /// <summary>Read, and not marked as estimated.</summary>
    Final,
}

/// <summary>One day of what a source has brought of a payer's bill.</summary>
/// <param name="HasCharges">False for a day that was read and costs nothing, which is not a day that is missing.</param>
/// <param name="IsAnsweredByLines">Questions about the day are answered from the line items of a file.</param>
/// <param name="Lacking">The cubes that do not cover a day which others cover.</param>
public sealed record ReadDay(DateOnly Day, DayReading Reading, bool HasCharges, bool IsAnsweredByLines, IReadOnlyList<Cube> Lacking)
{
    public bool IsRead => Reading is DayReading.Estimated or DayReading.Final;

    public bool IsGap => Reading is DayReading.Missing or DayReading.Awaited or DayReading.Partly;
}
