using AngleSharp.Dom;
using Bunit;
using CostGov.Costs;
using CostGov.Web.Costs;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Web.Tests.Costs;

public sealed class ExploreBarTests : BunitContext
{
    private static readonly DateOnly FirstDay = new(2025, 10, 1);
    private static readonly DateOnly LastDay = new(2026, 11, 22);

    public ExploreBarTests()
    {
        InEnglish.Set();
        SetRendererInfo(new("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Every_menu_says_what_is_chosen_and_marks_it()
    {
        var bar = Bar("by=account&vs=yoy&g=week&m=effective");
        Assert.Equal(
            ["Month to date 1–22 Nov 2026", "Compare Year before", "Group by Account", "then by Nothing more", "Per Week", "Metric Effective (amortized)", "Charges all"],
            bar.FindAll("summary").Select(Words));
        Assert.Equal("Year before 1–22 Nov 2025", Words(bar.FindAll("details")[1].QuerySelector("[aria-current=true]")!));
    }

    [Fact]
    public void Weekdays_are_offered_for_days_with_the_days_that_would_be_meant()
    {
        Assert.Equal(("Align by weekday 4–25 Oct 2026", "/explore?align=weekday", null), Weekdays(Bar("")));
        Assert.Equal(("Align by weekday 4–25 Oct 2026", "/explore", "true"), Weekdays(Bar("align=weekday")));
        Assert.Null(Weekdays(Bar("g=week")));
        Assert.Null(Weekdays(Bar("vs=none")));
        Assert.Null(Weekdays(Bar("vs=2026-09-01..2026-09-30")));
    }

    [Fact]
    public void Days_of_ones_own_are_compared_with_and_everything_else_stays()
    {
        var bar = Bar("p=last-month&by=account&f=region:us-east-1&v=cum");
        var form = bar.FindAll("form")[1];
        Assert.Equal(
            ["p=last-month", "by=account", "f=region:us-east-1", "v=cum"],
            form.QuerySelectorAll("input[type=hidden]").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}"));
        form.QuerySelector("[name=cfrom]")!.Change("2026-08-01");
        bar.FindAll("form")[1].QuerySelector("[name=cto]")!.Change("2026-08-31");
        bar.FindAll("form")[1].Submit();
        Assert.EndsWith("/explore?p=last-month&by=account&f=region:us-east-1&vs=2026-08-01..2026-08-31&v=cum", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_in_the_wrong_order_are_refused_at_their_field()
    {
        var bar = Bar("");
        var before = Services.GetRequiredService<NavigationManager>().Uri;
        bar.FindAll("form")[1].QuerySelector("[name=cfrom]")!.Change("2026-08-31");
        bar.FindAll("form")[1].QuerySelector("[name=cto]")!.Change("2026-08-01");
        bar.FindAll("form")[1].Submit();
        var complaint = bar.Find("[role=alert]");
        Assert.Equal("To (included): 1 Aug 2026 is before 31 Aug 2026.", complaint.TextContent);
        var field = bar.Find("[aria-invalid=true]");
        Assert.Equal(("cto", complaint.Id), (field.GetAttribute("name"), field.GetAttribute("aria-describedby")));
        Assert.Equal(before, Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void A_period_of_ones_own_keeps_what_else_was_chosen()
    {
        var form = Bar("by=account&v=line").FindAll("form")[0];
        Assert.Equal(["by=account", "v=line"], form.QuerySelectorAll("input[type=hidden]").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}"));
        Assert.Equal("2026-11-01", form.QuerySelector("[name=from]")!.GetAttribute("value"));
    }

    [Fact]
    public void On_a_phone_the_bar_is_a_sheet_behind_a_button_that_counts_the_filters()
    {
        var filters = Filters("f=region:us-east-1&x=kind:Tax");
        var button = filters.Find("button");
        Assert.Equal("Filters (2)", button.TextContent);
        var sheet = filters.Find("[popover]");
        Assert.Equal(button.GetAttribute("popovertarget"), sheet.Id);
        Assert.NotNull(sheet.QuerySelector("h2"));
        Assert.Equal("Filters", Filters("").Find("button").TextContent);
        // A dialog would open under the sheet.
        Assert.All(filters.FindAll(".cg-chips button"), opener => Assert.Equal("hide", opener.GetAttribute("popovertargetaction")));
    }

    [Theory]
    [InlineData("", "Stacked", "Chart")]
    [InlineData("v=line", "Lines", "Chart")]
    [InlineData("v=cum&tab=table", "Cumulative", "Table")]
    public void The_chosen_shape_and_form_are_marked(string query, string shape, string form)
    {
        var choice = Render<ChartChoice>(set => set.Add(tools => tools.View, ExploreAddress.Read(query).View));
        Assert.Equal([shape, form], choice.FindAll("[aria-current=true]").Select(link => link.TextContent));
        Assert.Equal(2, choice.FindAll("a[data-cg-replace]").Count);
    }

    private static (string Text, string? Url, string? Current)? Weekdays(IRenderedComponent<ExploreBar> bar) => bar.FindAll("details")[1].QuerySelectorAll("a")
        .Where(link => link.TextContent.Contains("weekday", StringComparison.Ordinal))
        .Select(link => ((string, string?, string?)?)(Words(link), link.GetAttribute("href"), link.GetAttribute("aria-current")))
        .SingleOrDefault();

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split(null as char[], StringSplitOptions.RemoveEmptyEntries));

    private IRenderedComponent<ExploreBar> Bar(string query) => Render<ExploreBar>(set => set
        .Add(bar => bar.View, ExploreAddress.Read(query).View)
        .Add(bar => bar.FirstDay, FirstDay)
        .Add(bar => bar.LastDay, LastDay)
        .Add(bar => bar.TagKeys, ["Project"]));

    private IRenderedComponent<ExploreFilters> Filters(string query) => Render<ExploreFilters>(set => set
        .Add(filters => filters.View, ExploreAddress.Read(query).View)
        .Add(filters => filters.FirstDay, FirstDay)
        .Add(filters => filters.LastDay, LastDay)
        .Add(filters => filters.TagKeys, ["Project"])
        .Add(filters => filters.Names, Tables.NoNames));
}
