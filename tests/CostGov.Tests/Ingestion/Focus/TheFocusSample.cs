using CostGov.Costs;
using CostGov.Ingestion.Focus;

namespace CostGov.Tests.Ingestion.Focus;

/// <summary>The FinOps Foundation's own sample: three providers, text NULL, times without zone, 11-digit accounts.</summary>
public sealed class TheFocusSample
{
    private const string AsDoubles =
        "BilledCost::double as BilledCost, EffectiveCost::double as EffectiveCost, ListCost::double as ListCost, "
        + "ChargePeriodStart::timestamp as ChargePeriodStart, BillingPeriodStart::timestamp as BillingPeriodStart, try_cast(Tags as json)::map(varchar, varchar) as Tags";

    [Fact]
    public async Task It_adds_up_to_its_known_totals_imported_once_or_twice()
    {
        await using var stand = await FocusStand.OpenAsync();

        var first = await stand.ImportedAsync(FocusStand.Sample);
        await AssertTotalsAsync(stand);
        var second = Assert.IsType<FocusImportOutcome.Unchanged>(await stand.ImportAsync(FocusStand.Sample));
        await AssertTotalsAsync(stand);

        Assert.Equal(4, first.Months.Count);
        Assert.Null(first.QuarantineFile);
        Assert.All(first.Months, month => Assert.Equal(FocusChange.New, month.Change));
        Assert.All(second.Months, month => Assert.Equal((FocusChange.Unchanged, 0L), (month.Change, month.ChangedCharges)));
        var aws = Assert.Single(first.Months, month => month.Provider == "AWS");
        Assert.Equal(("1234567890123", "SunBird", new BillingPeriod(2024, 9), 942L), (aws.PayerId, aws.PayerName, aws.Period, aws.Rows));
        Assert.Equal(18.00663861840m, Assert.Single(aws.Totals).Billed);
        stand.AssertClean();
    }

    [Fact]
    public async Task A_charge_outside_its_billing_period_is_shown_in_the_month_that_bills_it()
    {
        await using var stand = await FocusStand.OpenAsync();

        var imported = await stand.ImportedAsync(FocusStand.Sample);

        var october = Assert.Single(imported.Months, month => month.Period == new BillingPeriod(2024, 10));
        Assert.Equal((1L, 1L, 0.24m), (october.Rows, october.MovedRows, october.Totals[0].Billed));
        Assert.Equal(0.24m, await stand.TotalAsync(CostMetric.Billed, "2024-10-01", "2024-11-01"));
        Assert.Equal(20.52022672899m - 0.24m, await stand.TotalAsync(CostMetric.Billed, "2024-09-01", "2024-10-01"));
    }

    [Theory]
    [InlineData("csv.gz")]
    [InlineData("zip")]
    [InlineData("text.parquet")]
    [InlineData("double.parquet")]
    public async Task Whatever_it_is_packed_in_it_is_the_same_bill(string form)
    {
        await using var stand = await FocusStand.OpenAsync();
        var path = form switch
        {
            "csv.gz" => stand.Write("sample.csv.gz", FocusStand.Gzip(await File.ReadAllBytesAsync(FocusStand.Sample, TestContext.Current.CancellationToken))),
            "zip" => await ZipAsync(stand),
            "text.parquet" => stand.WriteParquet("sample.parquet", FocusStand.Sample, ""),
            _ => stand.WriteParquet("sample.parquet", FocusStand.Sample, AsDoubles),
        };

        await stand.ImportedAsync(path);
        await AssertTotalsAsync(stand);

        Assert.IsType<FocusImportOutcome.Unchanged>(await stand.ImportAsync(FocusStand.Sample));
    }

    [Fact]
    public async Task Service_by_tag_has_an_answer_and_the_same_total()
    {
        await using var stand = await FocusStand.OpenAsync();
        await stand.ImportedAsync(FocusStand.Sample);

        var table = await stand.AskAsync(
            CostMetric.Effective, new(FocusStand.Day("2024-09-01"), FocusStand.Day("2024-11-01")), Granularity.Month, [Dimension.Service, Dimension.Tag("application")]);

        Assert.Equal(14.97651418586m, table.Total);
        Assert.Contains(table.Groups, group => group.Keys[1] == "BrightPathMatrix");
        Assert.Equal(table.Total, table.Groups.Sum(group => group.Total));
    }

    private static async Task AssertTotalsAsync(FocusStand stand)
    {
        Assert.Equal(20.52022672899m, await stand.TotalAsync(CostMetric.Billed, "2024-09-01", "2024-11-01"));
        Assert.Equal(14.97651418586m, await stand.TotalAsync(CostMetric.Effective, "2024-09-01", "2024-11-01"));
        Assert.Equal(20.39090575119m, await stand.TotalAsync(CostMetric.List, "2024-09-01", "2024-11-01"));
        var aws = await stand.AskAsync(
            CostMetric.Billed, new(FocusStand.Day("2024-09-01"), FocusStand.Day("2024-10-01")), Granularity.Total, [], new CostFilter(Dimension.Payer, ["1234567890123"]));
        Assert.Equal(18.00663861840m, aws.Total);
    }

    private static async Task<string> ZipAsync(FocusStand stand)
    {
        var path = stand.PathOf("sample.zip");
        await using var archive = await System.IO.Compression.ZipFile.OpenAsync(path, System.IO.Compression.ZipArchiveMode.Create, TestContext.Current.CancellationToken);
        await System.IO.Compression.ZipFileExtensions.CreateEntryFromFileAsync(archive, FocusStand.Sample, "../../evil/sample.csv", TestContext.Current.CancellationToken);
        return path;
    }
}
