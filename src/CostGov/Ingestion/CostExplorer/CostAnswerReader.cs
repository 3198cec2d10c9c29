using System.Globalization;
using Amazon.CostExplorer.Model;
using CostGov.Ingestion.Aws;

namespace CostGov.Ingestion.CostExplorer;

/// <summary>
/// Reads the pages of one answer strictly: what is missing, malformed, said twice or in another currency is a fault that names the
/// place, and never zero.
/// </summary>
internal sealed class CostAnswerReader(GetCostAndUsageRequest request, DayRange days)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<(DateOnly Day, string First, string Second)> _seen = [];
    private readonly HashSet<DateOnly> _answered = [];
    private readonly List<GroupDefinition> _groupings = request.GroupBy ?? [];
    private bool[]? _known;

    /// <summary>Of the whole answer; null until an amount was read.</summary>
    public Currency? Currency { get; private set; }

    /// <exception cref="AwsFaultException">The page does not say what was asked.</exception>
    public CostPage Read(GetCostAndUsageResponse page)
    {
        var cells = new List<CostCell>();
        foreach (var result in page.ResultsByTime ?? throw Fault("has no ResultsByTime"))
        {
            var day = Day(result.TimePeriod);
            var isEstimated = result.Estimated ?? throw Fault($"does not say whether {day:yyyy-MM-dd} is estimated");
            _answered.Add(day);
            if (_groupings.Count == 0)
            {
                cells.Add(Cell(day, isEstimated, [], result.Total ?? throw Fault($"has no total for {day:yyyy-MM-dd}")));
                continue;
            }

            foreach (var group in result.Groups ?? throw Fault($"has no groups for {day:yyyy-MM-dd}"))
                cells.Add(Cell(day, isEstimated, Keys(group, day), group.Metrics ?? throw Fault($"has no amounts in a group of {day:yyyy-MM-dd}")));
        }

        var isLast = string.IsNullOrEmpty(page.NextPageToken);
        if (isLast && days.Days.Where(day => !_answered.Contains(day)).ToList() is { Count: > 0 } missing)
            throw Fault($"lacks {missing.Count} of {days.Length} days, the first {missing[0]:yyyy-MM-dd}");
        return new(cells, Names(page), isLast);
    }

    private CostCell Cell(DateOnly day, bool isEstimated, string[] keys, Dictionary<string, MetricValue> metrics)
    {
        if (!_seen.Add((day, keys.ElementAtOrDefault(0) ?? "", keys.ElementAtOrDefault(1) ?? "")))
            throw Fault(keys.Length == 0 ? $"has the total of {day:yyyy-MM-dd} twice" : $"has the group '{string.Join(" × ", keys)}' of {day:yyyy-MM-dd} twice");
        var known = CostMetrics.Asked.Select(metrics.ContainsKey).ToArray();
        _known ??= known;
        if (!known.SequenceEqual(_known) || !known[0])
            throw Fault($"has {string.Join(", ", metrics.Keys)} on {day:yyyy-MM-dd} instead of the costs asked for");
        return new(day, isEstimated, keys, [.. CostMetrics.Asked.Select(metric => metrics.TryGetValue(metric, out var value) ? Amount(value, metric, day) : null)]);
    }

    private string Amount(MetricValue value, string metric, DateOnly day)
    {
        if (!AmountText.TryParse(value?.Amount, out _, out _))
            throw Fault($"has '{value?.Amount}' as {metric} of {day:yyyy-MM-dd}, which is not an amount");
        if (Currency is null || value!.Unit != Currency.Code)
            AgreeOn(value!.Unit, day);
        return value.Amount;
    }

    private void AgreeOn(string? unit, DateOnly day)
    {
        Currency currency;
        try
        {
            currency = Currency.Parse(unit ?? "");
        }
        catch (FormatException)
        {
            throw Fault($"has an amount in '{unit}' on {day:yyyy-MM-dd}, which is not a currency");
        }

        Currency ??= currency;
        if (currency != Currency)
            throw Fault($"has amounts in {Currency} and, on {day:yyyy-MM-dd}, in {currency}: unlike currencies are never added");
    }

    private string[] Keys(Group group, DateOnly day)
    {
        if (group.Keys is not { } said || said.Count != _groupings.Count)
            throw Fault($"has a group of {group.Keys?.Count ?? 0} keys on {day:yyyy-MM-dd} instead of {_groupings.Count}");
        return [.. said.Zip(_groupings, (key, grouping) => Shared(Key(key, grouping, day)))];
    }

    // A tag reads Key$Value, and the value may hold a $ itself.
    private string Key(string? said, GroupDefinition grouping, DateOnly day)
    {
        if (said is null)
            throw Fault($"has a group without a {grouping.Key} on {day:yyyy-MM-dd}");
        if (grouping.Type != Amazon.CostExplorer.GroupDefinitionType.TAG)
            return said is "NoRegion" ? "" : said;
        var prefix = grouping.Key + "$";
        return said.StartsWith(prefix, StringComparison.Ordinal)
            ? said[prefix.Length..]
            : throw Fault($"has the group '{said}' on {day:yyyy-MM-dd}, which is no value of the tag {grouping.Key}");
    }

    private DateOnly Day(DateInterval? period)
    {
        if (!DateOnly.TryParseExact(period?.Start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || !days.Contains(day))
            throw Fault($"is about '{period?.Start}' instead of days in {days}");
        return day;
    }

    private static Dictionary<string, string> Names(GetCostAndUsageResponse page) =>
        (page.DimensionValueAttributes ?? [])
            .DistinctBy(value => value.Value)
            .ToDictionary(value => value.Value, value => value.Attributes?.GetValueOrDefault("description") ?? value.Value, StringComparer.Ordinal);

    // Ten thousands of cells say a few hundred words.
    private string Shared(string text)
    {
        if (_texts.TryGetValue(text, out var shared))
            return shared;
        _texts.Add(text, text);
        return text;
    }

    private AwsFaultException Fault(string what) => new(new(AwsFaultKind.Contract,
        $"Cost Explorer's answer for {days.Start:yyyy-MM-dd} to {days.LastDay:yyyy-MM-dd}{By()} {what}. Nothing of it is used; it is tried again."));

    private string By() => _groupings.Count == 0 ? "" : " by " + string.Join(" and ", _groupings.Select(grouping => grouping.Key));
}
