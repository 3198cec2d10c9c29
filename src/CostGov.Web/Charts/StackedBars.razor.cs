using System.Globalization;

namespace CostGov.Web.Charts;

/// <summary>
/// Stacked bars as plain SVG: they are there with the HTML, print, and repaint by CSS alone when the theme changes.
/// </summary>
public sealed partial class StackedBars : ChartPart<StackedChart>
{
    private static int _instances;

    private readonly string _hatch = string.Create(CultureInfo.InvariantCulture, $"cg-hatch-{Interlocked.Increment(ref _instances)}");
    private StackedGeometry _geometry = null!;
    private string? _dense;

    protected override void Draw() =>
        (_geometry, _dense) = (StackedGeometry.Of(Chart), ChartMath.HiddenUpTo(Chart.Buckets.Count) is { } width ? string.Create(CultureInfo.InvariantCulture, $"cg-from-{width}") : null);
}
