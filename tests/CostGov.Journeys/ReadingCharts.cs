using Microsoft.Playwright;

namespace CostGov.Journeys;

[Collection("one after the other")]
public sealed class ReadingCharts(Chrome chrome, DemoSite site)
{
    private static readonly Look English = new("en", false, 1440);

    [Fact]
    public async Task Hovering_over_a_whole_chart_sends_and_receives_nothing()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore?p=last-30d");
        await visit.QuietAsync();
        var plot = await visit.Page.Locator(".cg-plot").BoundingBoxAsync() ?? throw new InvalidOperationException("There is no chart.");
        var before = visit.Frames;
        for (var move = 0; move < 60; move++)
            await visit.Page.Mouse.MoveAsync(plot.X + (plot.Width * move / 60), plot.Y + (plot.Height / 2));
        await visit.Page.Locator(".cg-tip:not([hidden])").WaitForAsync();
        await Pictures.ShootAsync(visit.Page, "/explore-hover", "en-light-1440");
        Assert.Equal(0, visit.Frames - before);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Arrow_keys_read_the_same_figures_as_the_table_twin()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore");
        var slider = visit.Page.Locator(".cg-slider");
        await slider.FocusAsync();
        await slider.PressAsync("Home");
        var first = await slider.GetAttributeAsync("aria-valuetext");
        await slider.PressAsync("ArrowRight");
        var second = await slider.GetAttributeAsync("aria-valuetext");
        await slider.PressAsync("PageDown");
        var ninth = await slider.GetAttributeAsync("aria-valuetext");
        await slider.PressAsync("End");
        var last = await slider.GetAttributeAsync("aria-valuetext");
        Assert.Equal("22", await slider.GetAttributeAsync("aria-valuenow"));
        await slider.PressAsync("Escape");
        Assert.Equal(0, await visit.Page.Locator(".cg-tip:not([hidden])").CountAsync());

        await visit.OpenAsync("/explore?tab=table");
        var rows = visit.Page.Locator(".cg-table").First.Locator("tbody tr");
        foreach (var (text, at) in new[] { (first, 0), (second, 1), (ninth, 8), (last, 21) })
        {
            Assert.StartsWith((await rows.Nth(at).Locator("th a").InnerTextAsync()).Trim(), text, StringComparison.Ordinal);
            Assert.Contains((await rows.Nth(at).Locator("td").First.InnerTextAsync()).Trim(), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_bar_leads_to_its_day_and_Enter_does_too()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/");
        await visit.Page.Locator(".cg-hits a").Nth(6).ClickAsync();
        await visit.AtAsync("/explore?p=2026-11-07..2026-11-07");
        await visit.Page.Locator("h1", new() { HasText = "Cost explorer" }).WaitForAsync();

        await visit.OpenAsync("/");
        var slider = visit.Page.Locator(".cg-slider");
        await slider.FocusAsync();
        await slider.PressAsync("Home");
        await slider.PressAsync("Enter");
        await visit.AtAsync("/explore?p=2026-11-01..2026-11-01");
    }

    [Fact]
    public async Task A_hidden_series_leaves_stack_summary_and_address_in_agreement()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore");
        var summary = await visit.TextAsync("figcaption");
        await visit.Page.Locator("button.cg-key").Nth(1).ClickAsync();
        await visit.Page.Locator("button.cg-key[aria-pressed=true]").WaitForAsync();
        Assert.EndsWith("/explore?hide=2", visit.Page.Url, StringComparison.Ordinal);
        var hidden = await visit.TextAsync("figcaption");
        Assert.NotEqual(summary, hidden);
        await visit.OpenAsync("/explore?hide=2");
        Assert.Equal(hidden, await visit.TextAsync("figcaption"));
    }

    [Theory, InlineData(320), InlineData(390), InlineData(768), InlineData(1440)]
    public async Task Labels_of_the_axis_never_meet(int width)
    {
        await using var visit = await Visit.BeginAsync(chrome, site, new("ja", false, width));
        foreach (var address in new[] { "/explore?p=2026-11-16..2026-11-22", "/explore?p=last-30d", "/explore?p=last-90d&g=day", "/explore?p=last-12m&g=day", "/explore?p=last-12m" })
        {
            await visit.OpenAsync(address, untilInteractive: false);
            var meet = await visit.Page.EvaluateAsync<bool>("""
                () => {
                  const boxes = [...document.querySelectorAll(".cg-x span")].map(label => label.getBoundingClientRect()).filter(box => box.width > 0);
                  return boxes.some((box, i) => i > 0 && boxes[i - 1].right > box.left);
                }
                """);
            Assert.False(meet, $"{address} at {width}");
        }
    }
}
