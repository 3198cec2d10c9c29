using CostGov.Ingestion;
using CostGov.Ingestion.Plans;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Ingestion;

/// <summary>One payer: how fresh, what runs, what failed, and what one can do about it.</summary>
public sealed partial class SourceCard : ComponentBase
{
    [Parameter, EditorRequired]
    public required SourceRow Source { get; set; }

    /// <summary>What the run that works told last; newer than the row.</summary>
    [Parameter]
    public IngestBeat? Beat { get; set; }

    /// <summary>Of the run that waits for approval.</summary>
    [Parameter]
    public IngestPlan? Plan { get; set; }

    [Parameter]
    public EventCallback<IngestRunKind> OnAsk { get; set; }

    [Parameter]
    public EventCallback<long> OnApprove { get; set; }

    [Parameter]
    public EventCallback<long> OnCancel { get; set; }

    [Parameter]
    public bool IsBusy { get; set; }

    private int Done => Beat?.PagesDone ?? Source.Current?.PagesDone ?? 0;

    private int? Expected => (Beat is null ? Source.Current?.PagesExpected : Beat.PagesExpected) is > 0 and { } expected ? expected : null;

    private string Step => Beat?.Step ?? Source.Current?.Step ?? "";

    private string Progress => IngestWords.Progress(Done, Expected, Beat?.PaidRequests ?? Source.Current!.PaidRequests, Source.Current!.Kind);

    private string At(DateTimeOffset? instant) => instant is { } known ? Times.Brief(known, Clock.GetUtcNow()) : "–";
}
