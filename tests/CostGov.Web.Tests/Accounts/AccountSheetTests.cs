using Bunit;
using CostGov.Accounts;
using CostGov.Persistence;
using CostGov.Testing;
using CostGov.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;
using static CostGov.Web.Tests.Accounts.AccountsStand;

namespace CostGov.Web.Tests.Accounts;

public sealed class AccountSheetTests : BunitContext, IAsyncLifetime
{
    private TemporaryData _data = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        InEnglish.Set();
        _data = await CompanyAsync(Stop);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _data.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    [Fact]
    public void Title_key_figures_chart_and_history_are_there()
    {
        var page = Open(Shop);
        Assert.Equal("shop", page.Find("h1").TextContent);
        Assert.Equal("Accounts › shop", Words(page.Find("nav").TextContent));
        Assert.Equal(["$15.00", "$8.00", "75.9%", "$5.00"], page.FindAll(".cg-tile-figure").Select(figure => Words(figure.TextContent)));
        Assert.Contains("of $19.75", page.FindAll(".cg-tile-note")[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("33.3% of metered use", page.FindAll(".cg-tile-note")[3].TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("path.cg-bar-path"));
        Assert.Equal(
            ["Root / Production 16 Aug 2026 today", "Root / Development 1 Jan 2026 15 Aug 2026"],
            page.FindComponent<OuHistory>().FindAll("tbody tr").Select(row => Words(row.TextContent)));
        Assert.Contains("team-shop", page.FindComponent<AccountFacts>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_leads_to_the_explorer_with_this_account_alone()
    {
        var links = Open(Shop).FindAll(".cg-rank-name a, .cg-tile-name a[href^='/explore'], .cg-card-head a").Select(link => link.GetAttribute("href")).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains("f=account:" + Shop, link, StringComparison.Ordinal));
    }

    [Fact]
    public void An_account_that_only_charges_know_has_its_figures_and_says_why_it_has_no_more()
    {
        var page = Open(Stranger);
        Assert.Equal(Stranger, page.Find("h1").TextContent);
        Assert.Equal("$1.50", Words(page.Find(".cg-tile-figure").TextContent));
        Assert.Contains("Only charges know this account", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindComponents<NamingForm>());
    }

    [Fact]
    public void A_closed_account_without_charges_is_shown_without_data()
    {
        var page = Open(Closed);
        Assert.Contains("Closed", page.Find(".cg-head").TextContent, StringComparison.Ordinal);
        Assert.Equal("–", page.FindAll(".cg-tile-figure")[2].TextContent);
        Assert.StartsWith("–", page.Find(".cg-tile-figure").TextContent, StringComparison.Ordinal);
        Assert.Equal("No charges", page.Find(".cg-empty-title").TextContent);
    }

    [Theory, InlineData("555555555555"), InlineData("<script>alert(1)</script>"), InlineData("../../etc")]
    public void An_account_that_is_not_there_is_said_so_without_repeating_the_address(string id)
    {
        var page = Open(id);
        Assert.Equal("No such account", page.Find("h1").TextContent);
        Assert.Contains("or it is not for you to see", page.Find(".cg-empty").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(id, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_that_could_not_be_read_say_why()
    {
        await using (var db = await _data.DbAsync(Stop))
        {
            (await db.FindAsync<LinkedAccount>([Lab], Stop))!.TagsProblem = "organizations:ListTagsForResource is not permitted.";
            await db.SaveChangesAsync(Stop);
        }

        Assert.Contains("is not permitted", Open(Lab).FindComponent<AccountFacts>().Find(".cg-notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_Japanese_is_saved_and_the_title_is_it()
    {
        var page = Open(Shop);
        page.Find("#cg-display-name").Change("通販 本番");
        page.Find("#cg-owner-note").Change("佐藤\n内線 1234");
        page.Find("form.cg-form").Submit();

        page.WaitForAssertion(() => Assert.Equal("通販 本番", page.Find("h1").TextContent));
        Assert.Contains("Saved.", page.Find(".cg-form [role=status]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Last changed by mika, 10 Sep 2026 06:00 UTC", page.Find(".cg-form .cg-caption").TextContent, StringComparison.Ordinal);
        Assert.Equal("佐藤\n内線 1234", page.Find(".cg-lines").TextContent);
    }

    [Fact]
    public void A_name_that_is_too_long_is_said_at_the_field_and_nothing_typed_is_lost()
    {
        var page = Open(Shop);
        var tooLong = new string('あ', 101);
        page.Find("#cg-display-name").Change(tooLong);
        page.Find("#cg-owner-note").Change("佐藤");
        page.Find("form.cg-form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Expected at most 100 characters.", page.Find("#cg-display-name-hint strong").TextContent));
        Assert.Equal("true", page.Find("#cg-display-name").GetAttribute("aria-invalid"));
        Assert.Null(page.Find("#cg-owner-note").GetAttribute("aria-invalid"));
        Assert.Equal((tooLong, "佐藤"), (page.Find("#cg-display-name").GetAttribute("value"), page.Find("#cg-owner-note").GetAttribute("value")));
        Assert.Equal("shop", page.Find("h1").TextContent);
    }

    [Fact]
    public void Before_the_circuit_nothing_can_be_typed_that_would_be_lost()
    {
        this.Serve(_data, isInteractive: false);
        var page = Render<AccountSheet>(set => set.Add(sheet => sheet.Id, Shop)).Loaded();
        Assert.True(page.Find("#cg-display-name").HasAttribute("readonly"));
        Assert.True(page.Find(".cg-form button").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Before_the_first_reading_the_account_is_there_and_says_what_is_on_its_way()
    {
        await using var empty = await CompanyAsync(Stop, withCosts: false);
        this.Serve(empty);
        var page = Render<AccountSheet>(set => set.Add(sheet => sheet.Id, Shop)).Loaded();
        Assert.Contains("first run", page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindComponents<NamingForm>());
    }

    [Fact]
    public async Task A_store_that_fails_leaves_a_card_with_an_id_to_quote()
    {
        this.Serve(_data);
        await _data.CloseAsync();
        Assert.NotEmpty(Render<AccountSheet>(set => set.Add(sheet => sheet.Id, Shop)).Loaded().FindAll(".cg-card-error"));
    }

    [Fact]
    public void In_Japanese_headings_and_problems_are()
    {
        InJapanese.Set();
        var page = Open(Shop);
        Assert.Equal(["サービス別の日次コスト", "リージョン別", "増減の大きいサービス", "サービス別", "アカウント情報", "名前と担当", "所属OUの履歴"], page.FindAll(".cg-card-head h2").Select(head => head.TextContent));
        page.Find("#cg-owner-note").Change("\a");
        page.Find("form.cg-form").Submit();
        page.WaitForAssertion(() => Assert.Equal("改行以外の制御文字は使えません。", page.Find("#cg-owner-note-hint strong").TextContent));
    }

    private IRenderedComponent<AccountSheet> Open(string id)
    {
        this.Serve(_data);
        this.GoTo("/accounts/" + Uri.EscapeDataString(id));
        return Render<AccountSheet>(set => set.Add(sheet => sheet.Id, id)).Loaded();
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
