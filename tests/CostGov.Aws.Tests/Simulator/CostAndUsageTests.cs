using System.Text.Json.Nodes;
using CostGov.Aws.Simulator;
using CostGov.Aws.Simulator.Scenarios;
using static CostGov.Aws.Tests.Simulator.CostQuestions;

namespace CostGov.Aws.Tests.Simulator;

public sealed class CostAndUsageTests : RunningSimulator
{
    private static readonly DateOnly JulyStart = new(2026, 7, 1);
    private static readonly DateOnly JulyEnd = new(2026, 8, 1);

    [Theory]
    [InlineData("")]
    [InlineData("DIMENSION:LINKED_ACCOUNT")]
    [InlineData("DIMENSION:SERVICE")]
    [InlineData("DIMENSION:REGION")]
    [InlineData("DIMENSION:RECORD_TYPE")]
    [InlineData("DIMENSION:USAGE_TYPE")]
    [InlineData("DIMENSION:OPERATION")]
    [InlineData("DIMENSION:PURCHASE_TYPE")]
    [InlineData("TAG:Project")]
    [InlineData("TAG:Owner")]
    [InlineData("TAG:NeverSeen")]
    [InlineData("DIMENSION:LINKED_ACCOUNT DIMENSION:SERVICE")]
    [InlineData("DIMENSION:LINKED_ACCOUNT DIMENSION:REGION")]
    [InlineData("DIMENSION:LINKED_ACCOUNT TAG:Project")]
    [InlineData("DIMENSION:SERVICE DIMENSION:REGION")]
    [InlineData("DIMENSION:SERVICE TAG:Project")]
    public async Task Every_grouping_of_the_same_question_has_the_same_total(string groupings)
    {
        (string, string)[] groupBy = [.. groupings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => (text.Split(':')[0], text.Split(':')[1]))];
        foreach (var granularity in (string[])["DAILY", "MONTHLY"])
        {
            var answer = await Client.CostAndUsageAsync(Ask("2026-07-01", "2026-08-01", granularity, FourMetrics, groupBy: groupBy));

            Assert.Equal(granularity == "DAILY" ? 31 : 1, answer["ResultsByTime"]!.AsArray().Count);
            Assert.Equal(Company.Total(JulyStart, JulyEnd, line => line.Unblended), answer.Total("UnblendedCost"));
            Assert.Equal(Company.Total(JulyStart, JulyEnd, line => line.Amortized), answer.Total("AmortizedCost"));
            Assert.Equal(Company.Total(JulyStart, JulyEnd, line => line.NetUnblended), answer.Total("NetUnblendedCost"));
            Assert.Equal(Company.Total(JulyStart, JulyEnd, line => line.NetAmortized), answer.Total("NetAmortizedCost"));
        }
    }

    [Fact]
    public async Task Amounts_are_exact_decimal_strings_without_exponent_or_trailing_zeros()
    {
        var answer = await Client.CostAndUsageAsync(Ask("2026-07-02", "2026-07-03", groupBy: [("DIMENSION", "SERVICE")]));

        var amounts = answer["ResultsByTime"]![0]!["Groups"]!.AsArray().Select(group => (string)group!["Metrics"]!["UnblendedCost"]!["Amount"]!);
        Assert.Equal(["0.3", "13.7500000001", "0.0551724144"], amounts);
    }

    [Fact]
    public async Task A_grouped_answer_has_an_empty_total_and_an_ungrouped_one_no_groups()
    {
        var grouped = await Client.CostAndUsageAsync(Ask("2026-07-02", "2026-07-03", groupBy: [("DIMENSION", "SERVICE")]));
        var plain = await Client.CostAndUsageAsync(Ask("2026-07-02", "2026-07-03"));

        Assert.Equal("{}", grouped["ResultsByTime"]![0]!["Total"]!.ToJsonString());
        Assert.Equal("""[{"Type":"DIMENSION","Key":"SERVICE"}]""", grouped["GroupDefinitions"]!.ToJsonString());
        Assert.Equal("[]", plain["ResultsByTime"]![0]!["Groups"]!.ToJsonString());
        Assert.Equal("USD", (string?)plain["ResultsByTime"]![0]!["Total"]!["UnblendedCost"]!["Unit"]);
        Assert.False(plain.ContainsKey("GroupDefinitions"));
    }

    [Fact]
    public async Task A_tag_groups_as_key_dollar_value_and_the_untagged_as_key_dollar()
    {
        var answer = await Client.CostAndUsageAsync(Ask("2026-07-02", "2026-07-03", groupBy: [("TAG", "Project")]));

        Assert.Equal(["Project$", "Project$alpha", "Project$beta$2"], answer.Keys());
    }

    [Fact]
    public async Task A_tag_that_is_not_activated_for_cost_allocation_groups_nothing()
    {
        var answer = await Client.CostAndUsageAsync(Ask("2026-07-02", "2026-07-03", groupBy: [("TAG", "Owner")]));

        Assert.Equal(["Owner$"], answer.Keys());
    }

    [Fact]
    public async Task Account_names_come_with_the_accounts_of_the_page()
    {
        var answer = await Client.CostAndUsageAsync(Ask(
            "2026-07-02",
            "2026-07-03",
            filter: Dimension("SERVICE", SmallCompany.Ec2),
            groupBy: [("DIMENSION", "LINKED_ACCOUNT")]));

        Assert.Equal(
            """[{"Value":"222222222222","Attributes":{"description":"Shop Production"}},{"Value":"333333333333","Attributes":{"description":"Sandbox"}}]""",
            answer["DimensionValueAttributes"]!.ToJsonString());
    }

    [Fact]
    public async Task A_period_is_estimated_until_its_bill_is_final()
    {
        var answer = await Client.CostAndUsageAsync(Ask("2026-07-15", "2026-08-20", "MONTHLY"));

        Assert.Equal([false, true], answer["ResultsByTime"]!.AsArray().Select(period => (bool)period!["Estimated"]!));
        Assert.Equal("""{"Start":"2026-07-15","End":"2026-08-01"}""", answer["ResultsByTime"]![0]!["TimePeriod"]!.ToJsonString());
        Assert.Equal("""{"Start":"2026-08-01","End":"2026-08-20"}""", answer["ResultsByTime"]![1]!["TimePeriod"]!.ToJsonString());
    }

    [Fact]
    public async Task Quantities_of_different_units_have_no_unit()
    {
        var answer = await Client.CostAndUsageAsync(Ask("2026-07-02", "2026-07-03", metrics: ["UsageQuantity"], groupBy: [("DIMENSION", "LINKED_ACCOUNT")]));

        Assert.Equal(["Hrs", "N/A", "Hrs"], answer["ResultsByTime"]![0]!["Groups"]!.AsArray().Select(group => (string)group!["Metrics"]!["UsageQuantity"]!["Unit"]!));
    }

    [Fact]
    public async Task A_restated_day_shows_on_the_next_question()
    {
        var before = await Client.CostAndUsageAsync(Ask("2026-07-01", "2026-08-01", "MONTHLY"));
        var day = new DateOnly(2026, 7, 2);
        Company.Replace(day, SmallCompany.Line(day, SmallCompany.Production, SmallCompany.Ec2, "ap-northeast-1", 77m));

        var after = await Client.CostAndUsageAsync(Ask("2026-07-01", "2026-08-01", "MONTHLY"));

        Assert.Equal(77m - 14.1051724145m, after.Total() - before.Total());
    }

    [Fact]
    public async Task A_living_scenario_is_asked_anew_after_every_change()
    {
        var day = new DateOnly(2026, 7, 2);
        var living = new ScenarioBuilder(new DateOnly(2026, 8, 20)).Account("444444444444", "Payer").Usage("444444444444", day, "AWS Config", 5m).Build();
        await using var host = await SimulatorHost.StartAsync(living, new SimulatorOptions(), TestContext.Current.CancellationToken);
        using var client = new SignedClient(host);
        var totals = new List<decimal>();

        foreach (var credit in (decimal[])[1m, 2m, 3m])
        {
            totals.Add((await client.CostAndUsageAsync(Ask("2026-07-02", "2026-08-01"))).Total());
            living.AddCredit(day, "444444444444", "AWS Config", credit);
        }
        totals.Add((await client.CostAndUsageAsync(Ask("2026-07-02", "2026-08-01"))).Total());

        Assert.Equal([5m, 4m, 2m, -1m], totals);
    }

    [Fact]
    public async Task Every_page_is_a_paid_request()
    {
        await Client.CostAndUsageAsync(Ask("2026-07-02", "2026-07-03"));
        await Client.RefusedAsync("ce", "AWSInsightsIndexService.GetCostAndUsage", new JsonObject());

        Assert.Equal(1, Host.Calls.PaidRequests);
        Assert.Equal(2, Host.Calls.Count("ce:GetCostAndUsage"));
        Assert.Equal("AWSInsightsIndexService.GetCostAndUsage", Host.Calls.Last("ce:GetCostAndUsage")!.Headers["x-amz-target"]);
    }
}
