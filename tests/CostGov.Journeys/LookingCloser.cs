using Microsoft.Playwright;

namespace CostGov.Journeys;

/// <summary>What opens over and beside a page, in both languages, both themes, wide and narrow: no violation, no complaint, nothing wider than the screen.</summary>
[Collection("one after the other")]
public sealed class LookingCloser(Chrome chrome, DemoSite site)
{
    private const string Explained = "/explain?start=2026-11-01&end=2026-11-23&metric=billed&exclude=kind:Tax&compareStart=2026-10-01&compareEnd=2026-10-23";

    public static TheoryData<string> Looks => [.. Look.All.Select(look => look.ToString())];

    [Theory, MemberData(nameof(Looks))]
    public async Task Is_accessible_complains_of_nothing_and_fits(string look)
    {
        await using var visit = await Visit.BeginAsync(chrome, site, Look.All.Single(one => one.ToString() == look));
        var page = visit.Page;
        await visit.OpenAsync(Explained);
        await CheckAsync(visit, "/explain", look);
        await visit.OpenAsync("/explain?figure=monthEnd&start=2026-11-01&end=2026-11-23");
        await CheckAsync(visit, "/explain-month-end", look);
        await visit.OpenAsync("/explain?figure=other&start=2026-11-01&end=2026-11-23&groupBy=service&limit=3");
        await CheckAsync(visit, "/explain-other", look);
        await visit.OpenAsync("/explain?start=soon");
        await CheckAsync(visit, "/explain-refused", look);
        await visit.OpenAsync("/explore?by=account&panel=all");
        await page.Locator(".cg-panel table").First.WaitForAsync();
        await CheckAsync(visit, "/explore-why", look);

        await visit.OpenAsync("/explore");
        await page.Locator("main > .cg-stack tbody .cg-figure").First.ClickAsync();
        await page.Locator(".mud-dialog [data-cg-exact]").WaitForAsync();
        await CheckAsync(visit, "/explore-explain", look, isWhole: false);
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".mud-dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await page.Locator(".cg-view-tools summary").Nth(1).ClickAsync();
        await CheckAsync(visit, "/explore-copy", look, isWhole: false);
        await page.Locator(".cg-view-tools summary").First.ClickAsync();
        await page.Locator(".cg-drop[open] .cg-drop-foot button").First.ClickAsync();
        await page.Locator(".mud-dialog input").WaitForAsync();
        await CheckAsync(visit, "/explore-save", look, isWhole: false);
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".mud-dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await page.Keyboard.PressAsync("?");
        await page.Locator("dialog[open]").WaitForAsync();
        await CheckAsync(visit, "/explore-keys", look, isWhole: false);
    }

    [Theory, MemberData(nameof(Looks))]
    public async Task A_project_before_its_change_is_kept_is_accessible_and_fits(string look)
    {
        await using var visit = await Visit.BeginAsync(chrome, site, Look.All.Single(one => one.ToString() == look));
        var page = visit.Page;
        await visit.OpenAsync("/projects/ec-site/edit");
        await page.Locator(".cg-rule-text input").First.FillAsync("team red");
        await page.Locator(".cg-rule-place input").First.FocusAsync();
        await page.Locator(".cg-rules .cg-bad").WaitForAsync();
        await CheckAsync(visit, "/projects-rule-unread", look);
        await page.Locator(".cg-rule-text input").First.FillAsync("tag:Project=demand-forecast");
        await page.Locator("input[name=start]").Last.CheckAsync();
        await page.Locator(".cg-notice + button").ClickAsync();
        await page.Locator(".cg-card [role=status] table").First.WaitForAsync();
        await CheckAsync(visit, "/projects-restate", look);

        await visit.OpenAsync("/projects/import");
        var list = "コード,案件名,責任者,ルール\r\nkiosk,店頭端末①,髙橋,account:111122223333\r\nec-site,ECサイト,佐藤,account:701198340156\r\nlost,迷子,,team red\r\n";
        await Projects.ChooseAsync(page, new FilePayload { Name = "案件一覧.csv", MimeType = "text/csv", Buffer = Projects.ShiftJis.GetBytes(list) });
        await page.Locator("td", new() { HasText = "店頭端末①" }).First.WaitForAsync();
        await CheckAsync(visit, "/projects-import-found", look);
    }

    [Fact]
    public async Task An_open_panel_hides_nothing_that_the_keyboard_can_reach()
    {
        foreach (var width in new[] { 1440, 1024, 390, 320 })
        {
            await using var visit = await Visit.BeginAsync(chrome, site, new("ja", false, width));
            await visit.OpenAsync("/explore?by=account&panel=all");
            await visit.Page.Locator(".cg-panel table").First.WaitForAsync();
            PageFaults.None(from fault in await PageFaults.TooWideAsync(visit.Page) select $"{width}: {fault}");
            for (var stop = 0; stop < 60; stop++)
            {
                await visit.Page.Keyboard.PressAsync("Tab");
                var obscured = await visit.Page.EvaluateAsync<string?>("""
                    () => {
                      const at = document.activeElement;
                      if (at === document.body) return null;
                      const box = at.getBoundingClientRect();
                      const [x, y] = [Math.min(innerWidth - 1, Math.max(0, box.x + Math.min(box.width, 40) / 2)), Math.min(innerHeight - 1, Math.max(0, box.y + Math.min(box.height, 40) / 2))];
                      const seen = document.elementFromPoint(x, y);
                      return at.contains(seen) || seen?.contains(at) ? null : at.outerHTML.slice(0, 120);
                    }
                    """);
                Assert.True(obscured is null, $"{width}: {obscured}");
            }
        }
    }

    private static async Task CheckAsync(Visit visit, string name, string look, bool isWhole = true)
    {
        await Pictures.ShootAsync(visit.Page, name, look);
        PageFaults.None(from fault in await PageFaults.TooWideAsync(visit.Page) select $"{name}: {fault}");
        if (isWhole)
            Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        Assert.Empty(visit.Complaints);
        PageFaults.None(from fault in await PageFaults.AxeAsync(visit.Page, isOverlaid: !isWhole) select $"{name}: {fault}");
    }
}
