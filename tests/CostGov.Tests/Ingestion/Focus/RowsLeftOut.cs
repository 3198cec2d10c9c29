using CostGov.Costs;
using CostGov.Ingestion.Focus;

namespace CostGov.Tests.Ingestion.Focus;

public sealed class RowsLeftOut
{
    [Theory]
    [InlineData("BilledCost", "", "BilledCost is missing")]
    [InlineData("BilledCost", "NULL", "BilledCost is missing")]
    [InlineData("BilledCost", "12,5", "BilledCost '12,5' is not an amount")]
    [InlineData("BilledCost", "100000000000000", "BilledCost 100000000000000 is beyond the largest amount that can be kept")]
    [InlineData("EffectiveCost", "", "EffectiveCost is missing")]
    [InlineData("ListCost", "free", "ListCost 'free' is not an amount")]
    [InlineData("BillingAccountId", "NULL", "BillingAccountId is missing")]
    [InlineData("BillingCurrency", "", "BillingCurrency is missing")]
    [InlineData("BillingCurrency", "US$", "BillingCurrency 'US$' is unknown")]
    [InlineData("ChargeCategory", "Misc", "ChargeCategory 'Misc' is unknown")]
    [InlineData("BillingPeriodStart", "", "BillingPeriodStart is missing")]
    [InlineData("BillingPeriodStart", "01/08/2026", "BillingPeriodStart '01/08/2026' is not a time")]
    [InlineData("BillingPeriodEnd", "2026-08-01T00:00:00Z", "BillingPeriodEnd is not after BillingPeriodStart")]
    [InlineData("ChargePeriodStart", "2026-13-01", "ChargePeriodStart '2026-13-01' is not a time")]
    [InlineData("ChargePeriodEnd", "2026-08-03T00:00:00Z", "ChargePeriodEnd is not after ChargePeriodStart")]
    [InlineData("Tags", "{broken", "Tags is not a JSON object")]
    [InlineData("Tags", "[\"a\"]", "Tags is not a JSON object")]
    [InlineData("Tags", "{\"a\":\"1\",\"a\":\"2\"}", "Tags has a key twice")]
    public async Task A_row_that_no_figure_can_stand_on_is_left_out_with_its_line_and_reason(string column, string value, string reason)
    {
        await using var stand = await FocusStand.OpenAsync();

        var imported = Assert.IsType<FocusImportOutcome.Imported>(
            await stand.ImportTextAsync(FocusStand.Csv(FocusStand.Row(), FocusStand.Row((column, value)), FocusStand.Row(("BilledCost", "2")))));

        var month = Assert.Single(imported.Months);
        Assert.Equal((2L, 1), (month.Rows, month.QuarantinedRows));
        Assert.Equal(3.25m, await stand.TotalAsync(CostMetric.Billed, "2026-08-01", "2026-09-01"));
        var lines = await File.ReadAllLinesAsync(imported.QuarantineFile!, TestContext.Current.CancellationToken);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith($"\"bill.csv\",3,\"{reason}\",\"", lines[1], StringComparison.Ordinal);
        stand.AssertClean();
    }

    [Fact]
    public async Task The_month_is_marked_incomplete_with_count_and_readable_amount()
    {
        await using var stand = await FocusStand.OpenAsync();

        await stand.ImportTextAsync(FocusStand.Csv(
            FocusStand.Row(),
            FocusStand.Row(("ChargeCategory", "Misc"), ("BilledCost", "-0.75")),
            FocusStand.Row(("Tags", "oops"), ("BilledCost", "10.5"))));

        var pointer = Assert.Single(await stand.PointersAsync());
        Assert.Equal((2, "9.75"), (pointer.QuarantinedRows, pointer.QuarantinedAmount));
        var table = await stand.AskAsync(CostMetric.Billed, new(FocusStand.Day("2026-08-01"), FocusStand.Day("2026-09-01")), Granularity.Month, []);
        var notice = Assert.Single(table.Provenance.Notices, notice => notice.Kind == CostNoticeKind.RowsQuarantined);
        Assert.Equal((2, 9.75m), (notice.Count, notice.Amount));
    }

    [Fact]
    public async Task Rows_that_do_not_fit_the_table_are_left_out_by_the_line_an_editor_shows()
    {
        await using var stand = await FocusStand.OpenAsync();
        var rows = FocusStand.Csv(FocusStand.Row(("SubAccountName", "two\nlines, \"quoted\"")), FocusStand.Row(("ChargeCategory", "Misc"))).TrimEnd('\n');

        var imported = Assert.IsType<FocusImportOutcome.Imported>(await stand.ImportTextAsync($"{rows}\n\n1,2,3\n{rows.Split('\n')[^1]},more\n"));

        Assert.Equal((1L, 3), (imported.Months[0].Rows, imported.Months[0].QuarantinedRows));
        var lines = await File.ReadAllLinesAsync(imported.QuarantineFile!, TestContext.Current.CancellationToken);
        Assert.StartsWith("\"bill.csv\",4,\"ChargeCategory 'Misc' is unknown\"", lines[1], StringComparison.Ordinal);
        Assert.Equal("\"bill.csv\",6,\"has fewer fields than the header\",\"1,2,3\"", lines[2]);
        Assert.StartsWith("\"bill.csv\",7,\"has more fields than the header\"", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_a_Parquet_file_is_left_out_by_its_number_and_shown_as_JSON()
    {
        await using var stand = await FocusStand.OpenAsync();
        var csv = stand.Write("bill.csv", FocusStand.Csv(FocusStand.Row(), FocusStand.Row(("ChargeCategory", "Misc"))));

        var imported = await stand.ImportedAsync(stand.WriteParquet("bill.parquet", csv, ""));

        var lines = await File.ReadAllLinesAsync(imported.QuarantineFile!, TestContext.Current.CancellationToken);
        Assert.StartsWith("\"bill.parquet\",2,\"ChargeCategory 'Misc' is unknown\",\"{\"\"BilledCost\"\":\"\"1.25\"\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_with_no_readable_row_is_named_and_not_published()
    {
        await using var stand = await FocusStand.OpenAsync();

        var imported = Assert.IsType<FocusImportOutcome.Imported>(await stand.ImportTextAsync(FocusStand.Csv(
            FocusStand.Row(),
            FocusStand.Row(("BillingPeriodStart", "2026-07-01T00:00:00Z"), ("BillingPeriodEnd", "2026-08-01T00:00:00Z"), ("ChargePeriodStart", "2026-07-02T00:00:00Z"), ("BilledCost", "?")))));

        Assert.Equal("2026-08", Assert.Single(await stand.PointersAsync()).Period);
        Assert.Contains("not one of its 1 rows of payer 111122223333 in 2026-07 can be read", Assert.Single(imported.Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_a_spreadsheet_would_run_is_kept_from_it()
    {
        await using var stand = await FocusStand.OpenAsync();
        var header = "Tags,BilledCost,BillingAccountId,BillingCurrency,BillingPeriodEnd,BillingPeriodStart,ChargeCategory,ChargePeriodEnd,ChargePeriodStart,EffectiveCost,ServiceName\n";
        const string Good = ",1,1,USD,2026-09-01,2026-08-01,Usage,2026-08-02,2026-08-01,1,S\n";

        var imported = Assert.IsType<FocusImportOutcome.Imported>(await stand.ImportTextAsync(header + Good + "=cmd|calc" + Good));

        var lines = await File.ReadAllLinesAsync(imported.QuarantineFile!, TestContext.Current.CancellationToken);
        Assert.Contains(",\"'=cmd|calc,1,", lines[1], StringComparison.Ordinal);
    }
}
