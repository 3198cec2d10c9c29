namespace CostGov.Reports;

public enum ExportState
{
    Queued,
    Running,

    /// <summary>Its file is whole and can be fetched until it expires.</summary>
    Done,
    Failed,
    Cancelled,
}

public enum ExportFormat
{
    /// <summary>An Excel workbook: typed cells, and a sheet that says what the figures are.</summary>
    Xlsx,

    /// <summary>One table in long form, for programs.</summary>
    Csv,
}

/// <summary>A file that somebody asked for; the row holds the promise, a worker only fulfils it.</summary>
public sealed class ExportJob
{
    public long Id { get; init; }

    /// <summary>Whose content it is, for example <c>explore</c>.</summary>
    public required string Kind { get; init; }

    public required ExportFormat Format { get; init; }

    /// <summary>What is exported, as the query of its page's address, without the question mark.</summary>
    public required string Question { get; init; }

    /// <summary>The asker's culture, for example <c>ja-JP</c>: the file is written in it.</summary>
    public required string Language { get; init; }

    /// <summary>The address that the asker reached this installation by, for the link in the file.</summary>
    public required string Site { get; init; }

    /// <summary>What the asker may see, as <see cref="KeptReach"/> writes it: the work sees no more, and neither does who fetches the file.</summary>
    public required string? Reach { get; init; }

    public required ExportState State { get; set; }

    public required DateTimeOffset RequestedAt { get; init; }

    public required string RequestedBy { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public long RowsDone { get; set; }

    /// <summary>Null until the figures are there.</summary>
    public long? RowsExpected { get; set; }

    /// <summary>As the asker's browser saves it; on disk files have names of our own. Null until the figures are there.</summary>
    public string? FileName { get; set; }

    /// <summary>Bytes of the whole file; null while there is none.</summary>
    public long? Size { get; set; }

    /// <summary>Why there are no figures to export, in the asker's language; null where nothing failed or only the log can tell.</summary>
    public string? Error { get; set; }

    /// <summary>Under which the log tells what broke.</summary>
    public string? FailureId { get; set; }

    public bool CancelRequested { get; set; }

    /// <summary>The asker has been told that it ended.</summary>
    public bool IsTold { get; set; }

    /// <summary>When file and row go.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    // The lease: who works on it, until when, and the fence that a zombie's writes fail on.
    public string? LeaseOwner { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public int Fence { get; set; }

    public int Attempts { get; set; }
}
