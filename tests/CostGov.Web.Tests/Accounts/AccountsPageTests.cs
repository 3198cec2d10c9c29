using AngleSharp.Dom;
using Bunit;
using CostGov.Testing;
using CostGov.Web.Accounts;

namespace CostGov.Web.Tests.Accounts;

public sealed class AccountsPageTests : BunitContext, IAsyncLifetime
{
    private TemporaryData _data = null!;
    private bool _isServed;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        InEnglish.Set();
        _data = await AccountsStand.CompanyAsync(Stop);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _data.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    [Fact]
    public void Every_unit_account_and_charge_is_there_and_the_total_is_the_whole_to_the_last_digit()
    {
        var page = Open("/accounts?open=all");
        Assert.Equal(
            [
                "1 Root $18.00", "2 Production $15.00", "3 shop $15.00", "2 Development $3.00", "3 lab $3.00", "3 old –",
                "1 Outside the organisation $1.75", "2 444444444444 $1.50", "2 No account $0.25",
            ],
            Rows(page));
        Assert.StartsWith("19.75000000000001 USD", page.Find("tfoot td:nth-of-type(2) .cg-num").GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void As_it_was_an_account_stands_in_both_units_with_its_parts_and_the_total_is_the_same()
    {
        var page = Open("/accounts?open=all&ou=was");
        Assert.Equal(
            ["1 Root $18.00", "2 Development $13.00", "3 shop $10.00", "3 lab $3.00", "3 old –", "2 Production $5.00", "3 shop $5.00"],
            Rows(page).Take(7));
        Assert.StartsWith("19.75000000000001 USD", page.Find("tfoot td:nth-of-type(2) .cg-num").GetAttribute("title"), StringComparison.Ordinal);
        Assert.Contains("OUs as they were", page.Find(".cg-sentence").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Below_the_roots_units_are_closed_until_somebody_opens_them()
    {
        var page = Open("/accounts");
        Assert.Equal(["Root", "Production", "Development", "Outside the organisation", "444444444444", "No account"], page.FindAll(".cg-tree-link").Select(link => link.TextContent));
        Assert.Equal(["true", "false", "false", "true", null, null], page.FindAll("tbody tr").Select(row => row.GetAttribute("aria-expanded")));

        page.Find("a[aria-label='Open Production']").Click();

        page.WaitForAssertion(() => Assert.Contains("shop", page.FindAll(".cg-tree-link").Select(link => link.TextContent)));
        Assert.Equal("/accounts?open=ou-prod", this.Address());
    }

    [Fact]
    public void Opening_asks_the_store_nothing()
    {
        var page = Open("/accounts");
        var figures = page.FindComponent<AccountTreeTable>().Instance.Shown.Figures;
        page.Find("a[aria-label='Open Production']").Click();
        page.WaitForAssertion(() => Assert.Equal("/accounts?open=ou-prod", page.FindComponent<AccountTreeTable>().Instance.Shown.View.ToUrl()));
        Assert.Same(figures, page.FindComponent<AccountTreeTable>().Instance.Shown.Figures);
    }

    [Fact]
    public void The_change_of_a_unit_is_that_of_all_below_it()
    {
        var page = Open("/accounts");
        Assert.Equal("+$7.00", page.FindAll("tbody tr")[1].QuerySelector(".cg-change-amount")!.TextContent.Trim());
        Assert.Equal("+$1.00", page.FindAll("tbody tr")[2].QuerySelector(".cg-change-amount")!.TextContent.Trim());
    }

    [Fact]
    public void A_search_shows_what_it_found_with_the_units_above_and_both_totals()
    {
        var page = Open("/accounts");
        page.Find("#cg-account-search").Change("ｓｈｏｐ");
        page.WaitForAssertion(() => Assert.Equal(["1 Root $15.00", "2 Production $15.00", "3 shop $15.00"], Rows(page)));
        Assert.Equal(["Total of those found", "Total of all accounts"], page.FindAll("tfoot th").Select(head => head.TextContent));
        Assert.Contains("1 of 4 accounts", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("ｓｈｏｐ", page.Find("#cg-account-search").GetAttribute("value"));
    }

    [Fact]
    public void A_state_is_chosen_from_those_that_occur()
    {
        var page = Open("/accounts");
        Assert.Equal(["All 4", "●Active 2", "○Closed 1", "◆Seen only in charges 1"], page.FindAll(".cg-drop")[^1].QuerySelectorAll("a").Select(Words));
        Assert.Equal(["1 Root –", "2 Development –", "3 old –"], Rows(Open("/accounts?state=closed")));
    }

    [Fact]
    public void What_nobody_matches_gets_the_sentence_and_a_way_back()
    {
        var page = Open("/accounts?q=nobody&p=2026-08-01..2026-08-20");
        Assert.Contains("“nobody”", page.Find(".cg-empty").TextContent, StringComparison.Ordinal);
        Assert.Equal("/accounts?p=2026-08-01..2026-08-20", page.Find(".cg-empty a").GetAttribute("href"));
    }

    [Fact]
    public void Days_nobody_read_get_the_sentence_and_no_number()
    {
        var page = Open("/accounts?p=2025-01-01..2025-01-31");
        Assert.Equal("No data for this period", page.Find(".cg-empty-title").TextContent);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public void What_an_address_says_beyond_us_is_named_and_never_run()
    {
        var page = Open("/accounts?zzz=1&q=%3Cscript%3Ealert(1)%3C/script%3E");
        Assert.Contains("zzz", page.Find(".cg-notice").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("script"));
    }

    [Fact]
    public async Task Before_the_first_reading_the_page_says_what_is_on_its_way()
    {
        await using var empty = await AccountsStand.CompanyAsync(Stop, withCosts: false);
        this.Serve(empty);
        Assert.Contains("first run", Render<AccountsPage>().Loaded().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_fails_leaves_a_card_with_an_id_to_quote()
    {
        this.Serve(_data);
        await _data.CloseAsync();
        this.GoTo("/accounts");
        Assert.NotEmpty(Render<AccountsPage>().Loaded().FindAll(".cg-card-error"));
    }

    [Fact]
    public void In_Japanese_every_word_is()
    {
        InJapanese.Set();
        var page = Open("/accounts?open=all&q=o");
        Assert.Equal(["該当分の合計", "全アカウントの合計"], page.FindAll("tfoot th").Select(head => head.TextContent));
        Assert.Contains("○解約済み", page.Markup.Replace("<span aria-hidden=\"true\">○</span>", "○", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(["アカウント", "アカウント数", "コスト", "構成比", "比較期間", "増減"], page.FindAll("thead th").Select(Words));
    }

    private IRenderedComponent<AccountsPage> Open(string address)
    {
        if (!_isServed)
            this.Serve(_data);
        _isServed = true;
        this.GoTo(address);
        return Render<AccountsPage>().Loaded();
    }

    private static IEnumerable<string> Rows(IRenderedComponent<AccountsPage> page) => page.FindAll("tbody tr").Select(row =>
        $"{row.GetAttribute("aria-level")} {row.QuerySelector(".cg-tree-link")!.TextContent} {row.QuerySelectorAll("td")[1].QuerySelector(".cg-num")!.FirstChild!.TextContent}");

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('↓', '↑');
}
