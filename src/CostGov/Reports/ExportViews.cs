namespace CostGov.Reports;

/// <summary>An export as lists show it.</summary>
/// <param name="RowsExpected">Null until the figures are there.</param>
/// <param name="FileName">Null until the figures are there.</param>
/// <param name="Error">Why there are no figures to export, in the asker's language.</param>
/// <param name="FailureId">Under which the log tells what broke.</param>
public sealed record ExportRow(
    long Id,
    string Kind,
    ExportFormat Format,
    string Question,
    ExportState State,
    DateTimeOffset RequestedAt,
    string RequestedBy,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    long RowsDone,
    long? RowsExpected,
    string? FileName,
    long? Size,
    string? Error,
    string? FailureId,
    DateTimeOffset ExpiresAt)
{
    public bool IsOver => State is ExportState.Done or ExportState.Failed or ExportState.Cancelled;
}

/// <summary>A whole file to be fetched.</summary>
/// <param name="Path">Where it lies here; never told.</param>
/// <param name="Name">As the browser saves it.</param>
public sealed record ExportedFile(string Path, string Name, ExportFormat Format);
