using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CostGov.Aws.Simulator.CostExplorer;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.Budgets;

/// <summary>A budget with what it has spent.</summary>
internal sealed class BudgetBook(SimulatedBudget budget, CostView view, BudgetSpend spend)
{
    private const string Usd = "USD";
    private readonly JsonInput _written = new(JsonSerializer.Deserialize<JsonElement>(budget.Budget), "InvalidParameterException");

    public string Name => budget.Name;

    public IReadOnlyList<SimulatedNotification> Notifications => budget.Notifications;

    private BudgetScope Scope => BudgetScope.Of(_written, view);

    private BudgetPeriod Period => BudgetPeriod.Current(_written, view.Scenario.Today);

    /// <summary>The shape of the service; utilisation and coverage budgets have no spend.</summary>
    public JsonObject Json(DateTimeOffset at)
    {
        var body = JsonNode.Parse(budget.Budget)!.AsObject();
        body["BudgetName"] = budget.Name;
        body["LastUpdatedTime"] = JsonText.Epoch(at);
        body["HealthStatus"] = new JsonObject { ["Status"] = "HEALTHY", ["LastUpdatedTime"] = JsonText.Epoch(at) };
        if (_written.Text("BudgetType") is not ("COST" or "USAGE")) return body;
        var calculated = new JsonObject { ["ActualSpend"] = Spend(spend.Actual(budget, Scope, view, Period)) };
        if (spend.Forecast(budget, Scope, view, Period) is { } forecast) calculated["ForecastedSpend"] = Spend(forecast);
        body["CalculatedSpend"] = calculated;
        return body;
    }

    public JsonObject Notification(SimulatedNotification notification) => new()
    {
        ["NotificationType"] = notification.Type,
        ["ComparisonOperator"] = notification.ComparisonOperator,
        ["Threshold"] = notification.Threshold,
        ["ThresholdType"] = notification.ThresholdType,
        ["NotificationState"] = IsCrossed(notification) ? "ALARM" : "OK",
    };

    /// <summary>The current period first, then the ones before it, as far as both the budget and the bill reach back.</summary>
    public JsonObject History(IReadOnlyList<BudgetPeriod> periods)
    {
        var scope = Scope;
        var body = new JsonObject
        {
            ["BudgetName"] = budget.Name,
            ["BudgetType"] = _written.Text("BudgetType"),
            ["TimeUnit"] = _written.Text("TimeUnit"),
        };
        foreach (var name in (string[])["CostFilters", "CostTypes", "FilterExpression", "Metrics"])
        {
            if (_written.Has(name)) body[name] = JsonText.Canonical(_written.Element.GetProperty(name));
        }
        body["BudgetedAndActualAmountsList"] = JsonText.Array(periods.Select(period => new JsonObject
        {
            ["BudgetedAmount"] = Limit(period) is { } limit ? Spend(limit) : null,
            ["ActualAmount"] = Spend(spend.Actual(budget, scope, view, period)),
            ["TimePeriod"] = new JsonObject { ["Start"] = JsonText.Epoch(period.Start), ["End"] = JsonText.Epoch(period.End) },
        }));
        return body;
    }

    public IReadOnlyList<BudgetPeriod> Periods()
    {
        var unit = _written.RequiredText("TimeUnit");
        if (unit is "ANNUALLY" or "CUSTOM") throw new AwsException("InvalidParameterException", $"Budget performance history is not available for {unit} budgets.");
        var begins = BudgetPeriod.Bound(_written, "Start") ?? view.Scenario.FirstDay;
        var periods = new List<BudgetPeriod> { Period };
        var most = unit switch { "DAILY" => 60, "QUARTERLY" => 4, _ => 13 };
        for (var before = Period.Before(unit); periods.Count < most && before.End > begins && before.End > view.Scenario.FirstDay; before = before.Before(unit)) periods.Add(before);
        return periods;
    }

    private bool IsCrossed(SimulatedNotification notification)
    {
        var amount = notification.Type == "FORECASTED" ? spend.Forecast(budget, Scope, view, Period) : spend.Actual(budget, Scope, view, Period);
        if (amount is null || Limit(Period) is not { } limit) return false;
        var threshold = notification.ThresholdType == "ABSOLUTE_VALUE" ? (decimal)notification.Threshold : limit * (decimal)notification.Threshold / 100;
        return notification.ComparisonOperator switch
        {
            "LESS_THAN" => amount < threshold,
            "EQUAL_TO" => amount == threshold,
            _ => amount > threshold,
        };
    }

    private decimal? Limit(BudgetPeriod period)
    {
        var key = ((long)JsonText.Epoch(period.Start)).ToString(CultureInfo.InvariantCulture);
        var limit = _written.Structure("PlannedBudgetLimits")?.Structure(key) ?? _written.Structure("BudgetLimit");
        return limit is null ? null : decimal.Parse(limit.RequiredText("Amount"), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private JsonObject Spend(decimal amount) => new()
    {
        ["Amount"] = amount.ToString("0.0###########################", CultureInfo.InvariantCulture),
        ["Unit"] = _written.Structure("BudgetLimit")?.Text("Unit") ?? Usd,
    };
}
