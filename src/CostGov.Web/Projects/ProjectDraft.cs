using System.Globalization;
using CostGov.Projects;

namespace CostGov.Web.Projects;

public enum RuleStart
{
    Today,

    /// <summary>A day that the editor gives.</summary>
    Day,
    SinceEver,
}

/// <summary>A project as it stands in the fields of its editor. Outlives the circuit it was typed in.</summary>
public sealed class ProjectDraft
{
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string JapaneseName { get; set; } = "";

    /// <summary>One a line.</summary>
    public string Owners { get; set; } = "";

    public string CostCentre { get; set; } = "";

    public List<RuleDraft> Rules { get; set; } = [];

    public RuleStart Start { get; set; }

    public DateOnly? Day { get; set; }

    public static ProjectDraft Of(ProjectRow project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return new()
        {
            Code = project.Code,
            Name = project.Name,
            JapaneseName = project.JapaneseName ?? "",
            Owners = string.Join('\n', project.Owners),
            CostCentre = project.CostCentre ?? "",
            Rules = [.. project.Rules.Select(rule => new RuleDraft { Text = rule.Rule.ToString(), Place = rule.Place.ToString(CultureInfo.InvariantCulture) })],
        };
    }

    /// <summary>The first day of the rules; null when none is given.</summary>
    public DateOnly? From(DateOnly today) => Start switch
    {
        RuleStart.Today => today,
        RuleStart.SinceEver => DateOnly.MinValue,
        _ => Day,
    };

    /// <summary>The rows that are no rule, by their number from 0; empty rows are passed over.</summary>
    public IReadOnlyList<int> Unread => [.. Rules.Select((rule, at) => (rule, at)).Where(row => !row.rule.IsEmpty && !row.rule.CanBeRead).Select(row => row.at)];

    /// <summary>What is asked for, as far as it can be read.</summary>
    /// <param name="restate">The past may change.</param>
    public ProjectChange ToChange(DateOnly today, bool restate) => new(
        Code.Trim(), Name, JapaneseName, [.. Owners.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], CostCentre,
        [.. Rules.Where(rule => rule.CanBeRead).Select(rule => rule.Read())], From(today), restate);
}

/// <summary>A row of the rule editor.</summary>
public sealed class RuleDraft
{
    public string Text { get; set; } = "";

    /// <summary>Empty puts a new rule last.</summary>
    public string Place { get; set; } = "";

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    public bool CanBeRead => ProjectRule.TryParse(Text, out _) && (string.IsNullOrWhiteSpace(Place) || int.TryParse(Place, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    internal WantedRule Read() => new(
        ProjectRule.TryParse(Text, out var rule) ? rule : throw new InvalidOperationException($"'{Text}' is no rule."),
        int.TryParse(Place, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null);
}
