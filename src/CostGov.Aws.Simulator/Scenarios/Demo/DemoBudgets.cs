using CostGov.Aws.Simulator.Scenarios.Billing;
using static CostGov.Aws.Simulator.Scenarios.Billing.BudgetShape;

namespace CostGov.Aws.Simulator.Scenarios.Demo;

/// <summary>
/// The demo company's budgets. Limits are set from what the story's month will cost, so that one is exceeded, one will be and the others
/// hold, whatever the seed.
/// </summary>
internal static class DemoBudgets
{
    public const string WillOverrun = "data-platform monthly";
    public const string Exceeded = "hz-ai-trial monthly";

    private static readonly string[] ProductionAccounts =
    [
        DemoAccounts.EcProd, DemoAccounts.MobileProd, DemoAccounts.CampaignProd, DemoAccounts.PosProd, DemoAccounts.EdgeProd,
        DemoAccounts.DataProd, DemoAccounts.ForecastProd, DemoAccounts.ErpProd, DemoAccounts.IntranetProd,
    ];

    private static readonly string[] ShopAccounts = [DemoAccounts.PosProd, DemoAccounts.EdgeProd];
    private static readonly string[] TrialAccounts = [DemoAccounts.AiTrial];
    private static readonly string[] GivenBack = [RecordTypes.Credit, RecordTypes.Refund];
    private static readonly SimulatedSubscriber Mail = new("EMAIL", "cloud-cost@hoshizora.example");
    private static readonly SimulatedSubscriber Topic = new("SNS", $"arn:aws:sns:ap-northeast-1:{DemoAccounts.Management}:budget-alerts");

    public static IReadOnlyList<SimulatedBudget> Of(Bill bill, DateOnly story)
    {
        var month = Enumerable.Range(0, DateTime.DaysInMonth(story.Year, story.Month)).SelectMany(day => bill.LinesOn(story.AddDays(day))).ToList();
        var fiscalYear = new DateOnly(story.Month >= 4 ? story.Year : story.Year - 1, 4, 1);
        return
        [
            Monthly(Round(1.2m * month.Sum(line => line.Unblended)), fiscalYear, new { })
                .Named("company monthly", At("ACTUAL", 80, Mail), At("FORECASTED", 100, Mail, Topic)),
            Overrunning(month, fiscalYear),
            Monthly(10m, story.AddMonths(-1), new { LinkedAccount = TrialAccounts })
                .Named(Exceeded, At("ACTUAL", 100, Mail)),
            Monthly(Round(1.12m * CostOf(month, ProductionAccounts, line => line.Amortized)), fiscalYear, WithoutGifts(), "AmortizedCost")
                .Named("production without credits", At("ACTUAL", 90, Mail), At("FORECASTED", 100, Mail)),
            Shops(month, story),
        ];
    }

    private static SimulatedBudget Overrunning(List<ChargeLine> month, DateOnly start)
    {
        string[] spellings = [DemoCompany.OverrunningProject, .. DemoSpellings.Others[$"Project:{DemoCompany.OverrunningProject}"]];
        var cost = month.Where(line => line.Tags.TryGetValue("Project", out var project) && spellings.Contains(project)).Sum(line => line.Unblended);
        return Monthly(Round(0.87m * cost), start, new { TagKeyValue = spellings.Select(value => $"user:Project${value}") })
            .Named(WillOverrun, At("ACTUAL", 80, Mail), At("ACTUAL", 100, Mail, Topic), At("FORECASTED", 100, Mail));
    }

    private static SimulatedBudget Shops(List<ChargeLine> month, DateOnly story)
    {
        var first = Round(1.15m * CostOf(month, ShopAccounts, line => line.Unblended));
        return Monthly(first, story, new { LinkedAccount = ShopAccounts })
            .Planned(story, Enumerable.Range(0, 12).Select(ahead => first + 100m * ahead))
            .Named("shops planned", At("ACTUAL", 85, Mail));
    }

    private static object WithoutGifts() => new
    {
        And = new object[]
        {
            new { Dimensions = new { Key = "LINKED_ACCOUNT", Values = ProductionAccounts } },
            new { Not = new { Dimensions = new { Key = "RECORD_TYPE", Values = GivenBack } } },
        },
    };

    private static decimal CostOf(List<ChargeLine> month, string[] accounts, Func<ChargeLine, decimal> cost) =>
        month.Where(line => accounts.Contains(line.AccountId)).Sum(cost);
}
