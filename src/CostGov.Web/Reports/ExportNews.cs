using CostGov.Reports;
using CostGov.Web.Hosting;
using CostGov.Web.Parts;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CostGov.Web.Reports;

/// <summary>Says on any page, once, that an export has ended: as it happens to who began it here, and to who comes back what ended meanwhile.</summary>
public sealed partial class ExportNews(ExportDesk desk, ExportPulse pulse, ExportsBegun begun, CircuitPresence presence, CurrentAsker current, ISnackbar snackbar, ILogger<ExportNews> logger) : PageBase
{
    private static readonly TimeSpan ToBeRead = TimeSpan.FromSeconds(20);

    private IDisposable? _listening;

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
            return;
        _listening = pulse.Listen(beat => _ = InvokeAsync(() => HearAsync(beat)));
        // A small export may end before its beginner knows its number.
        begun.Added += Look;
        await TellAsync();
    }

    protected override void Dispose(bool disposing)
    {
        _listening?.Dispose();
        begun.Added -= Look;
        base.Dispose(disposing);
    }

    private Task HearAsync(ExportBeat beat) =>
        presence.IsSeen && beat.State is ExportState.Done or ExportState.Failed && begun.Contains(beat.JobId) ? TellAsync() : Task.CompletedTask;

    private void Look(object? sender, EventArgs nothing) => _ = InvokeAsync(TellAsync);

    private async Task TellAsync()
    {
        try
        {
            foreach (var export in await desk.TakeNewsAsync(current.Value.Reach, current.Value.Name, Leaving))
                Say(export);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The frame must stand where the store does not; the list of exports tells the same.
            Log.NotTold(logger, failure);
        }
    }

    private void Say(ExportRow export)
    {
        var (said, severity) = export.State == ExportState.Done ? (Ready(export), Severity.Success) : (Failed(export), Severity.Error);
        snackbar.Add(said, severity, look => look.VisibleStateDuration = (int)ToBeRead.TotalMilliseconds);
    }

    private static RenderFragment Ready(ExportRow export) => builder =>
    {
        builder.AddContent(0, Sentence.Of(ReportsText.Done, export.FileName) + " ");
        builder.OpenElement(1, "a");
        builder.AddAttribute(2, "href", ExportWords.FileUrl(export.Id));
        builder.AddAttribute(3, "download", export.FileName);
        builder.AddContent(4, ReportsText.Download);
        builder.CloseElement();
    };

    private static RenderFragment Failed(ExportRow export) => builder =>
    {
        builder.AddContent(0, Sentence.Of(ReportsText.Failed, ExportWords.Title(export)) + " ");
        builder.OpenElement(1, "a");
        builder.AddAttribute(2, "href", "/reports");
        builder.AddContent(3, ReportsText.OpenList);
        builder.CloseElement();
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Readers could not be told that an export ended.")]
        public static partial void NotTold(ILogger logger, Exception failure);
    }
}
