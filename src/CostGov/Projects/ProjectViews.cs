namespace CostGov.Projects;

/// <summary>A project as pages and the API show it.</summary>
/// <param name="Rules">Those that hold now, in their order.</param>
/// <param name="Past">Those that no longer hold, or not yet, the latest first.</param>
public sealed record ProjectRow(
    string Code,
    string Name,
    string? JapaneseName,
    IReadOnlyList<string> Owners,
    string? CostCentre,
    IReadOnlyList<RuleRow> Rules,
    IReadOnlyList<RuleRow> Past,
    DateTimeOffset ChangedAt,
    string ChangedBy)
{
    /// <summary>No rule holds any more: the project has a past only.</summary>
    public bool IsOver => Rules.Count == 0 && Past.Count > 0 && Past.All(rule => rule.Until is not null);

    /// <summary>The tag keys by which charges count to it now.</summary>
    public IReadOnlyList<string> TagKeys => [.. Rules.Where(rule => rule.Rule.Kind == RuleKind.CostTag).Select(rule => rule.Rule.Key).Distinct()];
}

/// <param name="Place">In the order of all rules of all projects.</param>
/// <param name="From">The smallest day there is means "since ever".</param>
/// <param name="Until">Excluded; null while it lasts.</param>
public sealed record RuleRow(ProjectRule Rule, int Place, DateOnly From, DateOnly? Until);

/// <summary>An account on the days on which it counts to a project.</summary>
public sealed record MemberDays(string AccountId, DayRange Days);
