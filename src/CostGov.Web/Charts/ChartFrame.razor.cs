using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Charts;

/// <summary>What charts over buckets have in common: axes, summary, links, the slider that keyboards read, and the legend.</summary>
public sealed partial class ChartFrame : ComponentBase
{
    private SeriesChart? _read;
    private IReadOnlyList<int?> _tiers = [];
    private string _reading = "";
    private string _summary = "";

    [Parameter, EditorRequired]
    public required SeriesChart Chart { get; set; }

    /// <summary>What the chart shows, for those who hear it.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required ChartAxis Axis { get; set; }

    /// <summary>The marks, as SVG in the units of <see cref="Axis"/>.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    /// <summary>Entries of the legend for marks that are no series.</summary>
    [Parameter]
    public RenderFragment? MoreKeys { get; set; }

    /// <summary>Whether the compared totals are drawn.</summary>
    [Parameter]
    public bool HasPrevious { get; set; }

    /// <summary>Hides the key where the line is hidden.</summary>
    [Parameter]
    public string? PreviousClass { get; set; }

    /// <summary>A legend entry was pressed, by its place; without a listener the legend is plain text.</summary>
    [Parameter]
    public EventCallback<int> OnToggle { get; set; }

    /// <summary>In the unit that suits the largest of the legend.</summary>
    internal static string LegendValue(SeriesChart chart, decimal? amount) => amount is { } known
        ? MoneyText.CompactAs(new(known, chart.Currency), new(LargestOf(chart), chart.Currency), CultureInfo.CurrentUICulture)
        : ChartsText.Unknown;

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_read, Chart))
            return;
        _read = Chart;
        _tiers = ChartMath.LabelTiers(Chart.Buckets.Count);
        _reading = ChartReading.Json(Chart);
        _summary = ChartReading.Summary(Chart);
    }

    private static decimal LargestOf(SeriesChart chart) => chart.Series.Select(series => Math.Abs(chart.WholeOf(series) ?? 0m)).DefaultIfEmpty(0m).Max();

    private static string Percent(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{100m * part / whole:0.##}%");

    private static string Swatch(ChartSeries series) => $"cg-swatch cg-s{series.Slot}{(series.IsHatched ? " cg-hatched" : "")}";
}
