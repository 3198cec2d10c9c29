using Bunit;
using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Testing;
using CostGov.Web.Costs;
using CostGov.Web.Costs.Drivers;
using CostGov.Web.Shell;
using CostGov.Web.Tests.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostGov.Web.Tests.Costs.Drivers;

/// <summary>The panel over a real store: August against July, by account and service.</summary>
public sealed class WhyPanelTests : BunitContext
{
    private static readonly Ledger Bill = new Ledger()
        .Add("2026-08-03", 100.00000000000001m, account: "111111111111", service: "Amazon EC2")
        .Add("2026-08-10", 7m, account: "111111111111", service: "Amazon S3")
        .Add("2026-08-10", 5m, account: "222222222222", service: "Amazon EC2")
        .Add("2026-08-11", -2m, account: "111111111111", service: "Amazon EC2", kind: ChargeKind.Credit)
        .Add("2026-07-03", 40m, account: "111111111111", service: "Amazon EC2")
        .Add("2026-07-10", 9m, account: "111111111111", service: "AWS Lambda")
        .Add("2026-07-10", 5m, account: "222222222222", service: "Amazon EC2");

    public WhyPanelTests()
    {
        InEnglish.Set();
        JSInterop.Mode = JSRuntimeMode.Loose;
        this.AddBunitPersistentComponentState();
        Services.AddMemoryCache().AddLogging().AddScoped<Handoff>().AddAsker();
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static readonly DateOnly LastDay = new(2026, 8, 31);

    [Theory]
    [InlineData("by=account&panel=account:111111111111", "Why did 111111111111 change?", "Amazon EC2|Amazon S3|AWS Lambda")]
    [InlineData("panel=service:Amazon+EC2", "Why did Amazon EC2 change?", "111111111111")]
    [InlineData("panel=all", "Why did the total change?", "111111111111")]
    public async Task The_next_dimension_down_that_can_be_answered_tells_who_moved_the_row(string query, string title, string drivers)
    {
        await using var data = await StoreAsync(Cube.Service);
        var panel = await OpenAsync(data, query);

        Assert.Equal(title, panel.Find("h2").TextContent);
        Assert.Equal(drivers.Split('|').Order(), Rows(panel, "What changed, by").Where(row => row != "Total").Order());
    }

    [Fact]
    public async Task Contributors_and_rest_days_and_kinds_each_add_up_to_the_change_to_the_last_digit()
    {
        await using var data = await StoreAsync(Cube.Service);
        foreach (var query in new[] { "panel=all", "by=account&panel=account:111111111111", "panel=service:Amazon+EC2" })
        {
            var (costs, snapshot) = await CaptureAsync(data);
            var view = View(query);
            var why = await WhyChanged.LoadAsync(costs, Reach.Everything, snapshot, view, LastDay, NullLogger.Instance, Cancelled);
            var table = Assert.IsType<CostAnswer.Figures>(await costs.AskAsync(Reach.Everything, snapshot, view.ToQuestion(LastDay), Cancelled)).Table;
            var row = view.Panel!.Count == 0 ? (table.Total, table.Comparison!.Total) : Totals(table.Groups.Single(group => group.Keys[0] == view.Panel[0].Values[0]));

            Assert.Equal(row.Item1 - row.Item2, why.Delta);
            foreach (var drivers in new[] { ChangeDrivers.Of(why.Split!.Table!, why.Delta)!, ChangeDrivers.Of(why.Table!, why.Delta)! })
                Assert.Equal(why.Delta, drivers.Top.Sum(driver => driver.Delta) + drivers.Rest);
            var days = ChangeDays.Of(why.Table!)!;
            Assert.Equal(why.Delta, days.Carried + days.Rest + days.Unpaired);
            Assert.Equal(new DateOnly(2026, 8, 3), days.Largest[0].Day);
        }
    }

    [Fact]
    public async Task What_only_line_items_could_tell_is_said_and_nothing_is_made_up()
    {
        await using var data = await StoreAsync(Cube.Service);

        var panel = await OpenAsync(data, "by=account,service&panel=account:111111111111&panel=service:Amazon+EC2");

        Assert.Contains("Only line items could tell more by Region", panel.Markup, StringComparison.Ordinal);
        Assert.Equal(["Days on which it changed", "What changed, by Kind of charge"], panel.FindAll("caption").Select(caption => caption.TextContent));
    }

    [Fact]
    public async Task A_contributor_is_a_way_down_and_its_change_a_way_to_its_own_reasons()
    {
        await using var data = await StoreAsync(Cube.Service);

        var panel = await OpenAsync(data, "by=account&panel=account:111111111111");

        var row = panel.FindAll("tbody tr").First(line => line.TextContent.Contains("Amazon EC2", StringComparison.Ordinal));
        Assert.Equal("/explore?p=2026-08-01..2026-08-31&by=kind&f=account:111111111111&f=service:Amazon+EC2&vs=2026-07-01..2026-07-31", row.QuerySelector("th a")!.GetAttribute("href"));
        Assert.Equal("/explore?p=2026-08-01..2026-08-31&f=account:111111111111&vs=2026-07-01..2026-07-31&panel=service:Amazon+EC2", row.QuerySelector(".cg-why")!.GetAttribute("href"));
        Assert.Contains("Why did Amazon EC2 change?", row.QuerySelector(".cg-why")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_opens_that_day_beside_the_day_it_is_compared_with()
    {
        await using var data = await StoreAsync(Cube.Service);

        var panel = await OpenAsync(data, "by=account&panel=account:111111111111");

        Assert.Equal(
            "/explore?p=2026-08-03..2026-08-03&f=account:111111111111&vs=2026-07-03..2026-07-03",
            panel.FindAll("th a").Single(link => link.TextContent == "Mon 3 Aug 2026").GetAttribute("href"));
    }

    [Fact]
    public async Task Without_a_comparison_the_panel_says_what_to_choose()
    {
        await using var data = await StoreAsync(Cube.Service);

        var panel = await OpenAsync(data, "vs=none&panel=service:Amazon+EC2");

        Assert.Equal("Nothing to compare with", panel.Find(".cg-empty-title").TextContent);
        Assert.DoesNotContain("vs=none", panel.Find(".cg-button").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_panel_is_not_there()
    {
        await using var data = await StoreAsync(Cube.Service);

        Assert.Empty((await OpenAsync(data, "by=account")).FindAll("aside"));
    }

    private static (decimal?, decimal?) Totals(CostGroup group) => (group.Total, group.ComparedTotal);

    private static ExploreView View(string query) =>
        ExploreAddress.Read("?p=2026-08-01..2026-08-31&" + (query.Contains("vs=", StringComparison.Ordinal) ? "" : "vs=2026-07-01..2026-07-31&") + query).View;

    private static IEnumerable<string> Rows(IRenderedComponent<WhyPanel> panel, string caption) => panel.FindAll("table")
        .First(table => table.QuerySelector("caption")!.TextContent.StartsWith(caption, StringComparison.Ordinal))
        .QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim());

    private async Task<IRenderedComponent<WhyPanel>> OpenAsync(TemporaryData data, string query)
    {
        var (costs, snapshot) = await CaptureAsync(data);
        Services.AddSingleton(costs);
        SetRendererInfo(new RendererInfo("Server", true));
        var view = View(query);
        var question = view.ToQuestion(LastDay);
        var answer = await CardAnswer.AskAsync(() => costs.AskAsync(Reach.Everything, snapshot, question, Cancelled), NullLogger.Instance);
        var shown = new Explored(view, [], question, answer, snapshot, new([], []), new(2026, 7, 1), LastDay);
        var panel = Render<WhyPanel>(set => set.Add(one => one.Shown, shown).Add(one => one.Reach, Reach.Everything));
        await panel.WaitForStateAsync(() => panel.FindAll("aside[aria-busy]").Count == 0, TimeSpan.FromMinutes(1));
        return panel;
    }

    private static async Task<(CostQueries Costs, CostSnapshot Snapshot)> CaptureAsync(TemporaryData data)
    {
        var costs = data.Services.GetRequiredService<CostQueries>();
        return (costs, await costs.CaptureAsync(Cancelled));
    }

    private static async Task<TemporaryData> StoreAsync(params Cube[] cubes)
    {
        var data = await TemporaryData.CreateAsync(services => services.AddAccounts(), Cancelled);
        await data.PublishAsync(Bill, cubes, Cancelled);
        return data;
    }
}
