using Bunit;
using CostGov.Web.Charts;

namespace CostGov.Web.Tests.Charts;

public sealed class CalendarHeatTests : BunitContext
{
    private static readonly DateOnly Monday = new(2026, 11, 16);

    public CalendarHeatTests() => InEnglish.Set();

    [Fact]
    public void Every_day_is_read_out_with_its_value_whatever_its_colour()
    {
        var calendar = Render(new CalendarDay(Monday, "$12.00", 3));
        Assert.Equal("Mon 16 Nov 2026: $12.00", calendar.Find("td .cg-sr").TextContent);
        Assert.Equal("16", calendar.Find("td [aria-hidden]").TextContent);
        Assert.Contains("cg-heat-3", calendar.Find("td.cg-heat").ClassList);
        Assert.Equal("Daily cost", calendar.Find("caption").TextContent);
    }

    [Fact]
    public void Zero_partial_and_unread_days_are_three_different_things()
    {
        var cells = Render(
            new CalendarDay(Monday, "$0.00"),
            new CalendarDay(Monday.AddDays(1), "$5.00", 2, CalendarState.Provisional),
            new CalendarDay(Monday.AddDays(2), "not read", 0, CalendarState.Unknown)).FindAll("td.cg-heat");
        Assert.Equal(["cg-heat cg-heat-0", "cg-heat cg-heat-2 cg-heat-provisional", "cg-heat cg-heat-unknown"], cells.Select(cell => cell.ClassName));
        Assert.Equal("Tue 17 Nov 2026: $5.00 (partial: AWS may still change it)", cells[1].QuerySelector(".cg-sr")!.TextContent);
        Assert.Equal("Wed 18 Nov 2026: not read", cells[2].QuerySelector(".cg-sr")!.TextContent);
    }

    [Fact]
    public void A_day_with_an_address_is_a_link_named_by_day_and_value()
    {
        var link = Render(new CalendarDay(Monday, "$12.00", 3, Url: "/explore?p=2026-11-16..2026-11-16", Title: "Run 7")).Find("td a");
        Assert.Equal("/explore?p=2026-11-16..2026-11-16", link.GetAttribute("href"));
        Assert.Equal("Mon 16 Nov 2026: $12.00", link.QuerySelector(".cg-sr")!.TextContent);
        Assert.Equal("Run 7", link.ParentElement!.GetAttribute("title"));
    }

    [Fact]
    public void Months_carry_the_day_in_the_column_and_not_in_the_cell()
    {
        var calendar = Render<CalendarHeat>(set => set
            .Add(heat => heat.Days, [new CalendarDay(Monday, "read", 4)])
            .Add(heat => heat.Caption, "Days read")
            .Add(heat => heat.Layout, CalendarLayout.Months));
        Assert.Equal("Nov 2026", calendar.Find("tbody th").TextContent);
        Assert.Equal("", calendar.Find("td [aria-hidden]").TextContent);
        Assert.Equal(32, calendar.FindAll("thead th").Count);
    }

    [Fact]
    public void The_legend_says_what_the_caller_means_by_its_colours()
    {
        var calendar = Render<CalendarHeat>(set => set
            .Add(heat => heat.Days, [new CalendarDay(Monday, "read", 4)])
            .Add(heat => heat.Caption, "Days read")
            .Add(heat => heat.Legend, [new CalendarKey("read", 4), new CalendarKey("not read", State: CalendarState.Unknown)]));
        Assert.Equal(["read", "not read"], calendar.FindAll("li").Select(key => key.TextContent));
        Assert.Contains("cg-heat-unknown", calendar.FindAll("li i")[1].ClassList);
    }

    [Fact]
    public void Japanese_readers_get_their_weekdays()
    {
        InJapanese.Set();
        var calendar = Render(new CalendarDay(Monday, "$5.00", 2, CalendarState.Provisional));
        Assert.Equal("週の初日月火水木金土日", string.Concat(calendar.FindAll("thead th").Select(head => head.TextContent)));
        Assert.Equal("2026年11月16日(月): $5.00(暫定値。AWS側で変わる可能性があります)", calendar.Find("td .cg-sr").TextContent);
    }

    private IRenderedComponent<CalendarHeat> Render(params CalendarDay[] days) =>
        Render<CalendarHeat>(set => set.Add(heat => heat.Days, days).Add(heat => heat.Caption, "Daily cost"));
}
