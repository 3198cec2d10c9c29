using CostGov.Access;
using CostGov.Ingestion;
using CostGov.Ingestion.Focus;
using CostGov.Ingestion.Permissions;
using CostGov.Ingestion.Plans;
using CostGov.Web.Parts;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using MudBlazor;

namespace CostGov.Web.Ingestion;

/// <summary>Sources and runs, live: progress is heard, and whenever a run changes its state the rows are read again.</summary>
public sealed partial class SourcesPage(
    SourcesFigures figures, IngestDesk desk, IngestPulse pulse, IOptions<FocusOptions> import, TimeProvider clock,
    ISnackbar snackbar, Handoff handoff, NavigationManager navigation, ILogger<SourcesPage> logger)
    : AddressPage(navigation, handoff, logger)
{
    private readonly Dictionary<long, IngestBeat> _beats = [];
    private IDisposable? _listening;
    private ShownSources? _shown;

    private int UploadMiB => import.Value.MaxUploadMiB;

    private DateOnly Today => clock.UtcToday();

    protected override Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
            _listening = pulse.Listen(beat => _ = InvokeAsync(() => HearAsync(beat)));
        return base.OnInitializedAsync();
    }

    protected override async Task<Action> LoadAsync(string query, CancellationToken cancellationToken)
    {
        var view = SourcesView.Read(query);
        var shown = _shown is null
            ? await OnceAsync(() => figures.ReadAsync(Asker.Reach, view, cancellationToken))
            : await figures.ReadAsync(Asker.Reach, view, cancellationToken);
        return () => _shown = shown;
    }

    protected override void Dispose(bool disposing)
    {
        _listening?.Dispose();
        base.Dispose(disposing);
    }

    // What a run told counts as long as its row has not gone on to another state.
    private IngestBeat? BeatOf(IngestRunRow? run) => run is not null && _beats.TryGetValue(run.Id, out var beat) && beat.State == run.State ? beat : null;

    private async Task HearAsync(IngestBeat beat)
    {
        var isNews = !_beats.TryGetValue(beat.RunId, out var before) || before.State != beat.State;
        if (beat.State == IngestRunState.Running)
            _beats[beat.RunId] = beat;
        else
            _beats.Remove(beat.RunId);
        if (isNews)
            await ReloadAsync();
        StateHasChanged();
    }

    private async Task AskAsync(IngestRunKind kind, string payerId)
    {
        Asker.Demand(Permission.RunSources);
        try
        {
            await desk.RequestAsync(kind, payerId, Asker.Actor, Leaving);
            snackbar.Add(IngestionText.Asked, Severity.Success);
        }
        catch (ArgumentException refused)
        {
            snackbar.Add(Sentence.Of(IngestionText.AskFailed, refused.Message), Severity.Error);
        }

        await ReloadAsync();
    }

    private async Task ApproveAsync(long runId)
    {
        Asker.Demand(Permission.ApprovePrice);
        var isApproved = await desk.ApproveAsync(runId, Asker.Actor, Leaving);
        snackbar.Add(isApproved ? IngestionText.Approved : IngestionText.ApproveGone, isApproved ? Severity.Success : Severity.Warning);
        await ReloadAsync();
    }

    private async Task CancelAsync(long runId)
    {
        Asker.Demand(Permission.RunSources);
        await desk.CancelAsync(runId, Asker.Actor, Leaving);
        snackbar.Add(IngestionText.Cancelled, Severity.Info);
        await ReloadAsync();
    }

    private async Task SwitchAsync(SourceRow source, TagKeyRow key)
    {
        Asker.Demand(Permission.RunSources);
        await desk.ReadTagKeyAsync(source.PayerId, key.Key, !key.IsRead, Asker.Actor, Leaving);
        snackbar.Add(Sentence.Of(key.IsRead ? SourcesText.TagKeyOff : SourcesText.TagKeyOn, key.Key), Severity.Info);
        await ReloadAsync();
    }
}
