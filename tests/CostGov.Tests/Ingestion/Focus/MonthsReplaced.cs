using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Ingestion.Focus;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Tests.Ingestion.Focus;

public sealed class MonthsReplaced
{
    [Fact]
    public async Task A_changed_file_replaces_its_months_and_shows_the_difference()
    {
        await using var stand = await FocusStand.OpenAsync();
        await stand.ImportTextAsync(FocusStand.Csv(FocusStand.Row(), FocusStand.Row(("ServiceName", "AWS Lambda"), ("BilledCost", "4"))));

        var imported = Assert.IsType<FocusImportOutcome.Imported>(
            await stand.ImportTextAsync(FocusStand.Csv(FocusStand.Row(), FocusStand.Row(("ServiceName", "AWS Lambda"), ("BilledCost", "3.5")))));

        var month = Assert.Single(imported.Months);
        Assert.Equal((FocusChange.Replaced, 2L), (month.Change, month.ChangedCharges));
        var total = Assert.Single(month.Totals);
        Assert.Equal((4.75m, 5.25m, 2.40m, 2.40m), (total.Billed, total.BilledBefore, total.Effective, total.EffectiveBefore));
        Assert.Equal(4.75m, await stand.TotalAsync(CostMetric.Billed, "2026-08-01", "2026-09-01"));
    }

    [Fact]
    public async Task Months_that_a_file_does_not_have_stay_as_they_are()
    {
        await using var stand = await FocusStand.OpenAsync();
        var july = FocusStand.Row(("BillingPeriodStart", "2026-07-01T00:00:00Z"), ("BillingPeriodEnd", "2026-08-01T00:00:00Z"), ("ChargePeriodStart", "2026-07-05T00:00:00Z"), ("ChargePeriodEnd", "2026-07-06T00:00:00Z"));
        await stand.ImportTextAsync(FocusStand.Csv(july, FocusStand.Row()));

        var imported = Assert.IsType<FocusImportOutcome.Imported>(await stand.ImportTextAsync(FocusStand.Csv(FocusStand.Row(("BilledCost", "7")))));

        Assert.Equal(new BillingPeriod(2026, 8), Assert.Single(imported.Months).Period);
        Assert.Equal(8.25m, await stand.TotalAsync(CostMetric.Billed, "2026-07-01", "2026-09-01"));
    }

    [Fact]
    public async Task Several_files_of_one_month_belong_together_in_the_folders_of_an_export()
    {
        await using var stand = await FocusStand.OpenAsync();
        stand.Write("export/data/BILLING_PERIOD=2026-08/export-00001.csv", FocusStand.Csv(FocusStand.Row()));
        stand.Write("export/data/BILLING_PERIOD=2026-08/export-00002.csv.gz", FocusStand.Gzip(System.Text.Encoding.UTF8.GetBytes(FocusStand.Csv(FocusStand.Row(("BilledCost", "2"))))));
        stand.Write("export/data/BILLING_PERIOD=2026-08/export-00003.csv", FocusStand.Csv(FocusStand.Row()));
        stand.Write("export/metadata/BILLING_PERIOD=2026-08/export-Manifest.json", "{}");

        var imported = await stand.ImportedAsync(stand.PathOf("export"));

        Assert.Equal((2L, 3.25m), (imported.Months[0].Rows, imported.Months[0].Totals[0].Billed));
        Assert.Equal(
            "data/BILLING_PERIOD=2026-08/export-00003.csv: has the same content as data/BILLING_PERIOD=2026-08/export-00001.csv and is counted once.",
            Assert.Single(imported.Problems).ToString());
    }

    [Fact]
    public async Task Two_deliveries_of_one_month_are_not_added_up()
    {
        await using var stand = await FocusStand.OpenAsync();
        stand.Write("export/BILLING_PERIOD=2026-08/20260901T000000Z-a/1.csv", FocusStand.Csv(FocusStand.Row()));
        stand.Write("export/BILLING_PERIOD=2026-08/20260902T000000Z-b/1.csv", FocusStand.Csv(FocusStand.Row(("BilledCost", "2"))));

        var problem = Assert.Single(await stand.ProblemsAsync(stand.PathOf("export")));

        Assert.EndsWith("holds several deliveries of BILLING_PERIOD=2026-08: 20260901T000000Z-a, 20260902T000000Z-b. Import the folder of the latest.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_killed_after_it_published_has_nothing_left_to_do()
    {
        await using var stand = await FocusStand.OpenAsync();
        var accepted = Assert.IsType<InboxOutcome.Accepted>(await stand.Inbox.StageAsync(stand.Write("bill.csv", FocusStand.Csv(FocusStand.Row())), "test", TestContext.Current.CancellationToken));
        var worker = stand.Data.Services.GetRequiredService<IngestWorker>();

        var run = await worker.RunUntilOverAsync(accepted.RunId, TestContext.Current.CancellationToken);
        await worker.RunAsync(accepted.RunId, TestContext.Current.CancellationToken);

        Assert.Equal((IngestRunState.Published, 1L, 1), (run.State, run.RowsRead, run.PagesDone));
        Assert.EndsWith("bill.csv", run.Source, StringComparison.Ordinal);
        Assert.IsType<FocusImportOutcome.Imported>(await stand.Import.OutcomeAsync(accepted.RunId, TestContext.Current.CancellationToken));
        Assert.Single(await stand.PointersAsync());
        stand.AssertClean();
    }
}
