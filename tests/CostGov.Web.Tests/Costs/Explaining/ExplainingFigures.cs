using System.Globalization;
using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Testing;
using CostGov.Web.Costs.Explaining;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Web.Tests.Costs.Explaining;

/// <summary>Explanations of figures of a real store.</summary>
public sealed class ExplainingFigures
{
    private static readonly DayRange August = new BillingPeriod(2026, 8).Days;

    private static readonly Ledger Bill = new Ledger()
        .Add("2026-08-01", 10.12345678901234m, service: "Amazon EC2")
        .Add("2026-08-02", 5m, service: "Amazon S3", estimated: true)
        .Add("2026-08-02", -1.5m, service: "Amazon EC2", kind: ChargeKind.Credit)
        .Add("2026-08-31", 0.7m, service: "", kind: ChargeKind.Tax, account: "222222222222")
        .Add("2026-07-01", 4m, service: "Amazon EC2");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_kinds_of_a_figure_add_up_to_its_last_digit_and_those_left_out_are_named_with_theirs()
    {
        await using var data = await StoreAsync();
        var question = new CostQuestion(August, Granularity.Total, CostMetric.Billed, [], [new(Dimension.Kind, ["Tax", "Credit"], Exclude: true)]);

        var shown = await ExplainAsync(data, new(question));

        Assert.Equal(15.12345678901234m, shown.Table!.Total);
        Assert.Equal(shown.Table.Total, shown.Kinds!.Sum(kind => kind.Now));
        Assert.Equal(["Credit -1.5", "Tax 0.7"], CountedKinds.LeftOut(shown.Kinds!, shown.Everything).OrderBy(kind => kind.Kind).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Kind} {kind.Now}")));
    }

    [Fact]
    public async Task Without_a_filter_on_charges_nothing_is_left_out()
    {
        await using var data = await StoreAsync();

        var shown = await ExplainAsync(data, new(new(August, Granularity.Total, CostMetric.Billed, [], [new(Dimension.Service, ["Amazon EC2"])])));

        Assert.Null(shown.Everything);
        Assert.Empty(CountedKinds.LeftOut(shown.Kinds!, shown.Everything));
    }

    [Fact]
    public async Task Every_row_of_a_table_is_explained_by_the_amount_it_shows()
    {
        await using var data = await StoreAsync();
        foreach (var by in new[] { Dimension.Service, Dimension.Account, Dimension.Kind, Dimension.Category, Dimension.Payer, Dimension.Ou })
        {
            var table = await AskAsync(data, new(August, Granularity.Day, CostMetric.Billed, [by], [], new BillingPeriod(2026, 7).Days, Limit: 200));
            Assert.NotEmpty(table.Groups);
            foreach (var group in table.Groups)
            {
                var shown = await ExplainAsync(data, new(FigureQuestion.Of(table.Question, group.Keys, _ => [])));
                Assert.Equal((group.Total, group.ComparedTotal), (shown.Table!.Total, shown.Table.Comparison!.Total));
            }

            var whole = await ExplainAsync(data, Figure.TotalOf(table));
            Assert.Equal((table.Total, table.Total), (whole.Table!.Total, whole.Kinds!.Sum(kind => kind.Now)));
        }
    }

    [Fact]
    public async Task The_row_of_a_unit_is_explained_without_the_units_below_it()
    {
        await using var data = await StoreAsync();
        await using (var db = await data.DbAsync(Cancelled))
        {
            db.PayerAccounts.Add(new() { Id = "999999999999", Name = "Payer" });
            db.OrganizationalUnits.Add(new() { Id = "r-1", PayerId = "999999999999", Name = "Root" });
            db.OrganizationalUnits.Add(new() { Id = "ou-1", PayerId = "999999999999", Name = "Below", ParentId = "r-1" });
            foreach (var (account, unit) in new[] { ("111111111111", "r-1"), ("222222222222", "ou-1") })
                db.LinkedAccounts.Add(new() { Id = account, PayerId = "999999999999", Name = account, State = "ACTIVE", Memberships = { new() { AccountId = account, OuId = unit, From = new(2026, 1, 1) } } });
            await db.SaveChangesAsync(Cancelled);
        }

        var table = await AskAsync(data, new(August, Granularity.Total, CostMetric.Billed, [Dimension.Ou], []));
        var snapshot = await Queries(data).CaptureAsync(Cancelled);
        foreach (var group in table.Groups)
            Assert.Equal(group.Total, (await ExplainAsync(data, new(FigureQuestion.Of(table.Question, group.Keys, snapshot.UnitsBelow)))).Table!.Total);
        Assert.Equal(2, table.Groups.Count);
    }

    [Fact]
    public async Task A_total_is_explained_from_the_cube_its_table_was_drawn_from_though_another_is_newer()
    {
        await using var data = await StoreAsync();
        await data.PublishAsync(Bill, [Cube.Tag("Project")], Cancelled);
        await data.PublishAsync(new Ledger().Add("2026-08-01", 99m), [Cube.Service], Cancelled, runId: 2);
        var table = await AskAsync(data, new(August, Granularity.Day, CostMetric.Billed, [Dimension.Tag("Project")], [], Limit: 200));

        var shown = await ExplainAsync(data, Figure.TotalOf(table));

        Assert.Equal(14.32345678901234m, shown.Table!.Total);
        Assert.Equal([Cube.Tag("Project")], shown.Table.Provenance.Cubes);
        Assert.Equal(14.32345678901234m, shown.Kinds!.Sum(kind => kind.Now));
    }

    [Fact]
    public async Task Kinds_that_do_not_add_up_to_the_figure_are_not_shown_for_it()
    {
        await using var data = await StoreAsync();
        await data.PublishAsync(Bill, [Cube.ServiceRegion], Cancelled);
        var table = await AskAsync(data, new(August, Granularity.Total, CostMetric.Billed, [Dimension.Service, Dimension.Region], []));
        Assert.Equal(table.Total, (await ExplainAsync(data, Figure.TotalOf(table))).Kinds!.Sum(kind => kind.Now));

        await data.PublishAsync(new Ledger().Add("2026-08-01", 99m), [Cube.Service], Cancelled, runId: 2);

        var shown = await ExplainAsync(data, Figure.TotalOf(table));
        Assert.Equal(table.Total, shown.Table!.Total);
        Assert.Null(shown.Kinds);
    }

    [Fact]
    public async Task A_figure_of_a_page_is_explained_as_it_stands_there_though_a_run_has_published_since()
    {
        await using var data = await StoreAsync();
        var before = await Queries(data).CaptureAsync(Cancelled);
        var figure = new Figure(new(August, Granularity.Total, CostMetric.Billed, [], []));
        await data.PublishAsync(new Ledger().Add("2026-08-01", 99m), [Cube.Service], Cancelled, runId: 2);

        var old = await ExplainAsync(data, figure, before);
        var present = await ExplainAsync(data, figure);

        Assert.Equal((14.32345678901234m, true), (old.Table!.Total, old.HasNewer));
        Assert.Equal((99m, false), (present.Table!.Total, present.HasNewer));
    }

    [Fact]
    public async Task Days_that_are_not_final_are_told_by_number_and_date()
    {
        InEnglish.Set();
        await using var data = await StoreAsync();

        var shown = await ExplainAsync(data, new(new(August, Granularity.Total, CostMetric.Billed, [], [])));

        Assert.Equal("Estimated: AWS may still change 1 of 31 days (2 Aug 2026) until the invoice is issued.", ExplainWords.Finality(shown.Table!));
    }

    private static async Task<TemporaryData> StoreAsync()
    {
        var data = await TemporaryData.CreateAsync(services => services.AddAccounts(), Cancelled);
        await data.PublishAsync(Bill, [Cube.Service], Cancelled);
        return data;
    }

    private static CostQueries Queries(TemporaryData data) => data.Services.GetRequiredService<CostQueries>();

    private static async Task<CostTable> AskAsync(TemporaryData data, CostQuestion question) => Assert.IsType<CostAnswer.Figures>(
        await Queries(data).AskAsync(Reach.Everything, await Queries(data).CaptureAsync(Cancelled), question, Cancelled)).Table;

    private static async Task<Explanation> ExplainAsync(TemporaryData data, Figure figure, CostSnapshot? shown = null) =>
        (await Explanation.LoadAsync(Queries(data), data.Services.GetRequiredService<AccountQueries>(), data.Services.GetRequiredService<ProjectQueries>(), Reach.Everything, figure, shown, Cancelled))!;
}
