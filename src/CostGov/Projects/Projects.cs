namespace CostGov.Projects;

/// <summary>What a team lead answers for (案件). What belongs to it is said by rules that hold from a day to a day.</summary>
public sealed class Project
{
    /// <summary>Unique without regard to case.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public string? JapaneseName { get; set; }

    /// <summary>People or teams, as their own people write them; the first is the one to ask.</summary>
    public required List<string> Owners { get; set; }

    public string? CostCentre { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public required string ChangedBy { get; set; }

    public List<DatedRule> Rules { get; init; } = [];
}

/// <summary>A rule of a project on the days on which it holds. All rules of all projects stand in one order; the first that fits wins.</summary>
public sealed class DatedRule
{
    public long Id { get; init; }

    public required string ProjectCode { get; init; }

    /// <summary>The place in the order of all rules, smallest first; between equal places the project's code and then the rule itself decide.</summary>
    public required int Place { get; set; }

    public required RuleKind Kind { get; init; }

    public required string Key { get; init; }

    public required string Value { get; init; }

    /// <summary>The first day; the smallest there is means "since ever".</summary>
    public required DateOnly From { get; init; }

    /// <summary>Excluded; null while it lasts.</summary>
    public DateOnly? Until { get; set; }

    public ProjectRule Rule => ProjectRule.Of(Kind, Key, Value);

    public DayRange Days => new(From, Until ?? DateOnly.MaxValue);
}
