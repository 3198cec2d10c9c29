using CostGov.Ingestion;
using CostGov.Ingestion.Plans;
using CostGov.Web.Parts;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CostGov.Web.Ingestion;

/// <summary>Sources and runs, live: progress is heard, and whenever a run changes its state the rows are read again.</summary>
public sealed partial class SourcesPage(
    SourceQueries sources, IngestDesk desk, IngestPulse pulse, ISnackbar snackbar, Handoff handoff, NavigationManager navigation, ILogger<SourcesPage> logger)
    : AddressPage(navigation, handoff, logger)
{
    private const int MostRuns = 30;

    private readonly Dictionary<string, IngestBeat> _beats = new(StringComparer.Ordinal);
    private IDisposable? _listening;
    private Shown? _shown;

    protected override Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
            _listening = pulse.Listen(beat => _ = InvokeAsync(() => HearAsync(beat)));
        return base.OnInitializedAsync();
    }

    protected override async Task<Action> LoadAsync(string query, CancellationToken cancellationToken)
    {
        var shown = _shown is null ? await OnceAsync(() => ReadAsync(cancellationToken)) : await ReadAsync(cancellationToken);
        return () => _shown = shown;
    }

    protected override void Dispose(bool disposing)
    {
        _listening?.Dispose();
        base.Dispose(disposing);
    }

    private async Task<Shown> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await sources.ListAsync(Asker.Reach, cancellationToken);
        var runs = await desk.ListAsync(Asker.Reach, MostRuns, cancellationToken);
        var plans = new Dictionary<string, IngestPlan>(StringComparer.Ordinal);
        foreach (var waiting in rows.Select(row => row.Current).Where(run => run?.State == IngestRunState.AwaitingApproval))
        {
            if ((await desk.GetAsync(Asker.Reach, waiting!.Id, cancellationToken))?.Plan is { } plan)
                plans[waiting.PayerId] = plan;
        }

        return new(rows, runs, plans);
    }

    private IngestBeat? BeatOf(SourceRow source) =>
        _beats.TryGetValue(source.PayerId, out var beat) && beat.RunId == source.Current?.Id && beat.State == source.Current.State ? beat : null;

    private async Task HearAsync(IngestBeat beat)
    {
        var isNews = !_beats.TryGetValue(beat.PayerId, out var before) || before.RunId != beat.RunId || before.State != beat.State;
        _beats[beat.PayerId] = beat;
        if (isNews)
            await ReloadAsync();
        StateHasChanged();
    }

    private async Task AskAsync(IngestRunKind kind, string payerId)
    {
        try
        {
            await desk.RequestAsync(kind, payerId, Asker.Name, Leaving);
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
        var isApproved = await desk.ApproveAsync(runId, Asker.Name, Leaving);
        snackbar.Add(isApproved ? IngestionText.Approved : IngestionText.ApproveGone, isApproved ? Severity.Success : Severity.Warning);
        await ReloadAsync();
    }

    private async Task CancelAsync(long runId)
    {
        await desk.CancelAsync(runId, Asker.Name, Leaving);
        snackbar.Add(IngestionText.Cancelled, Severity.Info);
        await ReloadAsync();
    }

    private async Task SwitchAsync(string payerId, TagKeyRow key)
    {
        await desk.ReadTagKeyAsync(payerId, key.Key, !key.IsRead, Leaving);
        await ReloadAsync();
    }

    /// <param name="Plans">Of the runs that wait for approval, by payer.</param>
    private sealed record Shown(IReadOnlyList<SourceRow> Sources, IReadOnlyList<IngestRunRow> Runs, IReadOnlyDictionary<string, IngestPlan> Plans);
}
