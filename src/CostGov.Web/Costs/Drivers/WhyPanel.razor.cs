using CostGov.Costs;
using CostGov.Web.Parts;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CostGov.Web.Costs.Drivers;

/// <summary>
/// Beside the table: why one of its rows changed. Everything in it is of the table's captured state. Opening it moves the focus to its
/// heading; closing it, by its cross, by Esc or by Back, gives the focus back to the row it was opened from.
/// </summary>
public sealed partial class WhyPanel(CostQueries costs, Handoff handoff, IJSRuntime script, ILogger<WhyPanel> logger) : PageBase
{
    private ElementReference _heading;
    private CostSnapshot? _of;
    private string? _open;
    private string? _focused;
    private WhyChanged? _why;

    /// <summary>The page as it is; nothing is shown while its panel is closed.</summary>
    [Parameter, EditorRequired]
    public required Explored Shown { get; set; }

    [Parameter, EditorRequired]
    public required Reach Reach { get; set; }

    /// <summary>Asked to capture a newer state: what failed may be asked of one that is no longer kept.</summary>
    [Parameter]
    public EventCallback OnRetry { get; set; }

    private ExploreView View => Shown.View;

    private string? Url => View.Panel is null ? null : View.ToUrl();

    private string CloseUrl => (View with { Panel = null }).ToUrl();

    private string Name => View.Panel is { Count: > 0 } row
        ? string.Join(" · ", row.Select(filter => Shown.Names.Name(filter.Dimension, filter.Values[0])))
        : WhyText.TheTotal;

    private CostTable Table => _why!.Table!;

    protected override async Task OnParametersSetAsync()
    {
        var now = Url;
        if (_open == now && ReferenceEquals(_of, Shown.Snapshot))
            return;
        (_open, _of, _why) = (now, Shown.Snapshot, null);
        if (now is null || View.ToQuestion(Shown.LastDay).CompareWith is null)
            return;
        var why = await handoff.OnceAsync("why " + now, RendererInfo.IsInteractive, () => WhyChanged.LoadAsync(costs, Reach, Shown.Snapshot, View, Shown.LastDay, logger, Leaving));
        if (_open == now && ReferenceEquals(_of, why.Of))
            _why = why;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focused == _open)
            return;
        (var before, _focused) = (_focused, _open);
        if (_open is not null)
            await _heading.FocusAsync(preventScroll: true);
        else if (before is not null)
            await script.InvokeVoidAsync("costgov.focusOn", $"[data-cg-opens=\"{before}\"]");
    }

    /// <summary>The explorer within the row, by another dimension.</summary>
    private ExploreView Within(Dimension by) => View with { Filters = _why!.Row.Filters, GroupBy = [by], Panel = null, Hidden = [] };

    /// <summary>The row's days alone beside the day they are compared with.</summary>
    private ExploreView On(ChangeDay day) => Within(_why!.Next.By ?? Dimension.Kind) with
    {
        Period = new PeriodChoice.Fixed(new(day.Day, day.Day.AddDays(1))),
        Compare = new CompareChoice.Fixed(new(day.Compared, day.Compared.AddDays(1))),
        Granularity = null,
        AlignsWeekdays = false,
        Shape = ExploreShape.Stack,
    };

    private Money? Of(decimal? amount) => amount is { } known ? new(known, Table.Currency) : null;
}
