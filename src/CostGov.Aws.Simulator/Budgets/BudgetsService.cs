using System.Text.Json.Nodes;
using CostGov.Aws.Simulator.CostExplorer;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.Budgets;

/// <summary>Reading budgets. Only the management account of a scenario has any.</summary>
internal sealed class BudgetsService
{
    private const string Token = "NextToken";
    private readonly BudgetSpend _spend = new();
    private readonly ListPages _pages;

    private BudgetsService(ListPages pages) => _pages = pages;

    public static AwsService Create(ListPages pages)
    {
        var budgets = new BudgetsService(pages);
        return new("budgets", "AWSBudgetServiceGateway", "InvalidParameterException", new Dictionary<string, Operation>
        {
            ["DescribeBudgets"] = new(budgets.DescribeBudgets, Token),
            ["DescribeBudget"] = new(budgets.DescribeBudget),
            ["DescribeNotificationsForBudget"] = new(budgets.DescribeNotificationsForBudget, Token),
            ["DescribeBudgetNotificationsForAccount"] = new(budgets.DescribeBudgetNotificationsForAccount, Token),
            ["DescribeSubscribersForNotification"] = new(budgets.DescribeSubscribersForNotification, Token),
            ["DescribeBudgetPerformanceHistory"] = new(budgets.DescribeBudgetPerformanceHistory, Token),
        });
    }

    private AwsReply DescribeBudgets(AwsCall call) => Page(call, 1_000, 100, Books(call), page => new JsonObject
    {
        ["Budgets"] = JsonText.Array(page.Select(budget => budget.Json(call.At))),
    });

    private AwsReply DescribeBudget(AwsCall call) => AwsReply.Json(new JsonObject { ["Budget"] = Book(call).Json(call.At) });

    private AwsReply DescribeNotificationsForBudget(AwsCall call)
    {
        var budget = Book(call);
        return Page(call, 100, 100, budget.Notifications, page => new JsonObject { ["Notifications"] = JsonText.Array(page.Select(budget.Notification)) });
    }

    private AwsReply DescribeBudgetNotificationsForAccount(AwsCall call) => Page(call, 1_000, 50, Books(call), page => new JsonObject
    {
        ["BudgetNotificationsForAccount"] = JsonText.Array(page.Select(budget => new JsonObject
        {
            ["BudgetName"] = budget.Name,
            ["Notifications"] = JsonText.Array(budget.Notifications.Select(budget.Notification)),
        })),
    });

    private AwsReply DescribeSubscribersForNotification(AwsCall call)
    {
        var budget = Book(call);
        var asked = call.Input.RequiredStructure("Notification");
        var notification = budget.Notifications.FirstOrDefault(one => IsSame(one, asked))
            ?? throw new AwsException("NotFoundException", "The notification you're looking for doesn't exist.");
        return Page(call, 100, 100, notification.Subscribers, page => new JsonObject
        {
            ["Subscribers"] = JsonText.Array(page.Select(one => new JsonObject { ["SubscriptionType"] = one.SubscriptionType, ["Address"] = one.Address })),
        });
    }

    private AwsReply DescribeBudgetPerformanceHistory(AwsCall call)
    {
        var budget = Book(call);
        return Page(call, 100, 100, budget.Periods(), page => new JsonObject { ["BudgetPerformanceHistory"] = budget.History(page) });
    }

    /// <summary>A notification has no id: all of it says which one is meant.</summary>
    private static bool IsSame(SimulatedNotification one, JsonInput asked) =>
        one.Type == asked.RequiredText("NotificationType")
        && one.ComparisonOperator == asked.RequiredText("ComparisonOperator")
        && one.Threshold == asked.Number("Threshold")
        && one.ThresholdType == (asked.Text("ThresholdType") ?? "PERCENTAGE");

    private List<BudgetBook> Books(AwsCall call)
    {
        RefuseOtherAccounts(call);
        if (!call.Caller.IsManagement) return [];
        var view = new CostView(call.Caller);
        return [.. call.Scenario.Budgets.Select(budget => new BudgetBook(budget, view, _spend))];
    }

    private BudgetBook Book(AwsCall call)
    {
        var name = call.Input.RequiredText("BudgetName");
        return Books(call).Find(budget => budget.Name == name)
            ?? throw new AwsException("NotFoundException", $"Unable to get budget: {name} - the budget doesn't exist.");
    }

    private static void RefuseOtherAccounts(AwsCall call)
    {
        var account = call.Input.RequiredText("AccountId");
        if (account != call.Caller.AccountId) throw new AwsException("AccessDeniedException", $"Account {account} is not authorized to be accessed by {call.Caller.Arn}.");
    }

    private AwsReply Page<T>(AwsCall call, int most, int usual, IReadOnlyList<T> all, Func<IReadOnlyList<T>, JsonObject> write) => _pages.Page(
        call,
        Token,
        call.Input.Whole("MaxResults", 1, most) ?? usual,
        all,
        state => state == TokenState.Expired
            ? new AwsException("ExpiredNextTokenException", "The pagination token expired.")
            : new AwsException("InvalidNextTokenException", "The pagination token is invalid."),
        write);
}
