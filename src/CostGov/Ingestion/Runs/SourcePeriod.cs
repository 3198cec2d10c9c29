namespace CostGov.Ingestion.Runs;

/// <summary>When a billing period of a cube was last read from its first to its last day.</summary>
public sealed class SourcePeriod
{
    public required string PayerId { get; init; }

    public required string Period { get; init; }

    public required string Cube { get; init; }

    public required DateOnly ReadWholeOn { get; set; }

    /// <summary>No day of it was estimated then, so it need not be read whole again.</summary>
    public required bool WasFinal { get; set; }
}
