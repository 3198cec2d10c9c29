using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Charts;

/// <summary>
/// Stacked bars drawn by the server as plain SVG: they are there with the HTML, print, and repaint by CSS alone when the theme
/// changes. Text is HTML placed by percent, so nothing is stretched. <c>js/charts.js</c> adds hover and arrow keys.
/// </summary>
public sealed partial class StackedBars : ComponentBase
{
    private static int _instances;

    private readonly string _hatch = string.Create(CultureInfo.InvariantCulture, $"cg-hatch-{Interlocked.Increment(ref _instances)}");
    private StackedChart? _drawn;
    private bool _hasChanged = true;
    private StackedGeometry _geometry = null!;
    private IReadOnlyList<int?> _tiers = [];
    private string _reading = "";
    private string _summary = "";

    [Parameter, EditorRequired]
    public required StackedChart Chart { get; set; }

    /// <summary>What the chart shows, for those who hear it.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>A legend entry was pressed, by its place; without a listener the legend is plain text.</summary>
    [Parameter]
    public EventCallback<int> OnToggle { get; set; }

    private decimal LargestTick => _geometry.Ticks.Max(Math.Abs);

    private decimal LargestTotal => Chart.Series.Select(series => Math.Abs(series.Total ?? 0m)).DefaultIfEmpty(0m).Max();

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_drawn, Chart))
            return;
        (_drawn, _hasChanged) = (Chart, true);
        _geometry = StackedGeometry.Of(Chart);
        _tiers = ChartMath.LabelTiers(Chart.Buckets.Count);
        _reading = ChartReading.Json(Chart);
        _summary = ChartReading.Summary(Chart);
    }

    protected override bool ShouldRender() => _hasChanged;

    protected override void OnAfterRender(bool firstRender) => _hasChanged = false;

    private static string Percent(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{100m * part / whole:0.##}%");

    private static string Swatch(ChartSeries series) => $"cg-swatch cg-s{series.Slot}{(series.IsHatched ? " cg-hatched" : "")}";

    private string LegendValue(ChartSeries series) => series.Total is { } total
        ? MoneyText.CompactAs(new(total, Chart.Currency), new(LargestTotal, Chart.Currency), CultureInfo.CurrentUICulture)
        : ChartsText.Unknown;
}
