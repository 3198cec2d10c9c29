using CostGov.Ingestion;
using CostGov.Web.Hosting;
using CostGov.Web.Parts;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Costs;

/// <summary>Stands where figures will be: says what the first run is doing and gives way to them by itself.</summary>
public sealed partial class FirstRun(IngestDesk desk, IngestPulse pulse) : PageBase
{
    private IDisposable? _listening;
    private IngestBeat? _beat;
    private string _words = "";

    /// <summary>Something was published.</summary>
    [Parameter, EditorRequired]
    public required EventCallback OnPublished { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
            _listening = pulse.Listen(beat => _ = InvokeAsync(() => HearAsync(beat)));
        var runs = await desk.ListAsync(Asker.Page.Reach, 20, Leaving);
        var open = runs.Where(run => !run.IsOver).OrderByDescending(run => run.State == IngestRunState.Running).FirstOrDefault();
        _words = open switch
        {
            { State: IngestRunState.AwaitingApproval, ExpectedUsd: { } price } => Sentence.Of(CostsText.EmptyApproval, MoneyText.Full(Money.Usd(price))),
            { PagesExpected: { } expected } => Sentence.Of(CostsText.EmptyRunning, open.PagesDone, expected),
            _ => CostsText.EmptyWaiting,
        };
        _beat = open is null ? null : new(open.Id, open.PayerId, open.State, open.PagesDone, open.PagesExpected, open.PaidRequests, open.RowsRead, open.Step);
    }

    protected override void Dispose(bool disposing)
    {
        _listening?.Dispose();
        base.Dispose(disposing);
    }

    private async Task HearAsync(IngestBeat beat)
    {
        _beat = beat;
        if (beat.PagesExpected is { } expected)
            _words = Sentence.Of(CostsText.EmptyRunning, beat.PagesDone, expected);
        StateHasChanged();
        if (beat.State is IngestRunState.Published or IngestRunState.PartlyPublished)
            await OnPublished.InvokeAsync();
    }
}
