using CostGov.Costs;
using CostGov.Projects;
using CostGov.Web.Costs;

namespace CostGov.Web.Projects;

/// <summary>A row of the list of projects. Pure.</summary>
/// <param name="Code">Empty for what is nobody's.</param>
/// <param name="Project">Null for what is nobody's.</param>
/// <param name="Cost">Null when unknown; 0 where the period is known and nothing was charged.</param>
/// <param name="Tagged">The share of metered use that carries a value of the tag key; null when unknown or nothing was used.</param>
public sealed record ProjectLine(string Code, ProjectRow? Project, string Name, decimal? Cost, decimal? Compared, decimal? Tagged)
{
    public string Owner => Project is null ? "" : string.Join(", ", Project.Owners);

    public bool IsUnassigned => Project is null;

    public decimal? Change => Cost - Compared;

    /// <summary>Sorted and searched; what is nobody's comes last, whatever the order is, and is never searched away.</summary>
    public static IReadOnlyList<ProjectLine> Of(ProjectsFigures figures, ProjectsView view)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(view);
        var costs = figures.Answer.Table is { } table ? new CostsByKey(table) : null;
        var tagged = TaggedShares(figures.Tagged?.Table);
        // A project that is over is told where it still has a cost in these days.
        var lines = figures.Projects
            .Where(project => !project.IsOver || costs?.HasRow(project.Code) == true)
            .Select(project => Line(project.Code, project))
            .Where(line => Finds(line, view.Search));
        return [.. Sorted(lines, view), Line(Claims.Nobody, null)];

        ProjectLine Line(string code, ProjectRow? project) => new(
            code, project, figures.Names.Name(Dimension.Project, code), costs?[code].Total, costs?[code].ComparedTotal, tagged.GetValueOrDefault(code));
    }

    private static Dictionary<string, decimal?> TaggedShares(CostTable? table) => (table?.Groups ?? [])
        .GroupBy(group => group.Keys[0], StringComparer.OrdinalIgnoreCase)
        .ToDictionary(
            project => project.Key,
            project => project.Sum(group => group.Total ?? 0m) is > 0 and var usage ? 1 - (project.Where(group => group.Keys[1].Length == 0).Sum(group => group.Total ?? 0m) / usage) : (decimal?)null,
            StringComparer.OrdinalIgnoreCase);

    private static bool Finds(ProjectLine line, string search)
    {
        var words = Plain(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var text = Plain(string.Join(' ', line.Code, line.Project!.Name, line.Project.JapaneseName, line.Owner, line.Project.CostCentre));
        return words.All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    // Full-width digits and letters are found by their plain forms.
    private static string Plain(string text) => text.Normalize(System.Text.NormalizationForm.FormKC);

    private static IEnumerable<ProjectLine> Sorted(IEnumerable<ProjectLine> lines, ProjectsView view)
    {
        var sorted = view.Sort switch
        {
            ProjectsSort.Name => lines.OrderBy(line => line.Name, StringComparer.CurrentCulture),
            ProjectsSort.Owner => lines.OrderBy(line => line.Owner, StringComparer.CurrentCulture),
            ProjectsSort.Change => lines.OrderBy(line => line.Change),
            ProjectsSort.Tagged => lines.OrderBy(line => line.Tagged),
            _ => lines.OrderBy(line => line.Cost),
        };
        var stable = sorted.ThenBy(line => line.Code, StringComparer.Ordinal);
        return view.IsAscending ? stable : stable.Reverse();
    }
}
