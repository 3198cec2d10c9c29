using CostGov.Costs;
using CostGov.Web.Costs;
using Microsoft.AspNetCore.WebUtilities;

namespace CostGov.Web.Projects;

public enum ProjectsSort
{
    Cost,
    Change,
    Name,
    Owner,
    Tagged,
}

/// <summary>The address of the list of projects: everything that changes what is shown, and nothing else.</summary>
public sealed record ProjectsView
{
    public const string Path = "/projects";

    private const int LongestSearch = 200;

    private static readonly string[] Known = ["p", "from", "to", "vs", "m", "cur", "q", "sort"];

    public PeriodChoice Period { get; init; } = PeriodChoice.MonthToDate;

    public CompareChoice Compare { get; init; } = CompareChoice.Previous;

    public CostMetric Metric { get; init; } = CostMetric.Billed;

    /// <summary>Null: the only one there is.</summary>
    public Currency? Currency { get; init; }

    /// <summary>As typed.</summary>
    public string Search { get; init; } = "";

    public ProjectsSort Sort { get; init; } = ProjectsSort.Cost;

    public bool IsAscending { get; init; }

    public static (ProjectsView View, IReadOnlyList<string> Dropped) Read(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        var dropped = asked.Keys.Where(key => !Known.Contains(key)).ToList();
        var view = new ProjectsView
        {
            Period = ExploreAddress.Period(asked, dropped),
            Compare = ExploreAddress.One(asked, "vs", dropped, text => CompareChoice.TryParse(text, out var choice) ? choice : null) ?? CompareChoice.Previous,
            Metric = ExploreAddress.One(asked, "m", dropped, ExploreAddress.Named<CostMetric>) ?? CostMetric.Billed,
            Currency = ExploreAddress.One(asked, "cur", dropped, ExploreAddress.ReadCurrency),
            Search = ExploreAddress.One(asked, "q", dropped, text => text.Length <= LongestSearch ? text : null) ?? "",
            Sort = ExploreAddress.One(asked, "sort", dropped, text => ExploreAddress.Named<ProjectsSort>(text.TrimStart('-'))) ?? ProjectsSort.Cost,
            IsAscending = asked.TryGetValue("sort", out var sort) && ExploreAddress.Named<ProjectsSort>(sort.ToString()) is not null,
        };
        return (view, dropped);
    }

    public string ToUrl()
    {
        var parts = new List<string>();
        ExploreAddress.Add(parts, "p", Period == PeriodChoice.MonthToDate ? null : Period.ToString());
        ExploreAddress.Add(parts, "vs", Compare == CompareChoice.Previous ? null : Compare.ToString());
        ExploreAddress.Add(parts, "m", Metric == CostMetric.Billed ? null : ExploreAddress.Name(Metric));
        ExploreAddress.Add(parts, "cur", Currency?.Code);
        ExploreAddress.Add(parts, "q", Search.Length == 0 ? null : Search);
        ExploreAddress.Add(parts, "sort", this is { Sort: ProjectsSort.Cost, IsAscending: false } ? null : (IsAscending ? "" : "-") + ExploreAddress.Name(Sort));
        return parts.Count == 0 ? Path : Path + "?" + string.Join('&', parts);
    }

    /// <summary>The same figures: only the way they are looked at may differ.</summary>
    public bool AsksTheSameAs(ProjectsView other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Period, Compare, Metric, Currency) == (other.Period, other.Compare, other.Metric, other.Currency);
    }

    public CostQuestion ToQuestion(DateOnly lastDay)
    {
        var days = Period.Resolve(lastDay);
        return new(days, Granularity.Total, Metric, [Dimension.Project], [], Compare.Resolve(days), Currency: Currency);
    }

    /// <summary>All projects over the days its presets mean now, for a file and its link: those do not move on with the calendar.</summary>
    public ProjectsView AtDays(DateOnly lastDay)
    {
        var question = ToQuestion(lastDay);
        return new()
        {
            Period = new PeriodChoice.Fixed(question.Period),
            Compare = question.CompareWith is { } days ? new CompareChoice.Fixed(days) : CompareChoice.None,
            Metric = Metric,
            Currency = Currency,
        };
    }

    /// <summary>Where a project's figures of the same period are shown.</summary>
    public string ProjectUrl(string code) => new ProjectView(Period, Compare, Metric, Currency).ToUrl(code);

    /// <summary>Where the same figures are taken apart.</summary>
    public ExploreView Explore => ExploreView.Default with { Period = Period, Compare = Compare, Metric = Metric, Currency = Currency, GroupBy = [Dimension.Project] };
}
