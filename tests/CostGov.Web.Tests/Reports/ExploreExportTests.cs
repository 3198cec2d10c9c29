using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Reports;
using CostGov.Testing;
using static CostGov.Web.Tests.Reports.ExportedCosts;

namespace CostGov.Web.Tests.Reports;

public sealed class ExploreExportTests
{
    private const string August = "p=2026-08-01..2026-08-03&vs=2026-07-01..2026-07-03";

    public ExploreExportTests() => InEnglish.Set();

    [Fact]
    public async Task A_workbook_is_the_table_of_the_page_with_a_column_a_day_and_every_digit()
    {
        await using var costs = await SmallAsync();
        var draft = await costs.ExploreAsync(August, ExportFormat.Xlsx);
        var book = await XlsxAsync(draft);

        Assert.Equal("costgov_explore_2026-08-01_2026-08-03_USD", ((ExportDraft.Ready)draft).Name);
        Assert.Equal(["Costs", "About", "By period"], ((ExportDraft.Ready)draft).Sheets.Select(sheet => sheet.Name));
        Assert.Equal(["Service", "2026-08-01", "2026-08-02", "2026-08-03", "Total", "Compared", "Change", "Share"], book[0][0]);
        Assert.Equal(["Amazon EC2", "10.12345678901234", "3", "0", "13.12345678901234", "4", "9.12345678901234"], book[0][1][..7]);
        Assert.Equal(["=cmd()", "0", "2", "0", "2", "0", "2"], book[0][2][..7]);
        Assert.Equal(["Amazon S3", "-1.5", "0", "0", "-1.5", "0", "-1.5"], book[0][3][..7]);
        Assert.Equal(4, book[0].Count);
    }

    [Fact]
    public async Task About_says_what_the_figures_are_and_their_exact_total()
    {
        await using var costs = await SmallAsync();
        var about = (await XlsxAsync(await costs.ExploreAsync(August + "&x=kind:Tax,Support&f=service:Amazon+EC2,Amazon+S3", ExportFormat.Xlsx)))[1].ToLookup(row => row[0], row => row[1]);

        Assert.Equal("1–3 Aug 2026 · Service: Amazon EC2, Amazon S3 · without Kind of charge: Tax, Support · by Service · Billed (unblended) · USD · compared with 1–3 Jul 2026", Assert.Single(about["View"]));
        Assert.Equal("11.62345678901234 USD", Assert.Single(about["Exact total"]));
        Assert.Equal("4 USD", Assert.Single(about["Exact total of the compared period"]));
        Assert.Equal("Billed (unblended); at AWS: UnblendedCost, FOCUS BilledCost", Assert.Single(about["Metric"]));
        Assert.Equal("Support, Tax", Assert.Single(about["Kinds of charge left out"]));
        Assert.Equal("Service: Amazon EC2, Amazon S3", Assert.Single(about["Only"]));
        Assert.Equal("estimated: AWS finalises it with the invoice", Assert.Single(about["Finality"]));
        Assert.Equal("account × service", Assert.Single(about["Answered from"]));
        Assert.Equal("service", Assert.Single(about["Cube"]));
        Assert.Equal("1", Assert.Single(about["Ingest runs"]));
        Assert.Equal("10 Sep 2026 05:00 UTC", Assert.Single(about["Read from the source at"]));
        Assert.Equal("http://localhost:5080/explore?p=2026-08-01..2026-08-03&g=day&f=service:Amazon+EC2,Amazon+S3&x=kind:Tax,Support&vs=2026-07-01..2026-07-03", Assert.Single(about["Link to this view"]));
        // Excel's number of 1 August 2026.
        Assert.Equal("46235", Assert.Single(about["First day"]));
        Assert.Contains("15 significant digits", Assert.Single(about["Precision"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Japanese_headings_names_and_sentences_are_Japanese()
    {
        InJapanese.Set();
        await using var costs = await SmallAsync();
        var draft = await costs.ExploreAsync(August + "&by=account", ExportFormat.Xlsx);
        var book = await XlsxAsync(draft);

        Assert.Equal(["コスト", "この出力について", "期間別"], ((ExportDraft.Ready)draft).Sheets.Select(sheet => sheet.Name));
        Assert.Equal("アカウント", book[0][0][0]);
        Assert.Contains(book[0], row => row[0] == "通販 本番" && row[1] == "111111111111");
        Assert.Contains(book[1], row => row[0] == "表示条件" && row[1].StartsWith("2026年8月1日〜3日 · アカウント別", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_csv_has_a_row_for_each_group_and_day_for_programs()
    {
        await using var costs = await SmallAsync();
        var rows = await CsvAsync(await costs.ExploreAsync(August + "&by=account,service", ExportFormat.Csv));

        Assert.Equal(["start", "end", "account_id", "account_name", "service", "amount", "currency", "estimated", "complete"], rows[0].Keys);
        Assert.Equal(12, rows.Count);
        Assert.Equal(["2026-08-01", "2026-08-02", "111111111111", "通販 本番", "Amazon EC2", "10.12345678901234", "USD", "false", "true"], rows[0].Values);
        Assert.Equal("-1.5", Assert.Single(rows, row => row["service"] == "Amazon S3" && row["start"] == "2026-08-01")["amount"]);
        Assert.Equal("'=cmd()", rows.Select(row => row["service"]).Distinct().Single(service => service.Contains("cmd", StringComparison.Ordinal)));
        Assert.Equal("true", Assert.Single(rows, row => row["account_id"] == "222222222222" && row["start"] == "2026-08-02")["estimated"]);
    }

    [Fact]
    public async Task A_day_nobody_read_is_empty_and_never_zero()
    {
        await using var costs = await SmallAsync();
        var rows = await CsvAsync(await costs.ExploreAsync("p=2026-08-01..2026-09-02&vs=none", ExportFormat.Csv));
        var book = await XlsxAsync(await costs.ExploreAsync("p=2026-08-31..2026-09-02&vs=none&by=none", ExportFormat.Xlsx));

        var unread = rows.Where(row => row["start"].StartsWith("2026-09", StringComparison.Ordinal)).ToList();
        Assert.Equal(3 * 2, unread.Count);
        Assert.All(unread, row => Assert.Equal(("", "false"), (row["amount"], row["complete"])));
        Assert.Equal(["2026-08-31", "2026-09-01", "2026-09-02", "Total", "Share"], book[0][0]);
        Assert.Equal(["0", "", "", "0", ""], book[0][1]);
        Assert.Equal(["0", "", ""], book[2].Skip(1).Select(row => row[2]));
        Assert.Equal(["1", "0", "0"], book[2].Skip(1).Select(row => row[^1]));
    }

    [Fact]
    public async Task All_rows_are_there_however_many_the_page_shows_in_the_order_of_the_page()
    {
        var ledger = new Ledger();
        for (var number = 0; number < 450; number++)
            ledger.Add("2026-08-01", 1m + (number * 0.01m), service: $"Service {number:000}");
        await using var costs = await ExportedCosts.OfAsync(ledger, Cube.Service);

        var book = await XlsxAsync(await costs.ExploreAsync("p=2026-08-01..2026-08-31&sort=name", ExportFormat.Xlsx));
        var screen = await costs.ScreenAsync("p=2026-08-01..2026-08-31");

        Assert.Equal((451, 200), (book[0].Count, screen.Groups.Count));
        Assert.Equal(book[0].Skip(1).Select(row => row[0]).Order(StringComparer.CurrentCulture), book[0].Skip(1).Select(row => row[0]));
        Assert.Equal(screen.Total, book[0].Skip(1).Sum(row => Number(row[^4])));
    }

    [Fact]
    public async Task What_cannot_be_answered_is_refused_in_the_sentence_of_the_page()
    {
        await using var costs = await SmallAsync();
        Assert.Equal(
            "Choose it on the Sources page, or activate it for cost allocation at AWS first.",
            Assert.IsType<ExportDraft.Refused>(await costs.ExploreAsync(August + "&by=tag:Project", ExportFormat.Xlsx)).Because);
        Assert.Contains(
            "1 Jan 2025", Assert.IsType<ExportDraft.Refused>(await costs.ExploreAsync("p=2025-01-01..2025-01-01", ExportFormat.Csv)).Because, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_see_one_account_gets_one_accounts_figures()
    {
        await using var costs = await SmallAsync();
        var rows = await CsvAsync(await costs.ExploreAsync(August, ExportFormat.Csv, Reach.Accounts(["222222222222"])));
        Assert.Equal(3m, rows.Sum(row => Number(row["amount"])));
    }

    [Fact]
    public void A_sheet_larger_than_Excel_holds_is_refused_with_the_way_out()
    {
        var refused = Assert.IsType<ExportDraft.Refused>(CostGov.Web.Costs.ExploreExport.TooLarge(new("Costs", [], 1_048_576, [])));
        Assert.Contains("1,048,576 rows", refused.Because, StringComparison.Ordinal);
        Assert.Null(CostGov.Web.Costs.ExploreExport.TooLarge(new("Costs", [], 1_048_575, [])));
    }

    private static async Task<ExportedCosts> SmallAsync()
    {
        var costs = await ExportedCosts.OfAsync(
            new Ledger()
                .Add("2026-08-01", 10.12345678901234m, "111111111111", "Amazon EC2")
                .Add("2026-08-02", 3m, "222222222222", "Amazon EC2", estimated: true)
                .Add("2026-08-02", 2m, "111111111111", "=cmd()")
                .Add("2026-08-01", -1.5m, "111111111111", "Amazon S3", kind: ChargeKind.Credit)
                .Add("2026-07-02", 4m, "111111111111", "Amazon EC2"),
            Cube.Service);
        await costs.SaveAsync(db => db.LinkedAccounts.Add(new() { Id = "111111111111", PayerId = "999999999999", Name = "ec-prod", DisplayName = "通販 本番", State = "ACTIVE" }));
        return costs;
    }
}
