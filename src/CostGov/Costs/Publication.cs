namespace CostGov.Costs;

/// <summary>A loaded run file that is to answer from now on, and what is to be said of it.</summary>
/// <param name="DataAsOf">The instant the source was read.</param>
/// <param name="DataTo">The last day the source covered.</param>
public sealed record Publication(RunFile File, DateTimeOffset DataAsOf, DateOnly DataTo)
{
    public int QuarantinedRows { get; init; }

    /// <summary>The readable part of what is in quarantine, billed.</summary>
    public decimal? QuarantinedAmount { get; init; }

    public int RoundingRows { get; init; }

    public decimal? RoundingAmount { get; init; }
}
