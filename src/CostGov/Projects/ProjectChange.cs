namespace CostGov.Projects;

/// <summary>A project as somebody wants it to be.</summary>
/// <param name="Rules">All of them, in order; those not named end.</param>
/// <param name="From">The first day on which the rules are to hold; null is today, and since ever for a project whose past is to be restated.</param>
/// <param name="Restate">Days before today may change hands.</param>
public sealed record ProjectChange(
    string Code,
    string Name,
    string? JapaneseName,
    IReadOnlyList<string> Owners,
    string? CostCentre,
    IReadOnlyList<WantedRule> Rules,
    DateOnly? From = null,
    bool Restate = false);

/// <param name="Place">In the order of all rules; null keeps a rule where it stands and puts a new one last.</param>
public sealed record WantedRule(ProjectRule Rule, int? Place = null);

public enum ProjectProblemKind
{
    CodeInvalid,

    /// <summary>Another project has the code in another case. Detail is that code.</summary>
    CodeTaken,
    NameMissing,
    TextTooLong,
    TextHasControls,
    TooManyOwners,
    TooManyRules,

    /// <summary>Detail is the rule.</summary>
    RuleTwice,

    /// <summary>The day is before today and restating was not asked for.</summary>
    PastNotRestated,
    PlaceOutOfRange,
}

/// <param name="Field">As the API writes it: <c>code</c>, <c>name</c>, <c>rules</c> …</param>
public sealed record ProjectProblem(ProjectProblemKind Kind, string Field, string Detail = "");

/// <summary>What became of a change.</summary>
public abstract record ProjectOutcome
{
    private ProjectOutcome()
    {
    }

    public sealed record Saved(bool IsNew) : ProjectOutcome;

    public sealed record Refused(IReadOnlyList<ProjectProblem> Problems) : ProjectOutcome;

    /// <summary>There is no such project.</summary>
    public sealed record NotThere : ProjectOutcome;
}

/// <summary>All that is wrong with a change, so that it is mended in one go. Pure.</summary>
public static class ProjectChecks
{
    /// <summary>Characters of a name.</summary>
    public const int LongestName = 100;

    public const int MostOwners = 20;

    public const int MostRules = 1_000;

    public const int LastPlace = 1_000_000;

    public static IReadOnlyList<ProjectProblem> ProblemsOf(ProjectChange change, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(change);
        var problems = new List<ProjectProblem>();
        if (!ProjectCode.IsValid(change.Code))
            problems.Add(new(ProjectProblemKind.CodeInvalid, "code"));
        if (string.IsNullOrWhiteSpace(change.Name))
            problems.Add(new(ProjectProblemKind.NameMissing, "name"));
        problems.AddRange(Texts(change).SelectMany(text => ProblemsOf(text.Field, text.Text)));
        if (change.Owners.Count > MostOwners)
            problems.Add(new(ProjectProblemKind.TooManyOwners, "owners"));
        if (change.Rules.Count > MostRules)
            problems.Add(new(ProjectProblemKind.TooManyRules, "rules"));
        problems.AddRange(change.Rules.CountBy(rule => rule.Rule).Where(rule => rule.Value > 1).Select(rule => new ProjectProblem(ProjectProblemKind.RuleTwice, "rules", rule.Key.ToString())));
        if (change.Rules.Any(rule => rule.Place is < 0 or > LastPlace))
            problems.Add(new(ProjectProblemKind.PlaceOutOfRange, "rules"));
        if (change.From is { } from && from < today && !change.Restate)
            problems.Add(new(ProjectProblemKind.PastNotRestated, "from"));
        return problems;
    }

    private static IEnumerable<(string Field, string? Text)> Texts(ProjectChange change) =>
        [("name", change.Name), ("displayName", change.JapaneseName), ("costCentre", change.CostCentre), .. change.Owners.Select(owner => ("owners", (string?)owner))];

    private static IEnumerable<ProjectProblem> ProblemsOf(string field, string? text)
    {
        if (text?.Trim().Length > LongestName)
            yield return new(ProjectProblemKind.TextTooLong, field);
        if (text?.Any(char.IsControl) == true)
            yield return new(ProjectProblemKind.TextHasControls, field);
    }
}
