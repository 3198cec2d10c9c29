using System.Globalization;
using Amazon.Budgets;
using Amazon.Budgets.Model;
using Amazon.CostExplorer;
using Amazon.CostExplorer.Model;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.ResourceGroupsTaggingAPI.Model;

namespace CostGov.Aws.Tests.Clients;

public sealed class AnswersThatCanBeRead
{
    [Fact]
    public async Task The_recorded_answer_of_86_days_adds_up_to_the_last_digit()
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Json(Repository.Text("tests/data/recorded-daily-by-service.json")));
        using var client = aws.CostExplorer();

        var answer = await client.GetCostAndUsageAsync(new GetCostAndUsageRequest(), TestContext.Current.CancellationToken);

        var cells = answer.ResultsByTime.SelectMany(day => day.Groups).ToList();
        Assert.Equal((86, 945), (answer.ResultsByTime.Count, cells.Count));
        Assert.Equal(67.2540521894m, cells.Sum(cell => decimal.Parse(cell.Metrics["UnblendedCost"].Amount, CultureInfo.InvariantCulture)));
        Assert.Equal(26, answer.ResultsByTime.Count(day => day.Estimated == true));
        Assert.Equal("request-1", answer.ResponseMetadata.RequestId);
    }

    [Theory]
    [InlineData("0.0551724144")]
    [InlineData("-12.50")]
    [InlineData("1.2E-7")]
    [InlineData("-0")]
    [InlineData("1e400")]
    [InlineData("NaN")]
    [InlineData("1,5")]
    [InlineData("")]
    public async Task An_amount_is_handed_on_as_the_text_it_came_in(string amount)
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Json($$$"""
            {"ResultsByTime":[{"TimePeriod":{"Start":"2026-08-01","End":"2026-08-02"},"Total":{"UnblendedCost":{"Amount":"{{{amount}}}"}},"Groups":[]}]}
            """));
        using var client = aws.CostExplorer();

        var answer = await client.GetCostAndUsageAsync(new GetCostAndUsageRequest(), TestContext.Current.CancellationToken);

        var cost = answer.ResultsByTime.Single().Total["UnblendedCost"];
        Assert.Equal((amount, null), (cost.Amount, cost.Unit));
        Assert.Null(answer.ResultsByTime.Single().Estimated);
        Assert.Null(answer.DimensionValueAttributes);
    }

    [Theory]
    [InlineData("""{"Id":"111122223333","Status":"ACTIVE"}""", "ACTIVE", null)]
    [InlineData("""{"Id":"111122223333","State":"CLOSED"}""", null, "CLOSED")]
    [InlineData("""{"Id":"111122223333","Status":"SUSPENDED","State":"SUSPENDED","Paths":["o-a/r-b/111122223333/"]}""", "SUSPENDED", "SUSPENDED")]
    [InlineData("""{"Id":"111122223333","State":"ARCHIVED","Emails":[{"a":[1,{}]}]}""", null, "ARCHIVED")]
    public async Task An_account_has_its_status_its_state_or_both_and_values_not_known_yet(string account, string? status, string? state)
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Json($$"""{"Account":{{account}}}"""));
        using var client = aws.Organizations();

        var answer = (await client.DescribeAccountAsync(new DescribeAccountRequest(), TestContext.Current.CancellationToken)).Account;

        Assert.Equal((status, state), (answer.Status?.Value, answer.State?.Value));
        Assert.Equal(state is "CLOSED", answer.State == AccountState.CLOSED);
    }

    [Theory]
    [InlineData("1755662747.565", "2025-08-20T04:05:47.5650000Z")]
    [InlineData("1.755662747565E9", "2025-08-20T04:05:47.5650000Z")]
    [InlineData("3706473600", "2087-06-15T00:00:00.0000000Z")]
    [InlineData("0", "1970-01-01T00:00:00.0000000Z")]
    [InlineData("-86400.0", "1969-12-31T00:00:00.0000000Z")]
    public async Task A_time_is_a_number_of_seconds_however_it_is_written(string number, string time)
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Json($$$"""{"Account":{"Id":"111122223333","JoinedTimestamp":{{{number}}}}}"""));
        using var client = aws.Organizations();

        var answer = await client.DescribeAccountAsync(new DescribeAccountRequest(), TestContext.Current.CancellationToken);

        Assert.Equal(time, answer.Account.JoinedTimestamp!.Value.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("\"2025-08-20T04:05:47Z\"")]
    [InlineData("1e300")]
    [InlineData("999999999999999")]
    public async Task What_is_not_a_time_is_an_error(string value)
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Json($$$"""{"Account":{"Id":"111122223333","JoinedTimestamp":{{{value}}}}}"""));
        using var client = aws.Organizations();

        await Assert.ThrowsAnyAsync<Amazon.Runtime.AmazonUnmarshallingException>(
            () => client.DescribeAccountAsync(new DescribeAccountRequest(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_budget_in_the_new_form_has_a_filter_and_no_forecast()
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Json("""
            {"Budgets":[{"BudgetName":"月次","BudgetLimit":{"Amount":"10.0","Unit":"USD"},"TimeUnit":"MONTHLY","BudgetType":"COST",
             "TimePeriod":{"Start":1751328000.0,"End":3706473600.0},"CalculatedSpend":{"ActualSpend":{"Amount":"0.938","Unit":"USD"}},
             "FilterExpression":{"Not":{"Dimensions":{"Key":"RECORD_TYPE","Values":["Credit","Refund"]}}},"Metrics":["UnblendedCost"]}]}
            """));
        using var client = aws.Budgets();

        var budget = (await client.DescribeBudgetsAsync(new DescribeBudgetsRequest(), TestContext.Current.CancellationToken)).Budgets.Single();

        Assert.Equal(("月次", "10.0", "0.938"), (budget.BudgetName, budget.BudgetLimit!.Amount, budget.CalculatedSpend!.ActualSpend.Amount));
        Assert.Null(budget.CalculatedSpend.ForecastedSpend);
        Assert.Null(budget.CostTypes);
        Assert.Equal(["UnblendedCost"], budget.Metrics!);
        Assert.True(budget.TimeUnit == TimeUnit.MONTHLY && budget.FilterExpression!.Not!.Dimensions!.Key == Amazon.Budgets.Dimension.RECORD_TYPE);
    }

    [Fact]
    public async Task A_resource_whose_tags_were_removed_has_none_and_one_without_the_member_is_an_error()
    {
        await using var aws = await ScriptedAws.StartAsync(
            Answer.Json("""{"PaginationToken":"","ResourceTagMappingList":[{"ResourceARN":"arn:aws:s3:::b","Tags":[]}]}"""),
            Answer.Json("""{"PaginationToken":"","ResourceTagMappingList":[{"ResourceARN":"arn:aws:s3:::b"}]}"""));
        using var client = aws.Tagging();

        var answer = await client.GetResourcesAsync(new GetResourcesRequest(), TestContext.Current.CancellationToken);

        Assert.Empty(answer.ResourceTagMappingList.Single().Tags);
        Assert.Null(answer.ResourceTagMappingList.Single().ComplianceDetails);
        await Assert.ThrowsAnyAsync<Amazon.Runtime.AmazonUnmarshallingException>(
            () => client.GetResourcesAsync(new GetResourcesRequest(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_whole_answer_counts_whatever_its_content_type_says()
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Text(200, "text/html", """{"Tags":["a",""],"ReturnSize":2,"TotalSize":2}"""));
        using var client = aws.CostExplorer();

        var answer = await client.GetTagsAsync(new GetTagsRequest(), TestContext.Current.CancellationToken);

        Assert.Equal(["a", ""], answer.Tags);
    }
}
