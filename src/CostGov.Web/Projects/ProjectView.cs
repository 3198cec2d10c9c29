using CostGov.Costs;
using CostGov.Web.Costs;
using Microsoft.AspNetCore.WebUtilities;

namespace CostGov.Web.Projects;

/// <summary>The address of a project's page, but for the project: its period, what that is compared with, and which cost.</summary>
public sealed record ProjectView(PeriodChoice Period, CompareChoice Compare, CostMetric Metric, Currency? Currency)
{
    private static readonly string[] Known = ["p", "from", "to", "vs", "m", "cur"];

    public static readonly ProjectView Default = new(PeriodChoice.MonthToDate, CompareChoice.Previous, CostMetric.Billed, null);

    public static (ProjectView View, IReadOnlyList<string> Dropped) Read(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        var dropped = asked.Keys.Where(key => !Known.Contains(key)).ToList();
        var view = new ProjectView(
            ExploreAddress.Period(asked, dropped),
            ExploreAddress.One(asked, "vs", dropped, text => CompareChoice.TryParse(text, out var choice) ? choice : null) ?? CompareChoice.Previous,
            ExploreAddress.One(asked, "m", dropped, ExploreAddress.Named<CostMetric>) ?? CostMetric.Billed,
            ExploreAddress.One(asked, "cur", dropped, ExploreAddress.ReadCurrency));
        return (view, dropped);
    }

    public static string EditUrl(string code) => $"{ProjectsView.Path}/{Uri.EscapeDataString(code)}/edit";

    public string ToUrl(string code)
    {
        var parts = new List<string>();
        ExploreAddress.Add(parts, "p", Period == PeriodChoice.MonthToDate ? null : Period.ToString());
        ExploreAddress.Add(parts, "vs", Compare == CompareChoice.Previous ? null : Compare.ToString());
        ExploreAddress.Add(parts, "m", Metric == CostMetric.Billed ? null : ExploreAddress.Name(Metric));
        ExploreAddress.Add(parts, "cur", Currency?.Code);
        var path = ProjectsView.Path + "/" + Uri.EscapeDataString(code);
        return parts.Count == 0 ? path : path + "?" + string.Join('&', parts);
    }

    /// <summary>All projects over the same period.</summary>
    public ProjectsView List => new() { Period = Period, Compare = Compare, Metric = Metric, Currency = Currency };

    /// <summary>Where the project's figures are taken apart further.</summary>
    public ExploreView Explore(string code) => ExploreView.Default with
    {
        Period = Period,
        Compare = Compare,
        Metric = Metric,
        Currency = Currency,
        Filters = [new(Dimension.Project, [code])],
    };
}
