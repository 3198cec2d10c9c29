namespace CostGov.Ingestion.Runs;

/// <summary>A tag key of a payer's bill: two cubes of their own when it is read.</summary>
public sealed class SourceTagKey
{
    public required string PayerId { get; init; }

    /// <summary>As AWS spells it.</summary>
    public required string Key { get; init; }

    /// <summary>Chosen by people, or by default when it was first seen active.</summary>
    public required bool IsRead { get; set; }

    /// <summary>Activated for cost allocation at the last look.</summary>
    public required bool IsActive { get; set; }

    /// <summary>When AWS was last asked about it.</summary>
    public required DateTimeOffset SeenAt { get; set; }
}
