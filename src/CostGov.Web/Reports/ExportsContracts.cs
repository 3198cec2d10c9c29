using System.Text.Json.Serialization;
using CostGov.Reports;

namespace CostGov.Web.Reports;

/// <summary>Asks for a file.</summary>
/// <param name="Kind">explore or accounts.</param>
/// <param name="Format">xlsx (default) or csv.</param>
/// <param name="Question">What is exported, as the query of its page's address: p=2026-10-01..2026-10-31&amp;by=account. Default: the page's own.</param>
/// <param name="Language">en or ja. Default: what the request accepts.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ExportAsked(string? Kind, string? Format = null, string? Question = null, string? Language = null);

public sealed record ExportsAnswer(IReadOnlyList<ExportAnswer> Items);

/// <summary>An export: how far it has come, and where its file is.</summary>
/// <param name="RowsExpected">Null until the figures are there.</param>
/// <param name="Size">Bytes; null while there is no file.</param>
/// <param name="Error">Why there is no file, in words; null when nothing failed.</param>
/// <param name="ExpiresAt">When file and entry go.</param>
/// <param name="File">Where the file is fetched; null while there is none.</param>
public sealed record ExportAnswer(
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
    DateTimeOffset ExpiresAt,
    string? File)
{
    internal static ExportAnswer From(ExportRow row) => new(
        row.Id, row.Kind, row.Format, row.Question, row.State, row.RequestedAt, row.RequestedBy, row.StartedAt, row.EndedAt, row.RowsDone, row.RowsExpected,
        row.FileName, row.Size, row.Error ?? (row.FailureId is { } id ? $"The file could not be made; the log says why, under {id}." : null), row.ExpiresAt,
        row.State == ExportState.Done ? ExportWords.FileUrl(row.Id) : null);
}
