using System.Globalization;
using Microsoft.Playwright;

namespace CostGov.Journeys;

/// <summary>Stacked, as lines, running; compared with days of one's own; on a phone; for eyes, hands and ears.</summary>
[Collection("one after the other")]
public sealed class ExploringViews(Chrome chrome, DemoSite site)
{
    private static readonly Look English = new("en", false, 1440);
    private static readonly Look Phone = new("en", false, 390);

    [Fact]
    public async Task The_shape_is_in_the_address_a_reload_shows_the_same_and_Back_goes_through_it()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore?by=account");
        await ShapeAsync(visit, "Lines");
        Assert.EndsWith("/explore?by=account&v=line", visit.Page.Url, StringComparison.Ordinal);
        var lines = await SeenAsync(visit);
        await ShapeAsync(visit, "Cumulative");
        Assert.EndsWith("/explore?by=account&v=cum", visit.Page.Url, StringComparison.Ordinal);
        var running = await SeenAsync(visit);
        Assert.NotEqual(lines, running);

        await visit.Page.ReloadAsync();
        await visit.InteractiveAsync();
        Assert.Equal(running, await SeenAsync(visit));
        await visit.Page.GoBackAsync();
        await visit.Page.Locator(".cg-seg [aria-current=true]", new() { HasText = "Lines" }).WaitForAsync();
        Assert.Equal(lines, await SeenAsync(visit));
        await visit.Page.GoBackAsync();
        await visit.Page.Locator("path.cg-bar-path").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.EndsWith("/explore?by=account", visit.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Sorting_and_the_table_leave_no_step_to_go_back_through()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore");
        await ShapeAsync(visit, "Lines");
        await visit.Page.Locator("thead a", new() { HasText = "Change" }).ClickAsync();
        await visit.AtAsync("/explore?v=line&sort=-change");
        await visit.Page.Locator("th[aria-sort=descending] a", new() { HasText = "Change" }).WaitForAsync();
        await visit.Page.Locator(".cg-seg a", new() { HasText = "Table" }).ClickAsync();
        await visit.AtAsync("/explore?v=line&tab=table&sort=-change");
        await visit.Page.GoBackAsync();
        await visit.Page.Locator("path.cg-bar-path").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.EndsWith("/explore", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory, InlineData("/explore?p=last-90d&g=day&v=line"), InlineData("/explore?v=cum")]
    public async Task Hovering_over_lines_sends_and_receives_nothing(string address)
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync(address);
        await visit.QuietAsync();
        var plot = await visit.Page.Locator(".cg-plot").BoundingBoxAsync() ?? throw new InvalidOperationException("There is no chart.");
        var before = visit.Frames;
        for (var move = 0; move < 60; move++)
            await visit.Page.Mouse.MoveAsync(plot.X + (plot.Width * move / 60), plot.Y + (plot.Height / 2));
        await visit.Page.Locator(".cg-tip:not([hidden])").WaitForAsync();
        await Pictures.ShootAsync(visit.Page, address + "-hover", "en-light-1440");
        Assert.Equal(0, visit.Frames - before);
        Assert.Empty(visit.Complaints);
    }

    [Theory, InlineData("v=line"), InlineData("v=cum"), InlineData("v=cum&p=last-90d&g=week&by=account")]
    public async Task Arrow_keys_read_of_lines_what_the_table_twin_says(string query)
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore?" + query);
        var slider = visit.Page.Locator(".cg-slider");
        await slider.FocusAsync();
        var read = new List<(string? Text, int At)>();
        foreach (var key in new[] { "Home", "ArrowRight", "PageDown", "End" })
        {
            await slider.PressAsync(key);
            read.Add((await slider.GetAttributeAsync("aria-valuetext"), int.Parse(await slider.GetAttributeAsync("aria-valuenow") ?? "", CultureInfo.InvariantCulture) - 1));
        }

        await visit.OpenAsync("/explore?tab=table&" + query);
        var rows = visit.Page.Locator(".cg-table").First.Locator("tbody tr");
        foreach (var (text, at) in read)
        {
            Assert.StartsWith((await rows.Nth(at).Locator("th a").InnerTextAsync()).Trim(), text, StringComparison.Ordinal);
            Assert.Contains((await rows.Nth(at).Locator("td").First.InnerTextAsync()).Trim(), text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en", 320), InlineData("en", 390), InlineData("en", 768), InlineData("en", 1440)]
    [InlineData("ja", 320), InlineData("ja", 390), InlineData("ja", 768), InlineData("ja", 1440)]
    public async Task Labels_of_either_axis_never_meet_whatever_the_shape(string language, int width)
    {
        await using var visit = await Visit.BeginAsync(chrome, site, new(language, false, width));
        foreach (var period in new[] { "p=2026-11-16..2026-11-22", "p=last-30d", "p=last-90d&g=day", "p=2025-11-23..2026-11-22&g=day", "p=last-12m" })
        {
            foreach (var shape in new[] { "stack", "line", "cum" })
            {
                await visit.OpenAsync($"/explore?{period}&v={shape}", untilInteractive: false);
                foreach (var axis in new[] { ".cg-x span", ".cg-y span" })
                    Assert.Equal("", await MeetingAsync(visit, axis) is { Length: > 0 } meeting ? $"{period} {shape} at {width}: {meeting}" : "");
            }
        }
    }

    [Fact]
    public async Task A_dashed_line_is_not_drawn_over_bars_slimmer_than_six_pixels()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        foreach (var (period, width, isShown) in new[] { ("last-30d", 390, true), ("last-30d", 320, false), ("last-90d&g=day", 390, false), ("last-90d&g=day", 1440, true), ("2025-11-23..2026-11-22&g=day", 1440, false) })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            await visit.OpenAsync($"/explore?p={period}", untilInteractive: false);
            var line = visit.Page.Locator("path.cg-previous").First;
            Assert.Equal(isShown, await line.IsVisibleAsync());
            Assert.Equal(isShown, await visit.Page.Locator(".cg-dash").IsVisibleAsync());
        }
    }

    [Fact]
    public async Task Money_of_one_column_ends_at_one_edge_and_digits_are_equally_wide()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore?by=account&tab=table");
        var spread = await visit.Page.EvaluateAsync<float[]>("""
            () => [...document.querySelectorAll("main .cg-table")].flatMap(table => {
              const rows = [...table.tBodies[0].rows].filter(row => row.cells.length > 2);
              return [...rows[0].cells].map((cell, column) => column).filter(column => rows[0].cells[column].classList.contains("cg-n") && rows[0].cells[column].querySelector(".cg-num")).map(column => {
                const ends = rows.map(row => { const range = document.createRange(); range.selectNodeContents(row.cells[column].querySelector(".cg-num")); return range.getBoundingClientRect().right; });
                return Math.max(...ends) - Math.min(...ends);
              });
            })
            """);
        Assert.NotEmpty(spread);
        Assert.All(spread, difference => Assert.InRange(difference, 0f, 0.5f));
        Assert.All(
            await visit.Page.Locator("main .cg-table .cg-n").EvaluateAllAsync<string[]>("all => all.map(cell => getComputedStyle(cell).fontVariantNumeric)"),
            variant => Assert.Contains("tabular-nums", variant, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Partial_days_are_marked_in_the_chart_under_the_pointer_and_in_the_table()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        foreach (var shape in new[] { "stack", "line", "cum" })
        {
            await visit.OpenAsync("/explore?v=" + shape);
            Assert.NotEqual(0, await visit.Page.Locator("path.cg-provisional").CountAsync());
            await visit.Page.Locator(".cg-hits a").Last.HoverAsync();
            Assert.Contains("partial", await visit.TextAsync(".cg-tip"), StringComparison.Ordinal);
            await visit.OpenAsync($"/explore?tab=table&v={shape}", untilInteractive: false);
            Assert.Contains("partial", await visit.Page.Locator(".cg-table").First.Locator("tbody tr").Last.InnerTextAsync(), StringComparison.Ordinal);
        }

        Assert.Contains("1–22 Nov 2026", await visit.TextAsync("h1 + p"), StringComparison.Ordinal);
        Assert.Contains("compared with 1–22 Oct 2026", await visit.TextAsync("h1 + p"), StringComparison.Ordinal);
    }

    [Theory, InlineData("stack"), InlineData("line"), InlineData("cum")]
    public async Task A_hidden_series_is_gone_from_marks_axis_summary_and_pointer_and_its_key_and_the_address_say_so(string shape)
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore?v=" + shape);
        // Charged whole on the first of the month: the highest bar, and the highest line.
        const string name = "Tax";
        var (summary, axis, paths) = (await visit.TextAsync("figcaption"), await AxisAsync(visit), await PathsAsync(visit));
        await visit.Page.Locator("button.cg-key", new() { HasText = name }).ClickAsync();
        await visit.Page.Locator("button.cg-key[aria-pressed=true]", new() { HasText = name }).WaitForAsync();
        Assert.Contains("hide=2", visit.Page.Url, StringComparison.Ordinal);
        Assert.NotEqual(summary, await visit.TextAsync("figcaption"));
        Assert.NotEqual(paths, await PathsAsync(visit));
        // Over bars and sums the compared days still need the same axis.
        if (shape == "line")
            Assert.NotEqual(axis, await AxisAsync(visit));
        await visit.Page.Locator(".cg-hits a").First.HoverAsync();
        var tip = await visit.TextAsync(".cg-tip");
        Assert.DoesNotContain(name, tip, StringComparison.Ordinal);
        Assert.DoesNotContain(name, await visit.Page.Locator(".cg-slider").GetAttributeAsync("aria-valuetext"), StringComparison.Ordinal);
        await visit.Page.GoBackAsync();
        Assert.DoesNotContain("hide", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bars_rows_and_periods_open_in_a_new_tab_with_the_middle_button()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore");
        await visit.Page.Locator(".cg-sheet .cg-drop summary").First.ClickAsync();
        foreach (var (link, ends) in new[]
        {
            (visit.Page.Locator(".cg-drop[open] a").Nth(1), "/explore?p=last-month"),
            (visit.Page.Locator(".cg-hits a").Nth(4), "/explore?p=2026-11-05..2026-11-05"),
            (visit.Page.Locator("tbody th a").First, "/explore?by=account&f=service:"),
        })
        {
            var tab = await visit.Page.Context.RunAndWaitForPageAsync(() => link.ClickAsync(new() { Button = MouseButton.Middle }));
            await tab.Locator("h1", new() { HasText = "Cost explorer" }).WaitForAsync();
            Assert.Contains(ends, tab.Url, StringComparison.Ordinal);
            await tab.CloseAsync();
            await visit.Page.Keyboard.PressAsync("Escape");
        }
    }

    [Fact]
    public async Task Days_of_ones_own_to_compare_with_need_no_script_and_keep_everything_else()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English, withScript: false);
        await visit.OpenAsync("/explore?by=account&x=kind:Tax&v=cum", untilInteractive: false);
        await visit.Page.Locator(".cg-drop summary", new() { HasText = "Compare" }).ClickAsync();
        await visit.Page.FillAsync("input[name=cfrom]", "2026-08-01");
        await visit.Page.FillAsync("input[name=cto]", "2026-08-22");
        await visit.Page.Locator(".cg-drop[open] button").ClickAsync();
        Assert.Contains("compared with 1–22 Aug 2026", await visit.TextAsync("h1 + p"), StringComparison.Ordinal);
        Assert.Contains("by Account", await visit.TextAsync("h1 + p"), StringComparison.Ordinal);
        Assert.Contains("without Kind of charge: Tax", await visit.TextAsync("h1 + p"), StringComparison.Ordinal);
        Assert.Equal("Cumulative", await visit.TextAsync(".cg-seg [aria-current=true]"));
    }

    [Fact]
    public async Task Days_in_the_wrong_order_are_refused_at_their_field_and_the_keyboard_alone_mends_them()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore");
        await visit.Page.Locator(".cg-drop summary", new() { HasText = "Compare" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("input[name=cfrom]").FillAsync("2026-08-22");
        await visit.Page.Locator("input[name=cto]").FillAsync("2026-08-01");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("To (included): 1 Aug 2026 is before 22 Aug 2026.", await visit.TextAsync(".cg-drop[open] [role=alert]"));
        Assert.Equal("cto", await visit.Page.Locator("[aria-invalid=true]").GetAttributeAsync("name"));
        await visit.Page.Locator("input[name=cto]:focus").FillAsync("2026-08-31");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.AtAsync("/explore?vs=2026-08-22..2026-08-31");
        await visit.Page.Locator("h1 + p", new() { HasText = "compared with 22–31 Aug 2026" }).WaitForAsync();
    }

    [Fact]
    public async Task Aligned_by_weekday_the_whole_page_compares_with_the_days_it_names()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore");
        await visit.Page.Locator(".cg-drop summary", new() { HasText = "Compare" }).ClickAsync();
        await visit.Page.Locator(".cg-drop[open] a", new() { HasText = "Align by weekday" }).ClickAsync();
        await visit.Page.Locator("h1 + p", new() { HasText = "compared with 4–25 Oct 2026" }).WaitForAsync();
        Assert.EndsWith("/explore?align=weekday", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.Locator(".cg-hits a").First.HoverAsync();
        Assert.Contains("Sun 4 Oct 2026", await visit.TextAsync(".cg-tip"), StringComparison.Ordinal);
    }

    [Theory, InlineData("en", 390), InlineData("ja", 320)]
    public async Task On_a_phone_filters_are_a_sheet_that_opens_and_closes_by_keyboard(string language, int width)
    {
        await using var visit = await Visit.BeginAsync(chrome, site, new(language, false, width));
        await visit.OpenAsync("/explore?f=region:us-east-1");
        var button = visit.Page.Locator(".cg-sheet-button");
        Assert.Equal(language == "ja" ? "絞り込み (1)" : "Filters (1)", (await button.InnerTextAsync()).Trim());
        Assert.False(await visit.Page.Locator(".cg-sheet .cg-filterbar").First.IsVisibleAsync());
        await button.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator(".cg-sheet:popover-open").WaitForAsync();
        Assert.Empty(await PageFaults.AxeAsync(visit.Page));
        await visit.Page.Locator(".cg-sheet .cg-drop summary").Nth(1).ClickAsync();
        await Pictures.ShootAsync(visit.Page, "/explore-sheet", $"{language}-light-{width}");
        Assert.Equal(0, await OverflowAsync(visit));
        var sheet = await visit.Page.Locator(".cg-sheet").EvaluateAsync<int>("sheet => sheet.scrollWidth - sheet.clientWidth");
        Assert.Equal(0, sheet);
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Locator(".cg-sheet .cg-drop[open]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.True(await visit.Page.Locator(".cg-sheet:popover-open").IsVisibleAsync());
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Locator(".cg-sheet:popover-open").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.True(await button.EvaluateAsync<bool>("button => document.activeElement === button"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_sheet_stays_while_choices_are_made_and_makes_way_for_a_dialog()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, Phone);
        await visit.OpenAsync("/explore");
        await visit.Page.Locator(".cg-sheet-button").ClickAsync();
        await visit.Page.Locator(".cg-sheet .cg-drop summary", new() { HasText = "Group by" }).ClickAsync();
        await visit.Page.Locator(".cg-sheet .cg-drop[open] a", new() { HasText = "Account" }).First.ClickAsync();
        await visit.AtAsync("/explore?by=account");
        await visit.Page.Locator(".cg-sheet .cg-drop[open]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.True(await visit.Page.Locator(".cg-sheet:popover-open").IsVisibleAsync());
        await visit.Page.Locator(".cg-sheet .cg-chips > button").ClickAsync();
        await visit.Page.Locator(".mud-dialog .cg-values li").First.ClickAsync();
        await visit.Page.Locator(".mud-dialog-actions button").Last.ClickAsync();
        await visit.Page.Locator(".cg-sheet-button", new() { HasText = "Filters (1)" }).WaitForAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_sheet_needs_no_script()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, Phone, withScript: false);
        await visit.OpenAsync("/explore", untilInteractive: false);
        await visit.Page.Locator(".cg-sheet-button").ClickAsync();
        await visit.Page.Locator(".cg-sheet .cg-drop summary", new() { HasText = "Group by" }).ClickAsync();
        await visit.Page.Locator(".cg-sheet .cg-drop[open] a", new() { HasText = "Region" }).ClickAsync();
        Assert.Contains("by Region", await visit.TextAsync("h1 + p"), StringComparison.Ordinal);
    }

    [Theory, InlineData("stack"), InlineData("cum")]
    public async Task In_forced_colours_marks_keep_theirs_and_nothing_moves(string shape)
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce });
        await visit.OpenAsync("/explore?v=" + shape);
        await Pictures.ShootAsync(visit.Page, $"/explore-forced-{shape}", "en-light-1440");
        var colours = await visit.Page.Locator(".cg-legend .cg-swatch").EvaluateAllAsync<string[]>("all => all.map(swatch => getComputedStyle(swatch).backgroundColor)");
        Assert.Equal(colours.Length, colours.Distinct().Count());
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("document.getAnimations().filter(animation => animation.playState === 'running').length"));
    }

    [Fact]
    public async Task Another_theme_and_paper_repaint_lines_without_drawing_them_anew()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore?v=cum");
        var (paths, light) = (await PathsAsync(visit), await StrokeAsync(visit));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" }).ClickAsync();
        await visit.Page.Locator("html[data-theme=dark]").WaitForAsync();
        Assert.NotEqual(light, await StrokeAsync(visit));
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(light, await StrokeAsync(visit));
        Assert.Equal(paths, await PathsAsync(visit));
        Assert.False(await visit.Page.Locator(".cg-filterbar").First.IsVisibleAsync());
        Assert.True(await visit.Page.Locator("h1 + p").IsVisibleAsync());
        await Pictures.ShootAsync(visit.Page, "/explore-print-cum", "en-light-1440");
    }

    private static async Task ShapeAsync(Visit visit, string name)
    {
        await visit.Page.Locator(".cg-seg a", new() { HasText = name }).ClickAsync();
        await visit.Page.Locator(".cg-seg [aria-current=true]", new() { HasText = name }).WaitForAsync();
    }

    private static async Task<string> SeenAsync(Visit visit) => string.Join(
        " | ", await visit.TextAsync("h1 + p"), await visit.TextAsync("figcaption"), await PathsAsync(visit), await visit.TextAsync("tfoot tr"));

    private static Task<string> PathsAsync(Visit visit) => visit.Page.EvaluateAsync<string>("[...document.querySelectorAll('.cg-plot path[d]')].map(path => path.getAttribute('d')).join()");

    private static Task<string> StrokeAsync(Visit visit) => visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.cg-line')).stroke");

    private static async Task<string> AxisAsync(Visit visit) => string.Join(' ', await visit.Page.Locator(".cg-y span").AllInnerTextsAsync());

    private static Task<int> OverflowAsync(Visit visit) => visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    private static Task<string> MeetingAsync(Visit visit, string labels) => visit.Page.Locator(labels).EvaluateAllAsync<string>("""
        labels => {
          const seen = labels.map(label => ({ text: label.textContent, box: label.getBoundingClientRect() })).filter(label => label.box.width > 0);
          const meet = (a, b) => a.right > b.left && b.right > a.left && a.bottom > b.top && b.bottom > a.top;
          return seen.flatMap((one, i) => seen.slice(i + 1).filter(other => meet(one.box, other.box)).map(other => `${one.text} meets ${other.text}`)).join(", ");
        }
        """);
}
