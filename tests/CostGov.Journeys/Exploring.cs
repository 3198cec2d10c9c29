using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CostGov.Journeys;

[Collection("one after the other")]
public sealed partial class Exploring(Chrome chrome, DemoSite site)
{
    private static readonly Look English = new("en", false, 1440);

    [Fact]
    public async Task Every_choice_is_in_the_address_and_a_reload_shows_the_same()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore");
        await ChooseAsync(visit, "Month to date", "Last month");
        await ChooseAsync(visit, "Group by", "Account");
        await ChooseAsync(visit, "Compare", "Year before");
        await ChooseAsync(visit, "Per", "Week");
        await ChooseAsync(visit, "Metric", "Effective (amortized)");
        await ChooseAsync(visit, "Charges", "Tax included");
        Assert.EndsWith("/explore?p=last-month&g=week&by=account&x=kind:Tax&vs=yoy&m=effective", visit.Page.Url, StringComparison.Ordinal);

        var seen = await SeenAsync(visit);
        await visit.Page.ReloadAsync();
        await visit.InteractiveAsync();
        Assert.Equal(seen, await SeenAsync(visit));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Back_goes_through_the_choices_and_sorting_is_not_one_of_them()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore");
        var first = await SeenAsync(visit);
        await ChooseAsync(visit, "Group by", "Region");
        await ChooseAsync(visit, "Month to date", "Last 30 days");
        await visit.Page.GoBackAsync();
        await visit.AtAsync("/explore?by=region");
        await visit.Page.GoBackAsync();
        await visit.AtAsync("/explore");
        await visit.Page.Locator("h1 + p", new() { HasText = "by Service" }).WaitForAsync();
        Assert.Equal(first, await SeenAsync(visit));
    }

    [Fact]
    public async Task A_filter_is_chosen_from_values_with_their_cost_and_taken_back_by_its_chip()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore");
        var whole = await visit.TextAsync("tfoot td");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add filter" }).ClickAsync();
        await visit.Page.GetByLabel("Filter by").First.SelectOptionAsync("service");
        await visit.Page.GetByLabel("Search").FillAsync("S3");
        await visit.Page.GetByLabel("Search").FillAsync("Simple Storage");
        await visit.Page.Locator(".cg-values label").Filter(new() { HasText = "Amazon Simple Storage Service" }).CheckAsync();
        await Pictures.ShootAsync(visit.Page, "/explore-filter", "en-light-1440");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).Last.ClickAsync();
        await visit.AtAsync("/explore?f=service:Amazon+Simple+Storage+Service");
        await visit.Page.Locator(".cg-chip").WaitForAsync();
        Assert.NotEqual(whole, await visit.TextAsync("tfoot td"));
        await visit.Page.GetByLabel("Remove filter Service: Amazon Simple Storage Service").ClickAsync();
        await visit.AtAsync("/explore");
        await visit.Page.Locator(".cg-chip").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal(whole, await visit.TextAsync("tfoot td"));
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("/explore?p=../&by=nope&cur=XXXX&zzz=1")]
    [InlineData("/explore?p=0001-01-01..9999-12-31&g=day")]
    [InlineData("/explore?f=account:%3Cscript%3Ealert(1)%3C/script%3E&hide=-1,x&sort=--")]
    public async Task A_spoilt_address_opens_and_says_what_it_left_out(string address)
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        visit.Page.Dialog += (_, dialog) => visit.Complaints.Add(dialog.Message);
        await visit.OpenAsync(address);
        Assert.Contains("left out", await visit.TextAsync(".cg-notice[role=status]"), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_five_kilobyte_value_is_no_trouble()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore?f=service:" + new string('a', 5000));
        Assert.Contains("Nothing matches", await visit.TextAsync(".cg-empty-title"), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_no_cube_can_answer_gets_the_sentence_and_no_number()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore?by=account,region&f=service:Amazon+Simple+Storage+Service");
        Assert.Equal("This combination needs line items", await visit.TextAsync(".cg-empty-title"));
        Assert.Equal(0, await visit.Page.Locator("main .cg-table, main .cg-chart").CountAsync());
    }

    [Fact]
    public async Task Without_script_figures_charts_links_and_periods_are_all_there()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English, withScript: false);
        await visit.OpenAsync("/", untilInteractive: false);
        Assert.NotEqual(0, await visit.Page.Locator("path.cg-bar-path").CountAsync());
        await visit.Page.Locator(".cg-card-head a").First.ClickAsync();
        Assert.Equal("Cost explorer", await visit.TextAsync("h1"));
        await visit.Page.Locator(".cg-drop:has(input[name=from]) > summary").ClickAsync();
        await visit.Page.FillAsync(".cg-drop[open] input[name=from]", "2026-10-01");
        await visit.Page.FillAsync(".cg-drop[open] input[name=to]", "2026-10-31");
        await visit.Page.Locator(".cg-drop[open] button").ClickAsync();
        Assert.Contains("1–31 Oct 2026", await visit.TextAsync("h1 + p"), StringComparison.Ordinal);
    }

    [Theory, InlineData("/"), InlineData("/explore"), InlineData("/explore?tab=table")]
    public async Task Money_is_written_one_way_only(string address)
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English with { Language = "ja" });
        await visit.OpenAsync(address, untilInteractive: false);
        var texts = await visit.Page.Locator("main .cg-num").EvaluateAllAsync<string[]>("all => all.filter(one => one.closest('.cg-y, .cg-x, .cg-key, svg') === null && one.children.length === 0).map(one => one.textContent.trim())");
        var money = texts.Where(text => text.Contains('$', StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(money);
        Assert.DoesNotContain(money, text => !FullMoney().IsMatch(text));
        Assert.DoesNotContain('\uFFE5', await visit.Page.ContentAsync());
    }

    private static async Task ChooseAsync(Visit visit, string menu, string choice)
    {
        var address = visit.Page.Url;
        await visit.Page.Locator(".cg-drop summary", new() { HasText = menu }).First.ClickAsync();
        await visit.Page.Locator(".cg-drop[open] a").Filter(new() { HasTextRegex = new Regex("^\\s*" + Regex.Escape(choice).Replace("\\ ", "\\s+", StringComparison.Ordinal)) }).First.ClickAsync();
        // The menu that was chosen from goes with the old view, in the same drawing that brings the new one.
        await visit.Page.Locator(".cg-drop[open]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.NotEqual(address, visit.Page.Url);
    }

    private static async Task<string> SeenAsync(Visit visit) => string.Join(
        " | ",
        await visit.TextAsync("h1"), await visit.TextAsync("h1 + p"), await visit.TextAsync("tfoot tr"),
        (await visit.Page.Locator(".cg-table tbody tr").CountAsync()).ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^[+−]?\$\d{1,3}(,\d{3})*\.\d{2}$")]
    private static partial Regex FullMoney();
}
