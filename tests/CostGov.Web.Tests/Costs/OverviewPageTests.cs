using AngleSharp.Dom;
using Bunit;
using CostGov.Ingestion.Aws;
using CostGov.Testing;
using CostGov.Web.Costs;
using CostGov.Web.Tests.Shell;

namespace CostGov.Web.Tests.Costs;

/// <summary>The overview over a bill of August and the first nine days of September 2026.</summary>
public sealed class OverviewPageTests
{
    private const string Production = "111111111111";
    private const string Trial = "222222222222";
    private const string Closed = "333333333333";

    private static readonly DateOnly NinthOfSeptember = new(2026, 9, 9);

    public OverviewPageTests() => InEnglish.Set();

    [Fact]
    public async Task Every_total_of_the_page_is_the_bill_to_the_last_cent()
    {
        await using var stand = await StandAsync();
        var page = stand.Open<OverviewPage>("/", ".cg-tile");
        Assert.Equal("$1,110.00", Tile(page, "Spend to date"));
        Assert.Equal("$900.00", Tile(page, "Last month"));
        Assert.Contains("Total $1,110.00", page.Find("figcaption").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_grew_and_what_fell_are_told_apart()
    {
        await using var stand = await StandAsync();
        var rows = stand.Open<OverviewPage>("/", ".cg-group-row").FindAll("table:has(.cg-group-row) tbody tr").Select(Words).ToList();
        Assert.Equal("Grew most", rows[0]);
        Assert.StartsWith("production $900.00 $600.00 +$300.00 +50.0%", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("trial $200.00 $0.00 +$200.00 new", rows[2], StringComparison.Ordinal);
        Assert.Equal("Fell most", rows[3]);
        Assert.StartsWith("old $10.00 $300.00 −$290.00 −96.7%", rows[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Movers_are_told_by_service_where_the_address_asks_for_it()
    {
        await using var stand = await StandAsync();
        var page = stand.Open<OverviewPage>("/?movers=service", ".cg-group-row");
        Assert.Contains("Amazon S3", page.Find("table:has(.cg-group-row) tbody").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("production", page.Find("table:has(.cg-group-row) tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_needs_attention_is_said_with_its_money_and_leads_to_where_it_is_taken_apart()
    {
        await using var stand = await StandAsync();
        var items = stand.Open<OverviewPage>("/", ".cg-attention").FindAll(".cg-attention a");
        Assert.Equal(
            [
                "Look at this: The month is on course for $4,440.00, +393.3% against last month",
                "Look at this: Tags of 1 accounts could not be read",
                "Look at this: production grew by +$300.00 (+50.0%)",
                "Look at this: old is closed or suspended and still cost $10.00 this month",
                "New: trial had no cost in the same days of last month: $200.00 now",
                "New: Amazon S3 was not used in the same days of last month: $200.00 now",
            ],
            items.Select(Words));
        Assert.Equal($"/explore?f=account:{Closed}", items[3].GetAttribute("href"));
    }

    [Fact]
    public async Task Growth_too_small_to_matter_is_not_told()
    {
        await using var stand = await PageStand.CreateAsync();
        await stand.PublishAsync(new Ledger().Add("2026-08-01", 1000m).Add("2026-08-20", 9000m).Add("2026-09-01", 1199m), NinthOfSeptember);
        Assert.Contains("Nothing needs attention", stand.Open<OverviewPage>("/", ".cg-tile").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_stands_still_comes_before_everything_else()
    {
        await using var stand = await StandAsync();
        stand.Data.Clock.Advance(TimeSpan.FromHours(40));
        var first = stand.Open<OverviewPage>("/", ".cg-attention").Find(".cg-attention a");
        Assert.Equal("Broken: The figures of Hoshizora are 41 hours old", Words(first));
        Assert.Equal("/sources", first.GetAttribute("href"));
    }

    [Fact]
    public async Task Where_no_tag_key_is_read_untagged_cost_is_unknown_and_not_zero()
    {
        await using var stand = await PageStand.CreateAsync();
        await stand.Data.PublishAsync(new Ledger().Add("2026-09-01", 5m), [CostGov.Costs.Cube.Service], TestContext.Current.CancellationToken, PageStand.Payer, dataTo: NinthOfSeptember);
        var page = stand.Open<OverviewPage>("/", ".cg-tile");
        Assert.Equal("–unknown", Tile(page, "Untagged cost"));
    }

    [Fact]
    public async Task Before_the_first_reading_the_page_says_what_it_waits_for()
    {
        await using var stand = await PageStand.CreateAsync();
        Assert.Contains("/sources", stand.Open<OverviewPage>("/", ".cg-empty").Find(".cg-empty a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_japanese_reader_gets_every_word_in_japanese()
    {
        InJapanese.Set();
        await using var stand = await StandAsync();
        var items = stand.Open<OverviewPage>("/", ".cg-attention").FindAll(".cg-attention a").Select(Words).ToList();
        Assert.Contains("要確認: production が +$300.00 増えました(+50.0%)", items);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?m=netEffective&cur=USD&movers=ou&attention=all")]
    [InlineData("/?movers=service")]
    public void An_address_is_read_back_as_it_was_written(string address) =>
        Assert.Equal(address, OverviewView.Read(new Uri("http://localhost" + address).Query).ToUrl());

    private static async Task<PageStand> StandAsync()
    {
        var stand = await PageStand.CreateAsync(new AwsOptions { Payers = [new PayerOptions { Id = PageStand.Payer, Name = "Hoshizora" }] });
        await stand.WithAccountAsync(Production, "production");
        await stand.WithAccountAsync(Trial, "trial", tagsProblem: "AccessDenied");
        await stand.WithAccountAsync(Closed, "old", state: "SUSPENDED");
        return await stand.PublishAsync(
            new Ledger()
                .Add("2026-08-03", 600m, account: Production, tags: "Project=alpha")
                .Add("2026-08-05", 300m, account: Closed)
                .Add("2026-09-03", 900m, account: Production, tags: "Project=alpha")
                .Add("2026-09-04", 200m, account: Trial, service: "Amazon S3")
                .Add("2026-09-05", 10m, account: Closed),
            NinthOfSeptember);
    }

    private static string Tile(IRenderedComponent<OverviewPage> page, string name) =>
        page.FindAll(".cg-tile").Single(tile => tile.QuerySelector("h2")!.TextContent.Contains(name, StringComparison.Ordinal)).QuerySelector(".cg-tile-figure")!.TextContent.Trim();

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
