using CostGov.Costs;
using CostGov.Web.Charts;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Costs;

/// <summary>The figures by group, each row a way further down; the total is of all rows, shown or not.</summary>
public sealed partial class CostTableView : ComponentBase
{
    [Parameter, EditorRequired]
    public required CostTable Table { get; set; }

    [Parameter, EditorRequired]
    public required ExploreView View { get; set; }

    [Parameter, EditorRequired]
    public required ValueNames Names { get; set; }

    /// <summary>Whose colours the rows repeat.</summary>
    [Parameter, EditorRequired]
    public required SeriesChart Chart { get; set; }

    private IEnumerable<(CostGroup Group, int Place)> Rows => RowOrder.Of(Table.Groups, View, Names);

    private string SwatchOf(int place) => place < Math.Min(CostChart.MostSeries, Chart.Series.Count)
        ? $"cg-swatch cg-s{Chart.Series[place].Slot}{(Chart.Series[place].IsHatched ? " cg-hatched" : "")}"
        : "cg-swatch cg-s11";

    private decimal? ShareOf(decimal? amount) => Table.Total is > 0 ? amount / Table.Total : null;

    private Money? Of(decimal? amount) => amount is { } known ? new(known, Table.Currency) : null;
}
