using System.Text.Json;
using AngleSharp.Dom;
using Bunit;
using CostGov.Web.Charts;
using static CostGov.Web.Tests.Charts.StackedGeometryTests;

namespace CostGov.Web.Tests.Charts;

public sealed class StackedBarsTests : BunitContext
{
    private static readonly StackedChart November = Chart(
        [Day("21 Nov 2026"), Day("22 Nov 2026") with { IsProvisional = true, Url = "/explore?p=2026-11-22..2026-11-22" }],
        Series("Amazon EC2", 1000m, 1500.5m),
        Series("Amazon S3", 200m, -20m)) with
    { Previous = [900m, 800m] };

    public StackedBarsTests() => InEnglish.Set();

    [Fact]
    public void The_picture_is_said_in_one_sentence()
    {
        var chart = Render();
        Assert.Equal("Total $2,680.50 from 21 Nov 2026 to 22 Nov 2026; highest on 22 Nov 2026 at $1,480.50.", chart.Find("figcaption").TextContent);
    }

    [Fact]
    public void It_is_one_tab_stop_that_reads_a_day_its_total_and_its_largest()
    {
        var slider = Assert.Single(Render().FindAll("[tabindex='0']"));
        Assert.Equal("slider", slider.GetAttribute("role"));
        Assert.Equal("2", slider.GetAttribute("aria-valuenow"));
        Assert.Equal(
            "22 Nov 2026 · Total $1,480.50 · Amazon EC2 $1,500.50 · Amazon S3 −$20.00 · partial: AWS may still change it",
            slider.GetAttribute("aria-valuetext"));
    }

    [Fact]
    public void What_hovering_reads_was_written_by_the_server()
    {
        var reading = JsonDocument.Parse(Render().Find("figure").GetAttribute("data-cg-chart")!).RootElement;
        var day = reading.GetProperty("points")[1];
        Assert.Equal("$1,480.50", day.GetProperty("t").GetString());
        Assert.Equal(["$1,500.50", "−$20.00"], day.GetProperty("v").EnumerateArray().Select(value => value.GetString()));
        Assert.Equal("$800.00", day.GetProperty("q").GetString());
    }

    [Fact]
    public void Every_bar_is_a_link_that_keyboards_pass_by()
    {
        var hits = Render().FindAll(".cg-hits a");
        Assert.Equal(2, hits.Count);
        Assert.Equal("/explore?p=2026-11-22..2026-11-22", hits[1].GetAttribute("href"));
        Assert.All(hits, hit => Assert.Equal("-1", hit.GetAttribute("tabindex")));
    }

    [Fact]
    public void A_gap_is_hatched_and_never_read_as_zero()
    {
        var chart = Render(Chart([Day("21 Nov 2026"), Day("22 Nov 2026") with { IsComplete = false }], Series("EC2", 5m, null)));
        Assert.Contains("cg-gap", chart.FindAll(".cg-hits a")[1].ClassList);
        Assert.Equal("22 Nov 2026 · Total unknown · incomplete: days were not read", chart.Find(".cg-slider").GetAttribute("aria-valuetext"));
    }

    [Fact]
    public void A_pressed_legend_entry_tells_its_place_and_a_hidden_series_is_not_drawn()
    {
        var pressed = -1;
        var hidden = November with { Series = [November.Series[0], November.Series[1] with { IsHidden = true }] };
        var chart = Render<StackedBars>(set => set.Add(bars => bars.Chart, hidden).Add(bars => bars.Title, "Daily cost").Add(bars => bars.OnToggle, place => pressed = place));
        var keys = chart.FindAll("button.cg-key");
        Assert.Equal(["false", "true"], keys.Select(key => key.GetAttribute("aria-pressed")));
        Assert.DoesNotContain("Amazon S3", chart.Find("figure").GetAttribute("data-cg-chart"), StringComparison.Ordinal);
        keys[1].Click();
        Assert.Equal(1, pressed);
    }

    [Fact]
    public void Colours_are_variables_so_that_a_theme_switch_needs_no_new_drawing() =>
        Assert.All(Render().FindAll("path.cg-bar-path"), path => Assert.StartsWith("var(--cg-c", path.GetAttribute("fill"), StringComparison.Ordinal));

    private IRenderedComponent<StackedBars> Render(StackedChart? chart = null) =>
        Render<StackedBars>(set => set.Add(bars => bars.Chart, chart ?? November).Add(bars => bars.Title, "Daily cost"));
}
