namespace CostGov.Costs;

/// <summary>
/// One immutable Parquet file that a run brought: all days of one cube of one payer and billing period, its content hash in its name.
/// Invisible until <see cref="PublishedCube"/> points to it.
/// </summary>
public sealed class RunFile
{
    public int Id { get; init; }

    public required long RunId { get; init; }

    public required string PayerId { get; init; }

    public required string Cube { get; init; }

    public required string Period { get; init; }

    /// <summary>Relative to the data folder's <c>runs</c>.</summary>
    public required string FileName { get; init; }

    public required string Sha256 { get; init; }

    public required long Rows { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>When another file took its place; its charges are kept a little longer for questions that began before.</summary>
    public DateTimeOffset? SupersededAt { get; set; }
}

/// <summary>The pointer: which run file answers for one cube of one payer and billing period. Moved only inside the run's own transaction.</summary>
public sealed class PublishedCube
{
    public required string PayerId { get; init; }

    public required string Period { get; init; }

    public required string Cube { get; init; }

    public required int RunFileId { get; set; }

    /// <summary>The instant the source was read.</summary>
    public required DateTimeOffset DataAsOf { get; set; }

    /// <summary>The last day the source covered.</summary>
    public required DateOnly DataTo { get; set; }

    /// <summary>Count of rows left out into quarantine; 0 when none.</summary>
    public int QuarantinedRows { get; set; }

    /// <summary>The readable part of the quarantined amount, billed, as exact text; null when unreadable.</summary>
    public string? QuarantinedAmount { get; set; }

    /// <summary>Count of rows that even out a difference below half a cent between the source's total and its parts; 0 when none.</summary>
    public int RoundingRows { get; set; }

    /// <summary>What those rows add, billed, as exact text; null when there are none.</summary>
    public string? RoundingAmount { get; set; }

    /// <summary>Why the newest run could not renew this cube, in words; null when it did.</summary>
    public string? FailedBecause { get; set; }
}
