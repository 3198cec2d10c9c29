using System.Globalization;
using CostGov.Ingestion;
using CostGov.Web.Parts;

namespace CostGov.Web.Ingestion;

/// <summary>Runs in the reader's words. What ingestion itself wrote (a step, an error) stays as it is, for it quotes AWS.</summary>
internal static class IngestWords
{
    public static string Of(IngestRunKind kind) => kind switch
    {
        IngestRunKind.Cost => IngestionText.KindCost,
        IngestRunKind.Organization => IngestionText.KindOrganization,
        _ => IngestionText.KindFile,
    };

    public static string Of(IngestRunState state) => state switch
    {
        IngestRunState.AwaitingApproval => IngestionText.StateAwaitingApproval,
        IngestRunState.Pending => IngestionText.StatePending,
        IngestRunState.Running => IngestionText.StateRunning,
        IngestRunState.Published => IngestionText.StatePublished,
        IngestRunState.PartlyPublished => IngestionText.StatePartlyPublished,
        IngestRunState.Failed => IngestionText.StateFailed,
        _ => IngestionText.StateCancelled,
    };

    /// <summary>Shape and tone beside the word, which alone would do.</summary>
    public static (string Shape, string Tone) Look(IngestRunState state) => state switch
    {
        IngestRunState.AwaitingApproval => ("‖", "cg-warn"),
        IngestRunState.Published => ("●", "cg-good"),
        IngestRunState.Running => ("●", "cg-live"),
        IngestRunState.PartlyPublished => ("◆", "cg-warn"),
        IngestRunState.Failed => ("■", "cg-bad"),
        _ => ("○", "cg-2"),
    };

    public static string Progress(int done, int? expected, int paid, IngestRunKind kind) => (expected, kind) switch
    {
        ({ } pages, IngestRunKind.Cost) => Sentence.Of(IngestionText.Progress, done, pages, Usd(paid)),
        ({ } pages, _) => Sentence.Of(IngestionText.ProgressFree, done, pages),
        _ => Sentence.Of(IngestionText.ProgressUnknown, done, Usd(paid)),
    };

    /// <summary>Who asked: the house's own askers in the reader's language, anybody else as written.</summary>
    public static string By(string name) => name switch
    {
        "demo" => IngestionText.ByDemo,
        "schedule" => IngestionText.BySchedule,
        "command line" => SourcesText.ByCommand,
        _ => name,
    };

    public static string Took(IngestRunRow run, DateTimeOffset now)
    {
        if (run.StartedAt is not { } started)
            return "–";
        var took = (run.EndedAt ?? now) - started;
        return took < TimeSpan.FromMinutes(1)
            ? Sentence.Of(IngestionText.Seconds, Math.Max(0, took.TotalSeconds).ToString("0.0", CultureInfo.InvariantCulture))
            : Sentence.Of(IngestionText.Minutes, (int)took.TotalMinutes, took.Seconds);
    }

    public static string Usd(int requests) => MoneyText.Full(Money.Usd(requests * CostGov.Ingestion.Plans.IngestPlan.UsdPerRequest));

    public static string Count(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);
}
