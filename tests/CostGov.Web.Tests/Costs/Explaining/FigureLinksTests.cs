using Bunit;
using CostGov.Costs;
using CostGov.Web.Costs;

namespace CostGov.Web.Tests.Costs.Explaining;

/// <summary>Where figures of the explorer's table lead.</summary>
public sealed class FigureLinksTests : BunitContext
{
    private static readonly DayRange August = new BillingPeriod(2026, 8).Days;
    private static readonly CostBucket Bucket = new(August, false, true);

    private static readonly CostTable Table = new(
        new(August, Granularity.Month, CostMetric.Billed, [Dimension.Service], [], new BillingPeriod(2026, 7).Days, Limit: 2), Currency.Usd, [Bucket],
        [new(["Amazon EC2"], [30m], 30m, 10m), new([""], [20m], 20m, 25m)], new([], [5m], 5m, 5m), 3, [55m], 55m,
        new([Bucket], [40m], 40m), new([Cube.Service], null, null, false, [], [], 1));

    public FigureLinksTests() => InEnglish.Set();

    [Fact]
    public void Every_row_has_one_figure_link_and_one_way_to_its_reasons()
    {
        var rows = Render().FindAll("tbody tr");

        Assert.Equal(
            [
                "/explain?start=2026-08-01&end=2026-09-01&metric=billed&filter=service:Amazon+EC2&compareStart=2026-07-01&compareEnd=2026-08-01",
                "/explain?start=2026-08-01&end=2026-09-01&metric=billed&filter=service:&compareStart=2026-07-01&compareEnd=2026-08-01",
                "/explain?figure=other&start=2026-08-01&end=2026-09-01&metric=billed&groupBy=service&limit=2&compareStart=2026-07-01&compareEnd=2026-08-01",
            ],
            rows.Select(row => Assert.Single(row.QuerySelectorAll("a.cg-figure")).GetAttribute("href")));
        Assert.Equal(
            ["/explore?p=2026-08-01..2026-08-31&panel=service:Amazon+EC2", "/explore?p=2026-08-01..2026-08-31&panel=service:", null],
            rows.Select(row => row.QuerySelector("a.cg-why")?.GetAttribute("href")));
    }

    [Fact]
    public void The_total_is_explained_by_all_rows_and_so_is_its_change()
    {
        var foot = Render().Find("tfoot");

        Assert.Equal("/explain?start=2026-08-01&end=2026-09-01&metric=billed&groupBy=service&compareStart=2026-07-01&compareEnd=2026-08-01", foot.QuerySelector("a.cg-figure")!.GetAttribute("href"));
        Assert.Equal("/explore?p=2026-08-01..2026-08-31&panel=all", foot.QuerySelector("a.cg-why")!.GetAttribute("href"));
        Assert.Contains("Why did the total change?", foot.QuerySelector("a.cg-why")!.TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<CostTableView> Render()
    {
        var names = new ValueNames([], []);
        var chart = CostChart.Of(Table, names, new SeriesColours(), _ => null, []);
        return Render<CostTableView>(set => set
            .Add(table => table.Table, Table).Add(table => table.View, ExploreView.Default with { Period = new PeriodChoice.Fixed(August) })
            .Add(table => table.Names, names).Add(table => table.Chart, chart));
    }
}
