using System.Globalization;
using System.Text.Json.Nodes;
using CostGov.Aws.Simulator.Scenarios;

namespace CostGov.Aws.Tests.Simulator;

public sealed class BudgetTests : RunningSimulator
{
    private const string Api = "AWSBudgetServiceGateway.";
    private static readonly DateOnly August = new(2026, 8, 1);
    private static readonly SimulatedNotification Eighty = new("ACTUAL", "GREATER_THAN", 80, "PERCENTAGE", [new("EMAIL", "team@example.com"), new("SNS", "arn:aws:sns:us-east-1:111111111111:budgets")]);

    [Fact]
    public async Task A_budget_without_filters_has_spent_the_bill_of_the_month_so_far()
    {
        var budget = await BudgetAsync("""{"TimeUnit":"MONTHLY","BudgetType":"COST","BudgetLimit":{"Amount":"500","Unit":"USD"},"CostFilters":{}}""");

        Assert.Equal(Company.Total(August, Company.Today, line => line.Unblended), Spent(budget));
    }

    [Theory]
    [InlineData("""{"LinkedAccount":["333333333333"]}""", SmallCompany.Sandbox, null)]
    [InlineData("""{"TagKeyValue":["user:Project$alpha"],"LinkedAccount":["222222222222"]}""", SmallCompany.Production, "alpha")]
    [InlineData("""{"TagKeyValue":["user:Project$beta$2"]}""", SmallCompany.Production, "beta$2")]
    public async Task Cost_filters_narrow_what_is_counted(string filters, string account, string? project)
    {
        var budget = await BudgetAsync($$"""{"TimeUnit":"MONTHLY","CostFilters":{{filters}},"BudgetType":"COST"}""");

        Assert.Equal(
            Company.Total(August, Company.Today, line => line.AccountId == account && (project is null || line.Tags.GetValueOrDefault("Project") == project) ? line.Unblended : 0),
            Spent(budget));
    }

    [Fact]
    public async Task Cost_types_leave_record_types_out_and_choose_the_metric()
    {
        var budget = await BudgetAsync("""{"TimeUnit":"MONTHLY","BudgetType":"COST","CostFilters":{},"CostTypes":{"IncludeTax":false,"IncludeSupport":false,"IncludeCredit":false,"UseAmortized":true}}""");

        Assert.Equal(Company.Total(August, Company.Today, line => line.RecordType == "Usage" ? line.Amortized : 0), Spent(budget));
    }

    [Fact]
    public async Task The_newer_form_counts_by_filter_expression_and_metric()
    {
        var budget = await BudgetAsync("""{"TimeUnit":"MONTHLY","BudgetType":"COST","FilterExpression":{"Not":{"Dimensions":{"Key":"RECORD_TYPE","Values":["Credit","Tax"]}}},"Metrics":["NetUnblendedCost"]}""");

        Assert.Equal(Company.Total(August, Company.Today, line => line.RecordType is "Credit" or "Tax" ? 0 : line.NetUnblended), Spent(budget));
    }

    [Theory]
    [InlineData("DAILY", "2026-08-19")]
    [InlineData("QUARTERLY", "2026-07-01")]
    [InlineData("ANNUALLY", "2026-01-01")]
    public async Task The_time_unit_says_from_when(string unit, string start)
    {
        var budget = await BudgetAsync($$$"""{"TimeUnit":"{{{unit}}}","BudgetType":"COST","CostFilters":{}}""");

        Assert.Equal(Company.Total(DateOnly.Parse(start, CultureInfo.InvariantCulture), Company.Today, line => line.Unblended), Spent(budget));
    }

    [Fact]
    public async Task A_forecast_is_the_last_four_weeks_going_on()
    {
        var budget = await BudgetAsync("""{"TimeUnit":"MONTHLY","BudgetType":"COST","CostFilters":{}}""");

        var daily = Company.Total(Company.Today.AddDays(-28), Company.Today, line => line.Unblended) / 28;
        Assert.Equal(decimal.Round(Spent(budget) + (daily * 12), 3), Amount(budget["CalculatedSpend"]!["ForecastedSpend"]!));
    }

    [Fact]
    public async Task Without_five_weeks_of_charges_there_is_no_forecast()
    {
        var day = Company.Today.AddDays(-3);
        Company.Replace(day, SmallCompany.Line(day, SmallCompany.Production, "Amazon Bedrock", "us-east-1", 12m));

        var budget = await BudgetAsync("""{"TimeUnit":"MONTHLY","BudgetType":"COST","CostFilters":{"Service":["Amazon Bedrock"]}}""");

        Assert.Equal(12m, Spent(budget));
        Assert.Null(budget["CalculatedSpend"]!["ForecastedSpend"]);
    }

    [Fact]
    public async Task A_restated_day_changes_what_was_spent()
    {
        var before = Spent(await BudgetAsync("""{"TimeUnit":"MONTHLY","BudgetType":"COST","CostFilters":{"Service":["Amazon Bedrock"]}}"""));
        var day = Company.Today.AddDays(-3);
        Company.Replace(day, SmallCompany.Line(day, SmallCompany.Production, "Amazon Bedrock", "us-east-1", 12m));

        var after = await AskAsync("DescribeBudget", new { AccountId = SmallCompany.Management, BudgetName = "one" });

        Assert.Equal((0m, 12m), (before, Spent(after["Budget"]!)));
    }

    [Fact]
    public async Task A_notification_is_in_alarm_once_its_threshold_is_crossed()
    {
        Company.Written.Add(Budget("over", """{"TimeUnit":"MONTHLY","BudgetType":"COST","BudgetLimit":{"Amount":"10","Unit":"USD"},"CostFilters":{}}"""));
        Company.Written.Add(Budget("under", """{"TimeUnit":"MONTHLY","BudgetType":"COST","BudgetLimit":{"Amount":"100000","Unit":"USD"},"CostFilters":{}}"""));

        var states = (await AskAsync("DescribeBudgetNotificationsForAccount", new { AccountId = SmallCompany.Management }))["BudgetNotificationsForAccount"]!.AsArray();

        Assert.Equal(["over ALARM", "under OK"], states.Select(one => $"{(string)one!["BudgetName"]!} {(string)one["Notifications"]![0]!["NotificationState"]!}"));
    }

    [Fact]
    public async Task Subscribers_are_found_by_the_whole_notification()
    {
        Company.Written.Add(Budget("one", """{"TimeUnit":"MONTHLY","BudgetType":"COST","CostFilters":{}}"""));
        object Asked(double threshold) => new { AccountId = SmallCompany.Management, BudgetName = "one", Notification = new { NotificationType = "ACTUAL", ComparisonOperator = "GREATER_THAN", Threshold = threshold } };

        var found = await AskAsync("DescribeSubscribersForNotification", Asked(80));

        Assert.Equal(["EMAIL", "SNS"], found["Subscribers"]!.AsArray().Select(one => (string)one!["SubscriptionType"]!));
        Assert.Equal("NotFoundException", (await Client.RefusedAsync("budgets", Api + "DescribeSubscribersForNotification", Asked(81))).Code);
    }

    [Fact]
    public async Task The_history_goes_back_month_by_month_with_the_limit_of_each()
    {
        var july = new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        Company.Written.Add(Budget("one", $$$"""{"TimeUnit":"MONTHLY","BudgetType":"COST","BudgetLimit":{"Amount":"500","Unit":"USD"},"PlannedBudgetLimits":{"{{{july}}}":{"Amount":"450","Unit":"USD"}},"CostFilters":{},"TimePeriod":{"Start":{{{july}}},"End":3706473600}}"""));

        var history = (await AskAsync("DescribeBudgetPerformanceHistory", new { AccountId = SmallCompany.Management, BudgetName = "one" }))["BudgetPerformanceHistory"]!;

        var rows = history["BudgetedAndActualAmountsList"]!.AsArray();
        Assert.Equal([500m, 450m], rows.Select(row => Amount(row!["BudgetedAmount"]!)));
        Assert.Equal(Company.Total(new(2026, 7, 1), August, line => line.Unblended), Amount(rows[1]!["ActualAmount"]!));
    }

    [Theory]
    [InlineData("DescribeBudget", """{"AccountId":"111111111111","BudgetName":"none"}""", "NotFoundException")]
    [InlineData("DescribeBudgets", """{"AccountId":"222222222222"}""", "AccessDeniedException")]
    [InlineData("DescribeBudgets", """{"AccountId":"111111111111","MaxResults":1001}""", "InvalidParameterException")]
    [InlineData("DescribeBudgets", """{"AccountId":"111111111111","NextToken":"nonsense"}""", "InvalidNextTokenException")]
    public async Task What_cannot_be_answered_is_refused_by_name(string operation, string input, string code) =>
        Assert.Equal(code, (await Client.RefusedAsync("budgets", Api + operation, input)).Code);

    private static SimulatedBudget Budget(string name, string body) => new(name, body, [Eighty]);

    private async Task<JsonNode> BudgetAsync(string body)
    {
        Company.Written.Clear();
        Company.Written.Add(Budget("one", body));
        return (await AskAsync("DescribeBudgets", new { AccountId = SmallCompany.Management }))["Budgets"]![0]!;
    }

    private Task<JsonObject> AskAsync(string operation, object input) => Client.AskAsync("budgets", Api + operation, input);

    private static decimal Spent(JsonNode budget) => Amount(budget["CalculatedSpend"]!["ActualSpend"]!);

    private static decimal Amount(JsonNode spend) => decimal.Parse((string)spend["Amount"]!, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
