using System.Globalization;
using CostGov.Reports;
using CostGov.Web.Accounts;
using CostGov.Web.Costs;
using CostGov.Web.Hosting;
using CostGov.Web.Parts;

namespace CostGov.Web.Reports;

/// <summary>Exports in the reader's words.</summary>
internal static class ExportWords
{
    public static string Of(string kind) => kind switch
    {
        ExploreExport.ExportKind => ReportsText.KindExplore,
        AccountsExport.ExportKind => ReportsText.KindAccounts,
        _ => kind,
    };

    public static string Of(ExportFormat format) => format == ExportFormat.Xlsx ? ReportsText.Xlsx : ReportsText.Csv;

    public static string Of(ExportState state) => state switch
    {
        ExportState.Queued => ReportsText.StateQueued,
        ExportState.Running => ReportsText.StateRunning,
        ExportState.Done => ReportsText.StateDone,
        ExportState.Failed => ReportsText.StateFailed,
        _ => ReportsText.StateCancelled,
    };

    /// <summary>Shape and tone beside the word, which alone would do.</summary>
    public static (string Shape, string Tone) Look(ExportState state) => state switch
    {
        ExportState.Done => ("●", "cg-good"),
        ExportState.Running => ("●", "cg-live"),
        ExportState.Failed => ("■", "cg-bad"),
        _ => ("○", "cg-2"),
    };

    /// <summary>The file's name, or what it will hold while it has none.</summary>
    public static string Title(ExportRow export) => export.FileName ?? $"{Of(export.Kind)} · {Of(export.Format)}";

    public static string Progress(long done, long? expected) =>
        expected is { } rows ? Sentence.Of(ReportsText.ProgressOf, Count(done), Count(rows)) : ReportsText.NotYet;

    public static string Rows(long rows) => Sentence.Of(ReportsText.Rows, Count(rows));

    public static string Took(ExportRow export, DateTimeOffset now)
    {
        if (export.StartedAt is not { } started)
            return "–";
        var took = (export.EndedAt ?? now) - started;
        return took < TimeSpan.FromMinutes(1)
            ? Sentence.Of(ReportsText.TookSeconds, Math.Max(0, took.TotalSeconds).ToString("0.0", CultureInfo.InvariantCulture))
            : Sentence.Of(ReportsText.TookMinutes, (int)took.TotalMinutes, took.Seconds);
    }

    public static string Size(long? bytes) => bytes switch
    {
        null => "–",
        < 1 << 20 => (bytes.Value / 1024m).ToString("#,##0.0", CultureInfo.InvariantCulture) + " KB",
        _ => (bytes.Value / 1048576m).ToString("#,##0.0", CultureInfo.InvariantCulture) + " MB",
    };

    public static string? Problem(ExportRow export) => export switch
    {
        { Error: { } words } => words,
        { FailureId: { } id } => Sentence.Of(ReportsText.FailedBecause, id),
        _ => null,
    };

    /// <summary>Where the view is that an export was made from.</summary>
    public static string ViewUrl(ExportRow export) => (export.Kind == AccountsExport.ExportKind ? "/accounts" : "/explore") + (export.Question.Length == 0 ? "" : "?" + export.Question);

    public static string FileUrl(long id) => string.Create(CultureInfo.InvariantCulture, $"/api/v1/exports/{id}/file");

    private static string Count(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);
}
