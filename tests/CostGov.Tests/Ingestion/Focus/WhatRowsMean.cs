using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Ingestion.Focus;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Tests.Ingestion.Focus;

public sealed class WhatRowsMean
{
    private static readonly DayRange August = new(FocusStand.Day("2026-08-01"), FocusStand.Day("2026-09-01"));

    [Theory]
    [InlineData("Usage", "Amazon Simple Storage Service", ChargeKind.Usage)]
    [InlineData("Purchase", "Savings Plans for AWS Compute usage", ChargeKind.Fee)]
    [InlineData("Purchase", "AWS Support (Business)", ChargeKind.Support)]
    [InlineData("Usage", "AWS Premium Support", ChargeKind.Support)]
    [InlineData("Tax", "AWS Support (Business)", ChargeKind.Tax)]
    [InlineData("Credit", "Amazon Simple Storage Service", ChargeKind.Credit)]
    [InlineData("Adjustment", "Amazon Simple Storage Service", ChargeKind.Refund)]
    public async Task A_charge_category_becomes_a_kind(string category, string service, ChargeKind kind)
    {
        await using var stand = await FocusStand.OpenAsync();

        await stand.ImportTextAsync(FocusStand.Csv(FocusStand.Row(("ChargeCategory", category), ("ServiceName", service), ("ChargeClass", "Correction"))));

        var table = await stand.AskAsync(CostMetric.Billed, August, Granularity.Total, [Dimension.Kind]);
        Assert.Equal(kind.ToString(), Assert.Single(table.Groups).Keys[0], ignoreCase: true);
    }

    [Theory]
    [InlineData("2026-08-03 23:30:00", "2026-08-03")]
    [InlineData("2026-08-03T23:30:00.000Z", "2026-08-03")]
    [InlineData("2026-08-04T08:30:00+09:00", "2026-08-03")]
    [InlineData("2026-08-03", "2026-08-03")]
    [InlineData("2026-07-31T23:00:00Z", "2026-08-01")]
    [InlineData("2026-09-01T00:00:00Z", "2026-08-31")]
    public async Task A_charge_lies_on_its_UTC_day_within_its_billing_period(string start, string day)
    {
        await using var stand = await FocusStand.OpenAsync();

        await stand.ImportTextAsync(FocusStand.Csv(FocusStand.Row(("ChargePeriodStart", start), ("ChargePeriodEnd", ""))));

        var table = await stand.AskAsync(CostMetric.Billed, August, Granularity.Day, []);
        Assert.Equal(1.25m, table.Totals[FocusStand.Day(day).DayNumber - August.Start.DayNumber]);
        Assert.Equal(1.25m, table.Total);
    }

    [Fact]
    public async Task Tags_regions_and_accounts_are_kept_as_they_are_written()
    {
        await using var stand = await FocusStand.OpenAsync();

        await stand.ImportTextAsync("\uFEFF" + FocusStand.Csv(
            FocusStand.Row(("Tags", "{\"Project\": \"阿尔法\", \"spot\": true, \"gone\": null}"), ("SubAccountId", "51738928782"), ("SubAccountName", "Atlas")),
            FocusStand.Row(("RegionId", "NULL"), ("BilledCost", "2"))));

        var tags = await stand.AskAsync(CostMetric.Billed, August, Granularity.Total, [Dimension.Tag("Project"), Dimension.Tag("spot")]);
        Assert.Equal([("阿尔法", "true", 1.25m), ("", "", 2m)], tags.Groups.Select(group => (group.Keys[0], group.Keys[1], group.Total!.Value)).OrderBy(group => group.Value));
        var places = await stand.AskAsync(CostMetric.Billed, August, Granularity.Total, [Dimension.Account, Dimension.Region]);
        Assert.Contains(places.Groups, group => group.Keys is ["51738928782", "ap-northeast-1"]);
        Assert.Contains(places.Groups, group => group.Keys is ["444455556666", ""]);
        await using var db = await stand.Data.DbAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Acme", (await db.PayerAccounts.SingleAsync(TestContext.Current.CancellationToken)).Name);
        var linked = await db.LinkedAccounts.FindAsync(["51738928782"], TestContext.Current.CancellationToken);
        Assert.Equal(("Atlas", "UNKNOWN"), (linked!.Name, linked.State));
    }

    [Fact]
    public async Task An_amount_with_more_than_14_decimals_is_rounded_once_and_it_is_said()
    {
        await using var stand = await FocusStand.OpenAsync();

        var imported = Assert.IsType<FocusImportOutcome.Imported>(await stand.ImportTextAsync(FocusStand.Csv(FocusStand.Row(("BilledCost", "0.123456789012345678")), FocusStand.Row(("BilledCost", "1.2E-7")))));

        Assert.Equal((2L, 1L), (imported.Months[0].Rows, imported.Months[0].RoundedRows));
        Assert.Equal(0.12345678901235m + 0.00000012m, await stand.TotalAsync(CostMetric.Billed, "2026-08-01", "2026-09-01"));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Lines_may_end_as_on_any_system(string lineBreak)
    {
        await using var stand = await FocusStand.OpenAsync();
        var rows = FocusStand.Csv(FocusStand.Row(), FocusStand.Row(("SubAccountName", "two\nlines")), FocusStand.Row(("BilledCost", "2")));

        var imported = Assert.IsType<FocusImportOutcome.Imported>(await stand.ImportTextAsync(rows.Replace("\n", lineBreak, StringComparison.Ordinal)));

        Assert.Equal((3L, 0, 4.50m), (imported.Months[0].Rows, imported.Months[0].QuarantinedRows, imported.Months[0].Totals[0].Billed));
    }

    [Fact]
    public async Task A_cost_that_some_row_does_not_say_has_no_total()
    {
        await using var stand = await FocusStand.OpenAsync();

        var imported = Assert.IsType<FocusImportOutcome.Imported>(await stand.ImportTextAsync(FocusStand.Csv(FocusStand.Row(), FocusStand.Row(("ListCost", "")))));

        var total = Assert.Single(imported.Months[0].Totals);
        Assert.Equal((2.50m, null, 2.60m), (total.Billed, total.List, total.Contracted));
    }

    [Fact]
    public async Task The_open_month_is_estimated_and_covered_to_its_last_charge()
    {
        await using var stand = await FocusStand.OpenAsync();
        var september = FocusStand.Row(("BillingPeriodStart", "2026-09-01T00:00:00Z"), ("BillingPeriodEnd", "2026-10-01T00:00:00Z"), ("ChargePeriodStart", "2026-09-05T00:00:00Z"), ("ChargePeriodEnd", "2026-09-06T00:00:00Z"));

        await stand.ImportTextAsync(FocusStand.Csv(FocusStand.Row(), september));

        Assert.Equal([FocusStand.Day("2026-08-31"), FocusStand.Day("2026-09-05")], (await stand.PointersAsync()).Select(pointer => pointer.DataTo));
        var table = await stand.AskAsync(CostMetric.Billed, new(August.Start, FocusStand.Day("2026-10-01")), Granularity.Month, []);
        Assert.Equal([(false, true), (true, false)], table.Buckets.Select(bucket => (bucket.IsEstimated, bucket.IsComplete)));
    }
}
