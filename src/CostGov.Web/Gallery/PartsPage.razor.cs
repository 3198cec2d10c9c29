using CostGov.Web.Charts;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Gallery;

/// <summary>Every part in every state, for those who build pages; where nobody develops there is no such page.</summary>
public sealed partial class PartsPage(IHostEnvironment environment, NavigationManager navigation) : ComponentBase
{
    private StackedChart _chart = PartsSamples.NoDays;
    private LineChart _lines = LineChart.Of(PartsSamples.NoDays);
    private IReadOnlyList<CalendarDay> _calendar = [];
    private bool _isShown;

    protected override void OnInitialized()
    {
        _isShown = environment.IsDevelopment();
        if (_isShown)
            (_chart, _lines, _calendar) = (PartsSamples.Chart(), PartsSamples.Lines(), PartsSamples.Calendar());
        else
            navigation.NotFound();
    }

    private void Toggle(int place) =>
        _chart = _chart with { Series = [.. _chart.Series.Select((series, at) => at == place ? series with { IsHidden = !series.IsHidden } : series)] };
}
