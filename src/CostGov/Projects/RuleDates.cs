namespace CostGov.Projects;

/// <summary>
/// How a project's rules are changed from a day on: what held before that day stays as it was, what was to hold after it is replaced. Pure.
/// </summary>
public static class RuleDates
{
    /// <summary>New rules are this far apart, so that others find room between them.</summary>
    public const int Step = 10;

    /// <summary>All rules of all projects after the change.</summary>
    /// <param name="all">As they are; not altered.</param>
    /// <param name="code">Whose rules change.</param>
    public static IReadOnlyList<DatedRule> Changed(IReadOnlyCollection<DatedRule> all, string code, IReadOnlyList<WantedRule> wanted, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(wanted);
        var placed = Placed(all, code, wanted);
        var after = new List<DatedRule>();
        foreach (var rule in all)
        {
            if (rule.ProjectCode != code || rule.Until <= from)
                after.Add(rule);
            else if (rule.From <= from && placed.Remove((rule.Rule, rule.Place)))
                after.Add(rule.Until is null ? rule : With(rule, null));
            else if (rule.From < from)
                after.Add(With(rule, from));
        }

        after.AddRange(placed.Select(rule => new DatedRule
        {
            ProjectCode = code,
            Place = rule.Place,
            Kind = rule.Rule.Kind,
            Key = rule.Rule.Key,
            Value = rule.Rule.Value,
            From = from,
        }));
        return after;
    }

    /// <summary>The rules wanted hold on the day already, where they stand.</summary>
    public static bool AreHeld(IEnumerable<DatedRule> all, string code, IReadOnlyList<WantedRule> wanted, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var held = all.Where(rule => rule.ProjectCode == code && rule.Days.Contains(day)).ToLookup(rule => rule.Rule, rule => rule.Place);
        return held.Count == wanted.Count && wanted.All(rule => held.Contains(rule.Rule) && (rule.Place is not { } place || held[rule.Rule].All(present => present == place)));
    }

    // A rule keeps its place as long as nobody gives it another; new ones come after all others, in the order written.
    private static List<(ProjectRule Rule, int Place)> Placed(IReadOnlyCollection<DatedRule> all, string code, IReadOnlyList<WantedRule> wanted)
    {
        var known = all.Where(rule => rule.ProjectCode == code && rule.Until is null).GroupBy(rule => rule.Rule).ToDictionary(rule => rule.Key, rule => rule.Max(row => row.Place));
        var last = all.Select(rule => rule.Place).Concat(wanted.Select(rule => rule.Place ?? 0)).DefaultIfEmpty(0).Max();
        var placed = new List<(ProjectRule, int)>();
        foreach (var (rule, place) in wanted)
            placed.Add((rule, place ?? (known.TryGetValue(rule, out var present) ? present : last += Step)));
        return placed;
    }

    private static DatedRule With(DatedRule rule, DateOnly? until) => new()
    {
        Id = rule.Id,
        ProjectCode = rule.ProjectCode,
        Place = rule.Place,
        Kind = rule.Kind,
        Key = rule.Key,
        Value = rule.Value,
        From = rule.From,
        Until = until,
    };
}
