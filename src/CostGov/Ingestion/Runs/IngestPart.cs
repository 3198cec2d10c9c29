namespace CostGov.Ingestion.Runs;

/// <summary>
/// A finished request of a run: its answer is a file in the run's folder, amounts as the source wrote them. A run that was killed
/// goes on behind its last part, and a published figure can be traced to what AWS answered.
/// </summary>
public sealed class IngestPart
{
    public required long RunId { get; init; }

    /// <summary>The number of the request in the plan; 0 and below are the totals that the plan was made from.</summary>
    public required int Number { get; init; }

    public required string Cube { get; init; }

    public required ChargeKind Kind { get; init; }

    public required DateOnly Start { get; init; }

    public required DateOnly End { get; init; }

    /// <summary>Relative to the data folder's <c>runs</c>.</summary>
    public required string FileName { get; init; }

    public required int Pages { get; init; }

    public required long Rows { get; init; }

    public required string Currency { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }
}
