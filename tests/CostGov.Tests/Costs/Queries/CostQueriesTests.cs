using CostGov.Accounts;
using CostGov.Costs;
using static CostGov.Tests.Costs.Queries.PublishedCosts;

namespace CostGov.Tests.Costs.Queries;

public sealed class CostQueriesTests
{
    private const string Web = "222222222222";
    private const string Lab = "333333333333";
    private static readonly DateOnly First = new(2026, 8, 1);
    private static readonly DateOnly Last = new(2026, 8, 31);
    private static readonly DayRange August = new BillingPeriod(2026, 8).Days;

    private static readonly Charge[] ByService =
    [
        Row(First, 10.0000000001m, Web, "Amazon EC2"), Row(First, 5m, Web, "Amazon S3"), Row(First.AddDays(1), 7m, Lab, "Amazon EC2"),
        Row(First.AddDays(1), -3.5m, Web, "Amazon EC2", kind: ChargeKind.Credit), Row(First.AddDays(6), 4m, Lab, "", kind: ChargeKind.Tax),
    ];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_grouping_of_a_question_has_the_same_total_to_the_last_digit()
    {
        await using var costs = await AugustAsync();
        foreach (var by in new[] { Dimension.Account, Dimension.Service, Dimension.Kind, Dimension.Category, Dimension.Payer, Dimension.Ou })
        {
            var table = await costs.TableAsync(Ask(August, Granularity.Day, by));
            Assert.Equal(22.5000000001m, table.Total);
            Assert.Equal(22.5000000001m, table.Groups.Sum(group => group.Total));
            Assert.Equal(22.5000000001m, table.Totals.Sum());
        }
    }

    [Fact]
    public async Task Other_is_exactly_what_the_groups_shown_leave_over()
    {
        await using var costs = await AugustAsync();
        var table = await costs.TableAsync(Ask(August, Granularity.Day, Dimension.Account, Dimension.Service) with { Limit = 1 });
        Assert.Equal((1, 3), (table.Groups.Count, table.OtherCount));
        Assert.Equal(table.Total, table.Groups[0].Total + table.Other!.Total);
        Assert.All(Enumerable.Range(0, table.Buckets.Count), day => Assert.Equal(table.Totals[day], table.Groups[0].Costs[day] + table.Other.Costs[day]));
    }

    [Fact]
    public async Task Credits_and_tax_are_switched_off_by_their_category()
    {
        await using var costs = await AugustAsync();
        var gross = Ask(August, Granularity.Total, Dimension.Account) with { Filters = [new(Dimension.Category, ["credit", "tax"], Exclude: true)] };
        Assert.Equal(22.0000000001m, (await costs.TableAsync(gross)).Total);
    }

    [Fact]
    public async Task No_value_is_a_value_to_filter_by()
    {
        await using var costs = await AugustAsync();
        var untitled = Ask(August, Granularity.Total) with { Filters = [new(Dimension.Service, [""])] };
        Assert.Equal(4m, (await costs.TableAsync(untitled)).Total);
    }

    [Fact]
    public async Task Days_nobody_read_are_unknown_and_days_without_charges_are_zero()
    {
        await using var costs = await CreateAsync();
        await costs.WithAsync(Cube.Service, new(2026, 8, 3), [Row(First, 1m, Web, "Amazon EC2")]);
        var table = await costs.TableAsync(Ask(new(new(2026, 7, 31), new(2026, 8, 6)), Granularity.Day));
        Assert.Equal([null, 1m, 0m, 0m, null, null], table.Totals);
        Assert.Equal([false, true, true, true, false, false], table.Buckets.Select(bucket => bucket.IsComplete));
        var missing = Assert.Single(table.Provenance.Notices);
        Assert.Equal((CostNoticeKind.DaysMissing, 2), (missing.Kind, missing.Count));
        Assert.Equal(new DateOnly(2026, 8, 3), table.Provenance.DataTo);
    }

    [Fact]
    public async Task A_compared_period_stands_beside_bucket_by_bucket()
    {
        await using var costs = await AugustAsync();
        await costs.WithAsync(Cube.Service, new(2026, 7, 31), [Row(new(2026, 7, 1), 6m, Web, "Amazon EC2"), Row(new(2026, 7, 2), 1m, Web, "Amazon Lambda")]);
        var table = await costs.TableAsync(Ask(new(First, First.AddDays(2)), Granularity.Day, Dimension.Service) with { CompareWith = new(new(2026, 7, 1), new(2026, 7, 3)) });
        Assert.Equal([6m, 1m], table.Comparison!.Totals);
        Assert.Equal(7m, table.Comparison.Total);
        var lambda = Assert.Single(table.Groups, group => group.Keys[0] == "Amazon Lambda");
        Assert.Equal((0m, 1m), (lambda.Total, lambda.ComparedTotal));
    }

    [Fact]
    public async Task A_compared_period_without_data_is_unknown_and_not_zero()
    {
        await using var costs = await AugustAsync();
        var table = await costs.TableAsync(Ask(August, Granularity.Total, Dimension.Service) with { CompareWith = new BillingPeriod(2026, 7).Days });
        Assert.Null(table.Comparison!.Total);
        Assert.All(table.Groups, group => Assert.Null(group.ComparedTotal));
    }

    [Fact]
    public async Task An_asker_sees_his_accounts_and_nothing_of_the_others()
    {
        await using var costs = await AugustAsync();
        var table = await costs.TableAsync(Ask(August, Granularity.Total, Dimension.Account), Reach.Accounts([Lab]));
        Assert.Equal([Lab], table.Groups.Select(group => group.Keys[0]));
        Assert.Equal(11m, table.Total);
        Assert.Equal(0m, (await costs.TableAsync(Ask(August, Granularity.Total), Reach.Accounts([]))).Total);
    }

    [Fact]
    public async Task A_move_counts_where_the_account_is_or_where_it_was_as_asked()
    {
        await using var costs = await AugustAsync();
        await using (var db = await costs.Data.DbAsync(Cancelled))
        {
            db.Add(new OrganizationalUnit { Id = "ou-prod", PayerId = Payer, Name = "Production" });
            db.Add(new OrganizationalUnit { Id = "ou-web", PayerId = Payer, Name = "Web", ParentId = "ou-prod" });
            db.Add(new OrganizationalUnit { Id = "ou-lab", PayerId = Payer, Name = "Laboratory" });
            db.Add(new LinkedAccount
            {
                Id = Web,
                PayerId = Payer,
                Name = "web",
                State = "ACTIVE",
                Memberships = [new() { AccountId = Web, OuId = "ou-lab", From = new(2026, 5, 1), Until = First.AddDays(1) }, new() { AccountId = Web, OuId = "ou-web", From = First.AddDays(1) }],
            });
            await db.SaveChangesAsync(Cancelled);
        }

        var asItIs = await costs.TableAsync(Ask(August, Granularity.Total, Dimension.Ou));
        Assert.Equal([("ou-web", 11.5000000001m), ("", 11m)], asItIs.Groups.Select(group => (group.Keys[0], group.Total!.Value)));

        var asItWas = await costs.TableAsync(Ask(August, Granularity.Total, Dimension.Ou) with { OuView = OuView.AsItWas });
        Assert.Equal([("ou-lab", 15.0000000001m), ("", 11m), ("ou-web", -3.5m)], asItWas.Groups.Select(group => (group.Keys[0], group.Total!.Value)));

        var below = await costs.TableAsync(Ask(August, Granularity.Total) with { Filters = [new(Dimension.Ou, ["ou-prod"])] });
        Assert.Equal(11.5000000001m, below.Total);
    }

    [Fact]
    public async Task Figures_of_one_captured_state_agree_while_a_run_publishes()
    {
        await using var costs = await AugustAsync();
        var before = await costs.Queries.CaptureAsync(Cancelled);
        await costs.WithAsync(Cube.Service, Last, [Row(First, 1m, Web, "Amazon EC2")]);
        var old = await costs.Queries.AskAsync(Reach.Everything, before, Ask(August, Granularity.Total), Cancelled);
        Assert.Equal(22.5000000001m, Assert.IsType<CostAnswer.Figures>(old).Table.Total);
        Assert.Equal(1m, (await costs.TableAsync(Ask(August, Granularity.Total))).Total);
    }

    [Fact]
    public async Task Line_items_answer_what_no_cube_can_and_are_not_added_to_the_cubes()
    {
        await using var costs = await AugustAsync();
        var question = Ask(August, Granularity.Month, Dimension.Service, Dimension.Tag("Project"));
        Assert.Equal(WhyNot.TagKeyNotRead, (await costs.RefusalAsync(question)).Reason);

        await costs.WithAsync(Cube.Line, Last, [Line(First, 20m, Web, "Amazon EC2", "ap-northeast-1", ("Project", "alpha")), Line(First, 2.5000000001m, Lab, "Amazon S3", "")]);
        var table = await costs.TableAsync(question);
        Assert.Equal(22.5000000001m, table.Total);
        Assert.Equal([("Amazon EC2", "alpha"), ("Amazon S3", "")], table.Groups.Select(group => (group.Keys[0], group.Keys[1])));
        Assert.Equal([Cube.Line], table.Provenance.Cubes);
    }

    [Fact]
    public async Task Line_items_that_end_earlier_than_the_cube_leave_it_the_word()
    {
        await using var costs = await AugustAsync();
        await costs.WithAsync(Cube.Line, new(2026, 8, 10), [Line(First, 20m, Web, "Amazon EC2", "ap-northeast-1")]);
        Assert.Equal([Cube.Service], (await costs.TableAsync(Ask(August, Granularity.Total))).Provenance.Cubes);
    }

    [Theory]
    [InlineData(CostMetric.List, WhyNot.MetricNotInSource)]
    [InlineData(CostMetric.Contracted, WhyNot.MetricNotInSource)]
    public async Task A_metric_the_source_does_not_have_is_refused_and_not_zero(CostMetric metric, WhyNot reason)
    {
        await using var costs = await AugustAsync();
        Assert.Equal(reason, (await costs.RefusalAsync(Ask(August, Granularity.Total) with { Metric = metric })).Reason);
    }

    [Fact]
    public async Task A_payer_wide_cube_answers_only_him_who_reaches_everything()
    {
        await using var costs = await AugustAsync();
        await costs.WithAsync(Cube.ServiceRegion, Last, [Row(First, 22.5000000001m, service: "Amazon EC2", region: "us-east-1")]);
        var question = Ask(August, Granularity.Total, Dimension.Service, Dimension.Region);
        Assert.Equal(22.5000000001m, (await costs.TableAsync(question)).Total);
        Assert.Equal(WhyNot.BeyondReach, (await costs.RefusalAsync(question, Reach.Accounts([Web]))).Reason);
        Assert.Equal(WhyNot.NeedsLineItems, (await costs.RefusalAsync(question with { Filters = [new(Dimension.Account, [Web])] })).Reason);
    }

    [Fact]
    public async Task Unlike_currencies_are_never_added()
    {
        await using var costs = await AugustAsync();
        await costs.WithAsync(Cube.Service, Last, [Row(First, 9m, Lab, "Amazon EC2") with { Currency = Currency.Cny }], payer: "444444444444");
        var refusal = await costs.RefusalAsync(Ask(August, Granularity.Total));
        Assert.Equal((WhyNot.MixedCurrencies, "CNY, USD"), (refusal.Reason, refusal.Detail));
        Assert.Equal(9m, (await costs.TableAsync(Ask(August, Granularity.Total) with { Currency = Currency.Cny })).Total);
        Assert.Equal(22.5000000001m, (await costs.TableAsync(Ask(August, Granularity.Total) with { Filters = [new(Dimension.Payer, [Payer])] })).Total);
    }

    [Fact]
    public async Task What_was_left_out_of_a_file_is_said_with_its_count_and_amount()
    {
        await using var costs = await CreateAsync();
        await costs.WithAsync(Cube.Line, Last, [Line(First, 1m, Web, "Amazon EC2", "")], with: publication => publication with { QuarantinedRows = 3, QuarantinedAmount = 12.25m });
        var notice = Assert.Single((await costs.TableAsync(Ask(August, Granularity.Total))).Provenance.Notices);
        Assert.Equal((CostNoticeKind.RowsQuarantined, 3, 12.25m), (notice.Kind, notice.Count, notice.Amount));
    }

    [Fact]
    public async Task A_store_without_data_says_so()
    {
        await using var costs = await CreateAsync();
        Assert.Equal(WhyNot.NoData, (await costs.RefusalAsync(Ask(August, Granularity.Total))).Reason);
    }

    private static async Task<PublishedCosts> AugustAsync()
    {
        var costs = await CreateAsync();
        return await costs.WithAsync(Cube.Service, Last, ByService);
    }

    private static CostQuestion Ask(DayRange period, Granularity granularity, params Dimension[] by) => new(period, granularity, CostMetric.Billed, by, []);
}
