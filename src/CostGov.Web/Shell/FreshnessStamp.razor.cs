using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Shell;

/// <summary>How fresh the figures are, on every page: the last day they cover and when that was read. Renews itself when a run publishes.</summary>
public sealed partial class FreshnessStamp(CostQueries costs, IngestPulse pulse, EventTimes times, Handoff handoff, TimeProvider clock, ILogger<FreshnessStamp> logger) : PageBase
{
    private IDisposable? _listening;
    private Stamp _stamp = new(null, null);

    /// <summary>Tells what it says, for the head of a printed page.</summary>
    [Parameter]
    public EventCallback<string> OnText { get; set; }

    private TimeSpan? Age => clock.GetUtcNow() - _stamp.AsOf;

    private string Text => _stamp is { To: { } to, AsOf: { } asOf }
        ? Sentence.Of(ShellText.StampFresh, DayText.OnAxis(to), times.Brief(asOf, clock.GetUtcNow()))
        : ShellText.StampNever;

    private string Word => Age switch
    {
        null => ShellText.StampNever,
        { } age when age <= Freshness.Fresh => ShellText.StampFreshWord,
        { } age when age <= Freshness.Late => ShellText.StampLateWord,
        _ => ShellText.StampStaleWord,
    };

    private string Dot => Age switch { null => "cg-dot-none", { } age when age <= Freshness.Fresh => "", { } age when age <= Freshness.Late => "cg-dot-late", _ => "cg-dot-stale" };

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
            _listening = pulse.Listen(beat => _ = InvokeAsync(() => HearAsync(beat)));
        _stamp = await handoff.OnceAsync("stamp", RendererInfo.IsInteractive, ReadAsync);
        await OnText.InvokeAsync(Text);
    }

    protected override void Dispose(bool disposing)
    {
        _listening?.Dispose();
        base.Dispose(disposing);
    }

    private async Task HearAsync(IngestBeat beat)
    {
        if (beat.State is not (IngestRunState.Published or IngestRunState.PartlyPublished))
            return;
        _stamp = await ReadAsync();
        await OnText.InvokeAsync(Text);
        StateHasChanged();
    }

    // The frame must stand where the store does not.
    private async Task<Stamp> ReadAsync()
    {
        try
        {
            var snapshot = await costs.CaptureAsync(Leaving);
            return new(snapshot.DataTo, snapshot.DataAsOf);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.StampUnknown(logger, failure);
            return new(null, null);
        }
    }

    private sealed record Stamp(DateOnly? To, DateTimeOffset? AsOf);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The freshness stamp could not be read.")]
        public static partial void StampUnknown(ILogger logger, Exception failure);
    }
}
