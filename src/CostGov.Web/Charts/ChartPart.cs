using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Charts;

/// <summary>A chart drawn by the server: anew when its figures are other ones, and never because something beside it changed.</summary>
public abstract class ChartPart<TChart> : ComponentBase
    where TChart : SeriesChart
{
    private TChart? _drawn;
    private bool _hasChanged = true;

    [Parameter, EditorRequired]
    public required TChart Chart { get; set; }

    /// <summary>What the chart shows, for those who hear it.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>A legend entry was pressed, by its place; without a listener the legend is plain text.</summary>
    [Parameter]
    public EventCallback<int> OnToggle { get; set; }

    /// <summary>Turns the figures into paths.</summary>
    protected abstract void Draw();

    protected sealed override void OnParametersSet()
    {
        if (ReferenceEquals(_drawn, Chart))
            return;
        (_drawn, _hasChanged) = (Chart, true);
        Draw();
    }

    protected sealed override bool ShouldRender() => _hasChanged;

    protected sealed override void OnAfterRender(bool firstRender) => _hasChanged = false;
}
