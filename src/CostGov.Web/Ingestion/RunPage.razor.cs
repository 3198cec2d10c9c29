using CostGov.Access;
using CostGov.Ingestion;
using CostGov.Web.Parts;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CostGov.Web.Ingestion;

/// <summary>One run: what it was to do and what came of it; live while it works.</summary>
public sealed partial class RunPage(IngestDesk desk, IngestPulse pulse, ISnackbar snackbar, Handoff handoff, NavigationManager navigation, ILogger<RunPage> logger)
    : AddressPage(navigation, handoff, logger)
{
    private IDisposable? _listening;
    private IngestRunDetails? _details;
    private IngestBeat? _beat;
    private bool _isLoaded;

    [Parameter]
    public long Id { get; set; }

    private IngestRunRow? Run => _details?.Run;

    private IngestBeat? Beat => _beat is { } beat && beat.State == Run?.State ? beat : null;

    private string Title => Run is null ? Sentence.Of(SourcesText.RunTitle, Id) : Sentence.Of(IngestionText.CurrentRun, Id, IngestWords.Of(Run.Kind));

    protected override Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
            _listening = pulse.Listen(beat => _ = InvokeAsync(() => HearAsync(beat)));
        return base.OnInitializedAsync();
    }

    // From one run to another the page stays and its address changes.
    protected override Task OnParametersSetAsync() => _details is not null && _details.Run.Id != Id ? ReloadAsync() : Task.CompletedTask;

    protected override async Task<Action> LoadAsync(string query, CancellationToken cancellationToken)
    {
        var details = _isLoaded ? await desk.GetAsync(Asker.Reach, Id, cancellationToken) : await OnceAsync(() => desk.GetAsync(Asker.Reach, Id, cancellationToken));
        if (details is null)
            SayNotFound();
        return () => (_details, _isLoaded) = (details, true);
    }

    protected override void Dispose(bool disposing)
    {
        _listening?.Dispose();
        base.Dispose(disposing);
    }

    private async Task HearAsync(IngestBeat beat)
    {
        if (beat.RunId != Id)
            return;
        // Finished requests are rows; a part more is worth reading them again, a page more is not.
        var isNews = _beat?.State != beat.State || _beat.PagesExpected != beat.PagesExpected;
        _beat = beat;
        if (isNews)
            await ReloadAsync();
        StateHasChanged();
    }

    private async Task ApproveAsync()
    {
        Asker.Demand(Permission.ApprovePrice);
        var isApproved = await desk.ApproveAsync(Id, Asker.Actor, Leaving);
        snackbar.Add(isApproved ? IngestionText.Approved : IngestionText.ApproveGone, isApproved ? Severity.Success : Severity.Warning);
        await ReloadAsync();
    }

    private async Task CancelAsync()
    {
        Asker.Demand(Permission.RunSources);
        await desk.CancelAsync(Id, Asker.Actor, Leaving);
        snackbar.Add(IngestionText.Cancelled, Severity.Info);
        await ReloadAsync();
    }
}
