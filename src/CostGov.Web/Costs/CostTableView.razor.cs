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

    private IEnumerable<(CostGroup Group, int Place)> Rows
    {
        get
        {
            var placed = Table.Groups.Select((group, place) => (Group: group, Place: place));
            return View.Sort switch
            {
                ExploreSort.Name => ByName(placed),
                ExploreSort.Change => ByChange(placed),
                _ when View.IsAscending => placed.Reverse(),
                _ => placed,
            };
        }
    }

    private IEnumerable<(CostGroup Group, int Place)> ByName(IEnumerable<(CostGroup Group, int Place)> rows) => View.IsAscending
        ? rows.OrderBy(row => CostChart.Name(View.GroupBy, row.Group.Keys, Names), StringComparer.CurrentCulture)
        : rows.OrderByDescending(row => CostChart.Name(View.GroupBy, row.Group.Keys, Names), StringComparer.CurrentCulture);

    // A fall matters as much as a rise; what is unknown comes last either way.
    private IEnumerable<(CostGroup Group, int Place)> ByChange(IEnumerable<(CostGroup Group, int Place)> rows)
    {
        var known = rows.OrderBy(row => SizeOfChange(row.Group) is null);
        return View.IsAscending ? known.ThenBy(row => SizeOfChange(row.Group)) : known.ThenByDescending(row => SizeOfChange(row.Group));
    }

    private static decimal? SizeOfChange(CostGroup group) => group.Total - group.ComparedTotal is { } change ? Math.Abs(change) : null;

    private string SwatchOf(int place) => place < Math.Min(CostChart.MostSeries, Chart.Series.Count)
        ? $"cg-swatch cg-s{Chart.Series[place].Slot}{(Chart.Series[place].IsHatched ? " cg-hatched" : "")}"
        : "cg-swatch cg-s11";

    private decimal? ShareOf(decimal? amount) => Table.Total is > 0 ? amount / Table.Total : null;

    private Money? Of(decimal? amount) => amount is { } known ? new(known, Table.Currency) : null;
}
