using System.Globalization;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.CostExplorer;

/// <summary>A GetCostAndUsage request that AWS would accept.</summary>
/// <param name="Shape">All of the question but when: questions of one shape have the same answer for the same day.</param>
internal sealed record CostQuestion(
    string Shape,
    IReadOnlyList<CostPeriod> Periods,
    IReadOnlyList<CostMetric> Metrics,
    IReadOnlyList<Grouping> Groupings,
    Func<ChargeLine, bool> Filter)
{
    public static CostQuestion Parse(JsonInput input, CostView view)
    {
        var isMonthly = IsMonthly(input);
        var (start, end) = CostPeriod.Asked(input, view.Scenario);
        return new(
            $"{view.Name}\n{Written(input, "Metrics")}\n{Written(input, "GroupBy")}\n{Written(input, "Filter")}",
            [.. CostPeriod.Split(start, end, isMonthly)],
            [.. (input.Texts("Metrics") ?? throw input.Missing("Metrics")).Select(CostMetric.Parse).DistinctBy(metric => metric.Name)],
            Grouping.ParseAll(input.Structures("GroupBy") ?? [], view),
            FilterExpression.Compile(input.Structure("Filter"), view));
    }

    private static string? Written(JsonInput input, string name) => input.Has(name) ? input.Element.GetProperty(name).GetRawText() : null;

    private static bool IsMonthly(JsonInput input) => input.RequiredOneOf("Granularity", "DAILY", "MONTHLY", "HOURLY") switch
    {
        "HOURLY" => throw new AwsException(
            "AccessDeniedException",
            "Hourly data granularity is an opt-in only feature. You can enable this feature from the PAYER account's Cost Explorer Settings page"),
        var granularity => granularity == "MONTHLY",
    };
}

/// <summary>One row of ResultsByTime: a day, or a month cut to the asked range.</summary>
internal readonly record struct CostPeriod(DateOnly Start, DateOnly End)
{
    private const int MonthsOfHistory = 14;

    /// <summary>The asked range, refused in the words of Cost Explorer.</summary>
    public static (DateOnly Start, DateOnly End) Asked(JsonInput input, Scenario scenario)
    {
        var period = input.RequiredStructure("TimePeriod");
        var (start, end) = (Day(period, "Start"), Day(period, "End"));
        var month = FirstOfMonth(scenario.Today);
        if (start >= end) throw CostRefusals.Invalid("Start date (and hour) should be before end date (and hour)");
        if (start > scenario.Today) throw CostRefusals.Invalid("Start date (and hour) should not be in the future");
        if (end > month.AddMonths(1)) throw CostRefusals.Invalid("end date past the beginning of next month");
        if (start < month.AddMonths(1 - MonthsOfHistory)) throw CostRefusals.Invalid("You haven't enabled historical data beyond 14 months.");
        if (end <= scenario.FirstDay) throw CostRefusals.NoData();
        return (start, end);
    }

    public static IEnumerable<CostPeriod> Split(DateOnly start, DateOnly end, bool isMonthly)
    {
        for (var at = start; at < end;)
        {
            var next = isMonthly ? FirstOfMonth(at).AddMonths(1) : at.AddDays(1);
            yield return new CostPeriod(at, next < end ? next : end);
            at = next;
        }
    }

    private static DateOnly Day(JsonInput period, string name) =>
        DateOnly.TryParseExact(period.RequiredText(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw CostRefusals.Invalid($"{name} time {period.Text(name)} is invalid. Valid format is: yyyy-MM-dd.");

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}

/// <param name="Unit">The unit of this metric on a line; money is USD.</param>
internal sealed record CostMetric(string Name, Func<ChargeLine, decimal> Amount, Func<ChargeLine, string> Unit)
{
    private static readonly CostMetric[] All =
    [
        Money("AmortizedCost", line => line.Amortized),
        Money("BlendedCost", line => line.Unblended),
        Money("NetAmortizedCost", line => line.NetAmortized),
        Money("NetUnblendedCost", line => line.NetUnblended),
        Money("UnblendedCost", line => line.Unblended),
        new("UsageQuantity", line => line.UsageQuantity, line => line.UsageUnit),
    ];

    public bool IsMoney => Name != "UsageQuantity";

    public static CostMetric Parse(string name) =>
        Array.Find(All, metric => metric.Name == name)
        ?? throw CostRefusals.Invalid($"Metrics are invalid. Valid values are {string.Join(", ", All.Select(metric => metric.Name))}");

    private static CostMetric Money(string name, Func<ChargeLine, decimal> amount) => new(name, amount, _ => "USD");
}

/// <summary>One group-by: a dimension, or a tag whose keys come as <c>Key$Value</c>.</summary>
internal sealed record Grouping(string Type, string Key, Func<ChargeLine, string> Value)
{
    private const int Most = 2;

    public string Label(string value) => Type == "DIMENSION" ? value : $"{Key}${value}";

    public static IReadOnlyList<Grouping> ParseAll(IReadOnlyList<JsonInput> groupBy, CostView view) => groupBy.Count <= Most
        ? [.. groupBy.Select(one => Parse(one, view))]
        : throw CostRefusals.Invalid("Only two values for GroupBy are allowed");

    private static Grouping Parse(JsonInput one, CostView view) => (one.Text("Type"), one.Text("Key")) switch
    {
        (null or "", _) or (_, null or "") => throw CostRefusals.Invalid("Group Definition is invalid. Both type an key need to be set to a non-empty value."),
        ("DIMENSION", { } key) => new("DIMENSION", key, Dimensions.Find(key) ?? throw UnknownDimension()),
        ("TAG", { } key) => new("TAG", key, view.Tag(key)),
        ("COST_CATEGORY", { } key) => new("COST_CATEGORY", key, _ => ""),
        _ => throw CostRefusals.Invalid("Group Definition type is invalid."),
    };

    private static AwsException UnknownDimension() =>
        CostRefusals.Invalid($"Group Definition dimension is invalid. Valid values are {string.Join(", ", Dimensions.Offered)}");
}
