using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CostGov.Aws.Simulator.Scenarios.Billing;

/// <summary>Writes cost budgets in the JSON of the Budgets service, without calculated spend.</summary>
internal static class BudgetShape
{
    /// <summary>2087-06-15: AWS's word for never.</summary>
    private const long Never = 3706473600;

    private static readonly object EverythingIncluded = new
    {
        IncludeTax = true,
        IncludeSubscription = true,
        UseBlended = false,
        IncludeRefund = true,
        IncludeCredit = true,
        IncludeUpfront = true,
        IncludeRecurring = true,
        IncludeOtherSubscription = true,
        IncludeSupport = true,
        IncludeDiscount = true,
        UseAmortized = false,
    };

    /// <summary>In the older form, CostFilters and CostTypes: billed cost with everything included.</summary>
    public static JsonObject Monthly(decimal limit, DateOnly start, object filters)
    {
        var shape = Frame(limit, start);
        shape["CostFilters"] = JsonSerializer.SerializeToNode(filters);
        shape["CostTypes"] = JsonSerializer.SerializeToNode(EverythingIncluded);
        return shape;
    }

    /// <summary>In the newer form: a Cost Explorer expression and one metric.</summary>
    public static JsonObject Monthly(decimal limit, DateOnly start, object expression, string metric)
    {
        var shape = Frame(limit, start);
        shape["FilterExpression"] = JsonSerializer.SerializeToNode(expression);
        shape["Metrics"] = new JsonArray(metric);
        return shape;
    }

    /// <summary>A limit for each of the next months; the reply shows the first of them as the limit too.</summary>
    public static JsonObject Planned(this JsonObject shape, DateOnly firstMonth, IEnumerable<decimal> limits)
    {
        shape["PlannedBudgetLimits"] = new JsonObject(limits.Select((limit, ahead) =>
            KeyValuePair.Create<string, JsonNode?>(Epoch(firstMonth.AddMonths(ahead)).ToString(CultureInfo.InvariantCulture), Usd(limit))));
        return shape;
    }

    public static SimulatedBudget Named(this JsonObject shape, string name, params SimulatedNotification[] notifications)
    {
        shape.Insert(0, "BudgetName", name);
        return new(name, shape.ToJsonString(), notifications);
    }

    public static SimulatedNotification At(string type, double percent, params SimulatedSubscriber[] subscribers) =>
        new(type, "GREATER_THAN", percent, "PERCENTAGE", subscribers);

    /// <summary>People set limits in round hundreds.</summary>
    public static decimal Round(decimal limit) => Math.Ceiling(limit / 100m) * 100m;

    private static JsonObject Frame(decimal limit, DateOnly start) => new()
    {
        ["BudgetLimit"] = Usd(limit),
        ["TimeUnit"] = "MONTHLY",
        ["TimePeriod"] = new JsonObject { ["Start"] = Epoch(start), ["End"] = Never },
        ["BudgetType"] = "COST",
    };

    private static JsonObject Usd(decimal amount) => new JsonObject { ["Amount"] = amount.ToString("0.0#########", CultureInfo.InvariantCulture), ["Unit"] = "USD" };

    private static long Epoch(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();
}
