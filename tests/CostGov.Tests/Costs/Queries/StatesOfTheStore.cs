using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Tests.Costs.Queries;

/// <summary>What a reader sees while runs publish, and of what was published long ago.</summary>
public sealed class StatesOfTheStore
{
    private static readonly DayRange August = new BillingPeriod(2026, 8).Days;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_see_the_old_bill_or_the_new_one_and_never_a_mixture()
    {
        await using var data = await TemporaryData.CreateAsync(services => services.AddAccounts(), Cancel);
        Ledger[] bills = [Bill(1m), Bill(1000m)];
        await data.PublishAsync(bills[0], [Cube.Service, Cube.Region], Cancel);
        var queries = data.Services.GetRequiredService<CostQueries>();
        using var published = new CancellationTokenSource();

        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var states = new HashSet<decimal>();
            do
            {
                var snapshot = await queries.CaptureAsync(Cancel);
                var byService = await TotalAsync(queries, snapshot, Dimension.Service);
                var byRegion = await TotalAsync(queries, snapshot, Dimension.Region);
                Assert.Equal(byService, byRegion);
                Assert.Contains(byService, bills.Select(bill => bill.Billed));
                states.Add(byService);
            }
            while (!published.IsCancellationRequested);
            return states;
        }, Cancel)).ToList();
        for (var run = 2; run < 10; run++)
        {
            await data.PublishAsync(bills[run % 2], [Cube.Service, Cube.Region], Cancel, runId: run);
            await data.Costs.CollectAsync(new HashSet<long>(), Cancel);
        }

        await published.CancelAsync();
        var seen = await Task.WhenAll(readers);
        Assert.Equal(2, seen.SelectMany(states => states).Distinct().Count());
    }

    [Fact]
    public async Task A_state_whose_charges_are_no_longer_kept_is_refused_and_not_answered_with_what_is_left()
    {
        await using var data = await TemporaryData.CreateAsync(services => services.AddAccounts(), Cancel);
        await data.PublishAsync(Bill(1m), [Cube.Service], Cancel);
        var queries = data.Services.GetRequiredService<CostQueries>();
        var old = await queries.CaptureAsync(Cancel);
        await data.PublishAsync(Bill(2m), [Cube.Service], Cancel, runId: 2);
        data.Clock.Advance(CostStore.Grace + TimeSpan.FromSeconds(1));
        await data.Costs.CollectAsync(new HashSet<long>(), Cancel);

        await Assert.ThrowsAsync<CostSnapshotExpiredException>(() => TotalAsync(queries, old, Dimension.Service));
    }

    [Fact]
    public async Task A_charge_outside_its_billing_period_counts_on_its_own_day()
    {
        await using var data = await TemporaryData.CreateAsync(services => services.AddAccounts(), Cancel);
        var late = new Ledger().Add("2026-07-31", 3m).Add("2026-08-01", 4m);
        var staged = await data.Costs.WriteAsync(1, "999999999999", Cube.Line, new(2026, 8), late.Charges.ToAsyncEnumerable(), null, Cancel);
        var file = (await data.Publisher.PrepareAsync([staged], Cancel)).Single();
        await using var db = await data.DbAsync(Cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await data.Publisher.PublishAsync(db, [new(file, LedgerPublishing.ReadAt, August.LastDay)], Cancel);
        await transaction.CommitAsync(Cancel);
        var queries = data.Services.GetRequiredService<CostQueries>();

        var both = new CostQuestion(new(new(2026, 7, 1), August.End), Granularity.Month, CostMetric.Billed, [], []);
        var table = Assert.IsType<CostAnswer.Figures>(await queries.AskAsync(Reach.Everything, await queries.CaptureAsync(Cancel), both, Cancel)).Table;

        Assert.Equal([3m, 4m], table.Totals);
        Assert.Equal([false, true], table.Buckets.Select(bucket => bucket.IsComplete));
        Assert.Equal(7m, table.Total);
    }

    [Fact]
    public async Task Only_the_currencies_of_the_charges_asked_for_can_be_mixed()
    {
        await using var data = await TemporaryData.CreateAsync(services => services.AddAccounts(), Cancel);
        await data.PublishAsync(Bill(1m), [Cube.Service], Cancel);
        await data.PublishAsync(new Ledger().Add("2026-08-02", 9m, account: "888888888888", currency: "CNY"), [Cube.Service], Cancel, payer: "777777777777", runId: 2);
        var queries = data.Services.GetRequiredService<CostQueries>();
        var snapshot = await queries.CaptureAsync(Cancel);
        var question = new CostQuestion(August, Granularity.Total, CostMetric.Billed, [], []);

        var everything = await queries.AskAsync(Reach.Everything, snapshot, question, Cancel);
        var chinese = await queries.AskAsync(Reach.Accounts(["888888888888"]), snapshot, question, Cancel);

        Assert.Equal(WhyNot.MixedCurrencies, Assert.IsType<CostAnswer.Unanswerable>(everything).Reason);
        var table = Assert.IsType<CostAnswer.Figures>(chinese).Table;
        Assert.Equal((9m, Currency.Cny), (table.Total!.Value, table.Currency));
    }

    [Fact]
    public async Task Values_to_filter_by_are_found_by_their_text_the_dearest_first()
    {
        await using var data = await TemporaryData.CreateAsync(services => services.AddAccounts(), Cancel);
        await data.PublishAsync(Bill(1m), [Cube.Service], Cancel);
        var queries = data.Services.GetRequiredService<CostQueries>();
        var snapshot = await queries.CaptureAsync(Cancel);

        var amazon = await queries.ValuesAsync(Reach.Everything, snapshot, Dimension.Service, August, "amazon", 10, Cancel);
        var one = await queries.ValuesAsync(Reach.Everything, snapshot, Dimension.Service, August, null, 1, Cancel);

        Assert.Equal([("Amazon RDS", 2m), ("Amazon EC2", 1m)], amazon.Select(value => (value.Value, value.Cost.Amount)));
        Assert.Equal(["AWS Lambda"], one.Select(value => value.Value));
    }

    private static Ledger Bill(decimal unit) => new Ledger()
        .Add("2026-08-01", unit)
        .Add("2026-08-02", 2 * unit, service: "Amazon RDS", region: "us-east-1")
        .Add("2026-08-03", 4 * unit, service: "AWS Lambda", region: "");

    private static async Task<decimal> TotalAsync(CostQueries queries, CostSnapshot snapshot, Dimension by)
    {
        var question = new CostQuestion(August, Granularity.Day, CostMetric.Billed, [by], []);
        var answer = await queries.AskAsync(Reach.Everything, snapshot, question, Cancel);
        return Assert.IsType<CostAnswer.Figures>(answer).Table.Groups.Sum(group => group.Total!.Value);
    }
}
