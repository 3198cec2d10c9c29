using CostGov.Ingestion;
using CostGov.Web.Hosting;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Costs;

/// <summary>Stands where figures will be: says what is connected and what the first run is doing, and gives way to the figures by itself.</summary>
public sealed partial class FirstRun(SourceQueries sources, IngestDesk desk, IngestPulse pulse, CurrentAsker current) : PageBase
{
    private IDisposable? _listening;
    private FirstRunState _state = FirstRunState.Of([], [], null);
    private IReadOnlyList<SourceRow> _sources = [];
    private IReadOnlyList<IngestRunRow> _runs = [];

    /// <summary>Something was published.</summary>
    [Parameter, EditorRequired]
    public required EventCallback OnPublished { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
            _listening = pulse.Listen(beat => _ = InvokeAsync(() => HearAsync(beat)));
        await ReadAsync(null);
    }

    protected override void Dispose(bool disposing)
    {
        _listening?.Dispose();
        base.Dispose(disposing);
    }

    private async Task ReadAsync(IngestBeat? beat)
    {
        (_sources, _runs) = (await sources.ListAsync(current.Value.Reach, Leaving), await desk.ListAsync(current.Value.Reach, 20, Leaving));
        _state = FirstRunState.Of(_sources, _runs, beat);
    }

    private async Task HearAsync(IngestBeat beat)
    {
        // A run that is known tells its own progress; what begins or ends changes more than that.
        if (beat.State == IngestRunState.Running && _runs.Any(run => run.Id == beat.RunId && run.State == IngestRunState.Running))
            _state = FirstRunState.Of(_sources, _runs, beat);
        else
            await ReadAsync(beat);
        StateHasChanged();
        if (beat.State is IngestRunState.Published or IngestRunState.PartlyPublished)
            await OnPublished.InvokeAsync();
    }
}
