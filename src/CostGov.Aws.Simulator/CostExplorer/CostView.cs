using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.CostExplorer;

/// <summary>The bill as one caller sees it: a payer sees all of it, a member account its own lines.</summary>
internal sealed class CostView(Caller caller)
{
    private readonly string? _onlyAccount = caller.IsManagement ? null : caller.AccountId;
    private readonly HashSet<string> _activeTags = [.. caller.Scenario.CostAllocationTags.Where(tag => tag.Value).Select(tag => tag.Key)];

    public Scenario Scenario => caller.Scenario;

    /// <summary>The line's value of a cost allocation tag; empty where it has none or the key is not activated.</summary>
    public Func<ChargeLine, string> Tag(string key) =>
        _activeTags.Contains(key) ? line => line.Tags.TryGetValue(key, out var value) ? value : "" : _ => "";

    public IEnumerable<string> ActiveTags => _activeTags.Order(StringComparer.Ordinal);

    /// <summary>Two views of the same name see the same lines and the same tags.</summary>
    public string Name => $"{caller.AccountId} {string.Join(' ', ActiveTags)}";

    public IEnumerable<ChargeLine> Lines(DateOnly day) =>
        _onlyAccount is null ? Scenario.LinesOn(day) : Scenario.LinesOn(day).Where(line => line.AccountId == _onlyAccount);

    /// <summary>The days of a range that the bill has reached.</summary>
    public IEnumerable<DateOnly> Days(DateOnly start, DateOnly end)
    {
        for (var day = Later(start, Scenario.FirstDay); day < end && day < Scenario.Today; day = day.AddDays(1)) yield return day;
    }

    public bool IsEstimated(DateOnly start, DateOnly end)
    {
        for (var day = start; day < end; day = day.AddDays(1))
        {
            if (Scenario.IsEstimated(day)) return true;
        }
        return false;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
