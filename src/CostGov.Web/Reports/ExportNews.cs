using CostGov.Reports;
using CostGov.Web.Hosting;
using CostGov.Web.Parts;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CostGov.Web.Reports;

/// <summary>Says on any page, once, that an export has ended: as it happens to who began it here, and to who comes back what ended meanwhile.</summary>
public sealed partial class ExportNews(ExportDesk desk, ExportPulse pulse, ExportsBegun begun, CircuitPresence presence, ISnackbar snackbar, ILogger<ExportNews> logger) : PageBase
{
    private IDisposable? _listening;

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
            return;
        _listening = pulse.Listen(beat => _ = InvokeAsync(() => HearAsync(beat)));
        await TellAsync();
    }

    protected override void Dispose(bool disposing)
    {
        _listening?.Dispose();
        base.Dispose(disposing);
    }

    private Task HearAsync(ExportBeat beat) =>
        presence.IsSeen && beat.State is ExportState.Done or ExportState.Failed && begun.Contains(beat.JobId) ? TellAsync() : Task.CompletedTask;

    private async Task TellAsync()
    {
        try
        {
            foreach (var export in await desk.TakeNewsAsync(Asker.Page.Reach, Asker.Page.Name, Leaving))
                snackbar.Add(export.State == ExportState.Done ? Ready(export) : Failed(export), export.State == ExportState.Done ? Severity.Success : Severity.Error);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The frame must stand where the store does not; the list of exports tells the same.
            Log.NotTold(logger, failure);
        }
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
