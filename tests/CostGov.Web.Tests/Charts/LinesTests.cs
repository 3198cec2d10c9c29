using System.Text.Json;
using AngleSharp.Dom;
using Bunit;
using CostGov.Web.Charts;
using static CostGov.Web.Tests.Charts.StackedGeometryTests;

namespace CostGov.Web.Tests.Charts;

public sealed class LinesTests : BunitContext
{
    private static readonly StackedChart November = Chart(
        [Day("21 Nov 2026"), Day("22 Nov 2026") with { IsProvisional = true, Url = "/explore?p=2026-11-22..2026-11-22" }],
        Series("Amazon EC2", 1000m, 1500.5m),
        Series("Amazon S3", 200m, -20m) with { Slot = 4 }) with
    { Previous = [900m, 800m], PreviousNames = ["21 Oct 2026", "22 Oct 2026"] };

    public LinesTests() => InEnglish.Set();

    [Fact]
    public void Every_series_is_a_line_in_the_colour_of_its_entity()
    {
        var strokes = Render(LineChart.Of(November)).FindAll("path.cg-line").Select(path => path.GetAttribute("stroke"));
        Assert.Equal(["var(--cg-c1)", "var(--cg-c4)"], strokes.Distinct());
    }

    [Fact]
    public void Lines_say_the_same_as_bars_to_those_who_hear_them()
    {
        var (lines, bars) = (Render(LineChart.Of(November)), Render<StackedBars>(set => set.Add(chart => chart.Chart, November).Add(chart => chart.Title, "Daily cost")));
        Assert.Equal(bars.Find("figcaption").TextContent, lines.Find("figcaption").TextContent);
        Assert.Equal(bars.Find("[role=slider]").GetAttribute("aria-valuetext"), lines.Find("[role=slider]").GetAttribute("aria-valuetext"));
        Assert.Equal(bars.Find("figure").GetAttribute("data-cg-chart"), lines.Find("figure").GetAttribute("data-cg-chart"));
    }

    [Fact]
    public void Running_totals_are_read_with_what_they_are_compared_with()
    {
        var chart = Render(LineChart.Running(November));
        Assert.Equal("$2,680.50 by 22 Nov 2026; $1,700.00 at the same point of the comparison period.", chart.Find("figcaption").TextContent);
        Assert.Equal(
            "22 Nov 2026 · Total to date $2,680.50 · Comparison period to date (22 Oct 2026) $1,700.00 · Amazon EC2 $2,500.50 · Amazon S3 $180.00 · partial: AWS may still change it",
            chart.Find("[role=slider]").GetAttribute("aria-valuetext"));
        var day = JsonDocument.Parse(chart.Find("figure").GetAttribute("data-cg-chart")!).RootElement.GetProperty("points")[1];
        Assert.Equal("Comparison period to date (22 Oct 2026)", day.GetProperty("p").GetString());
        Assert.Equal("$1,700.00", day.GetProperty("q").GetString());
    }

    [Fact]
    public void Where_the_compared_period_is_shorter_its_whole_is_the_measure_and_where_it_is_unknown_there_is_none()
    {
        Assert.Equal(
            "$2,680.50 by 22 Nov 2026; $900.00 in all of the comparison period.",
            Render(LineChart.Running(November with { Previous = [900m, null], PreviousNames = ["21 Oct 2026", ""] })).Find("figcaption").TextContent);
        Assert.Equal("$2,680.50 by 22 Nov 2026.", Render(LineChart.Running(November with { Previous = [900m, null] })).Find("figcaption").TextContent);
    }

    [Fact]
    public void The_legend_of_running_totals_shows_what_was_reached_and_the_total_beside_it()
    {
        var keys = Render(LineChart.Running(November)).FindAll(".cg-legend li").Select(key => string.Join(' ', key.TextContent.Split(null as char[], StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(["Amazon EC2 $2.5K", "Amazon S3 $0.18K", "Total to date $2.68K", "Comparison period to date"], keys);
    }

    [Fact]
    public void Among_parts_the_compared_total_is_read_and_not_drawn()
    {
        var chart = Render(LineChart.Of(November));
        Assert.Empty(chart.FindAll("path.cg-previous"));
        Assert.Contains("Comparison period (22 Oct 2026)", chart.Find("figure").GetAttribute("data-cg-chart"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_is_hatched_and_the_line_does_not_cross_it()
    {
        var chart = Render(LineChart.Of(Chart([Day("a"), Day("b") with { IsComplete = false }, Day("c")], Series("EC2", 5m, null, 5m))));
        Assert.Contains("cg-gap", chart.FindAll(".cg-hits a")[1].ClassList);
        Assert.Empty(chart.FindAll("path.cg-line:not(.cg-point)"));
        Assert.Equal("M10 167h0M50 167h0", chart.Find("path.cg-point").GetAttribute("d"));
    }

    [Fact]
    public void A_band_is_drawn_named_and_read()
    {
        var forecast = LineChart.Of(Chart([Day("a"), Day("b")], Series("EC2", 5m, null))) with { Band = new("Expected", [null, new(4m, 6m)]) };
        var chart = Render(forecast);
        Assert.NotEqual("", chart.Find("path.cg-band").GetAttribute("d"));
        Assert.Equal("b · Total unknown · Expected $4.00 – $6.00", chart.Find("[role=slider]").GetAttribute("aria-valuetext"));
        Assert.Equal("Expected", chart.FindAll(".cg-legend li")[1].TextContent.Trim());
        var table = Render<ChartTable>(set => set.Add(twin => twin.Chart, forecast).Add(twin => twin.Title, "Forecast"));
        Assert.Equal(["–", "$4.00 – $6.00"], table.FindAll("tbody tr td:nth-of-type(2)").Select(cell => cell.TextContent));
    }

    [Fact]
    public void The_table_twin_of_running_totals_has_their_figures()
    {
        var table = Render<ChartTable>(set => set.Add(twin => twin.Chart, LineChart.Running(November)).Add(twin => twin.Title, "Cost"));
        Assert.Equal(["Period", "Total to date", "Comparison period to date", "Amazon EC2", "Amazon S3"], table.FindAll("thead th").Select(head => head.TextContent.Trim()));
        Assert.Equal(["$2,680.50", "$1,700.00", "$2,500.50", "$180.00"], table.FindAll("tbody tr")[1].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public void The_same_figures_are_not_drawn_twice()
    {
        var chart = Render(LineChart.Of(November));
        var drawn = chart.RenderCount;
        chart.Render(set => set.Add(lines => lines.Title, "Another title"));
        Assert.Equal(drawn, chart.RenderCount);
        chart.Render(set => set.Add(lines => lines.Chart, LineChart.Running(November)));
        Assert.True(chart.RenderCount > drawn);
    }

    private IRenderedComponent<Lines> Render(LineChart chart) => Render<Lines>(set => set.Add(lines => lines.Chart, chart).Add(lines => lines.Title, "Daily cost"));
}
