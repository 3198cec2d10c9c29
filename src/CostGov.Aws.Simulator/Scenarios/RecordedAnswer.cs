using System.Globalization;
using System.Text.Json;
using CostGov.Aws.Simulator.Scenarios.Billing;

namespace CostGov.Aws.Simulator.Scenarios;

/// <summary>
/// A real GetCostAndUsage answer (daily, by service, UnblendedCost) as the bill of one account: one line per recorded cell, zeros included.
/// The recording knows one cost and no region; the other costs are set equal and the region is <c>NoRegion</c>.
/// </summary>
public static class RecordedAnswer
{
    /// <param name="accountId">The account that is to have been billed; it is the management account too.</param>
    /// <param name="clock">Null lets today stand on the day after the recording.</param>
    public static CustomScenario Load(string path, string accountId, TimeProvider? clock = null)
    {
        using var answer = JsonDocument.Parse(File.ReadAllBytes(path));
        var days = answer.RootElement.GetProperty("ResultsByTime").EnumerateArray().ToList();
        var builder = new ScenarioBuilder(DayOf(days[^1]).AddDays(1)).Account(accountId, "recorded");
        foreach (var day in days)
            foreach (var group in day.GetProperty("Groups").EnumerateArray())
                Add(builder, accountId, DayOf(day), group);
        builder.Estimated(days.Where(day => day.GetProperty("Estimated").GetBoolean()).Select(DayOf).ToHashSet());
        return clock is null ? builder.Build() : builder.Build(new() { Clock = clock });
    }

    private static void Add(ScenarioBuilder builder, string accountId, DateOnly day, JsonElement group)
    {
        var service = group.GetProperty("Keys")[0].GetString()!;
        var amount = decimal.Parse(group.GetProperty("Metrics").GetProperty("UnblendedCost").GetProperty("Amount").GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture);
        builder.Charge(accountId, day, service, service == MonthlyCharges.TaxService ? RecordTypes.Tax : RecordTypes.Usage, amount);
    }

    private static DateOnly DayOf(JsonElement day) => DateOnly.Parse(day.GetProperty("TimePeriod").GetProperty("Start").GetString()!, CultureInfo.InvariantCulture);
}
