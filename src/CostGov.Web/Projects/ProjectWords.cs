using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Web.Costs;
using CostGov.Web.Parts;

namespace CostGov.Web.Projects;

/// <summary>Projects and their rules in words.</summary>
internal static class ProjectWords
{
    public static string InOneLine(ProjectsView view, CostQuestion question) => string.Join(" · ", new[]
    {
        DayText.Range(question.Period),
        question.CompareWith is { } days ? Sentence.Of(CostsText.VersusSameDays, DayText.Range(days)) : null,
        ValueNames.Of(view.Metric),
    }.OfType<string>());

    public static string Of(RuleKind kind) => kind switch
    {
        RuleKind.Account => ProjectsText.KindAccount,
        RuleKind.Ou => ProjectsText.KindOu,
        RuleKind.AccountTag => ProjectsText.KindAccountTag,
        _ => ProjectsText.KindCostTag,
    };

    /// <summary>What a rule names, by the name people know: an account's or OU's name, or the tag.</summary>
    public static string Of(ProjectRule rule, ValueNames names) => rule.Kind switch
    {
        RuleKind.Account => names.Name(Dimension.Account, rule.Value),
        RuleKind.Ou => names.Name(Dimension.Ou, rule.Value),
        _ => $"{rule.Key} = {rule.Value}",
    };

    /// <summary>The day a rule or membership begins.</summary>
    public static string From(DateOnly day) => day == DateOnly.MinValue ? ProjectsText.SinceEver : DayText.Day(day);

    /// <summary>Its last day; the end itself is not part of it.</summary>
    public static string Until(DateOnly? end) => end is null || end == DateOnly.MaxValue ? ProjectsText.StillNow : DayText.Day(end.Value.AddDays(-1));

    public static string Of(ProjectProblem problem) => problem.Kind switch
    {
        ProjectProblemKind.CodeInvalid => ProjectsText.WrongCode,
        ProjectProblemKind.CodeTaken => Sentence.Of(ProjectsText.WrongCodeTaken, problem.Detail),
        ProjectProblemKind.NameMissing => ProjectsText.WrongNameMissing,
        ProjectProblemKind.TextTooLong => Sentence.Of(ProjectsText.WrongTooLong, ProjectChecks.LongestName),
        ProjectProblemKind.TextHasControls => ProjectsText.WrongControls,
        ProjectProblemKind.TooManyOwners => Sentence.Of(ProjectsText.WrongTooMany, ProjectChecks.MostOwners),
        ProjectProblemKind.TooManyRules => Sentence.Of(ProjectsText.WrongTooMany, ProjectChecks.MostRules),
        ProjectProblemKind.RuleTwice => Sentence.Of(ProjectsText.WrongRuleTwice, problem.Detail),
        ProjectProblemKind.PlaceOutOfRange => Sentence.Of(ProjectsText.WrongPlace, ProjectChecks.LastPlace),
        _ => ProjectsText.WrongPast,
    };
}
