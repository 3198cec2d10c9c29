using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Web.Charts;
using CostGov.Web.Costs;
using CostGov.Web.Costs.Explaining;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Projects;

/// <summary>One project: what it costs and why, what belongs to it since when, and who answers for it.</summary>
public sealed partial class ProjectSheet(
    CostQueries costs, ProjectQueries projects, AccountQueries accounts, SeriesColours colours, ShownState state, Handoff handoff, NavigationManager navigation, ILogger<ProjectSheet> logger)
    : AddressPage(navigation, handoff, logger)
{
    private ProjectView _view = ProjectView.Default;
    private Shown? _shown;
    private (CostTable Table, StackedChart Chart)? _chart;

    /// <summary>In any case; anything else is a project that is not there.</summary>
    [Parameter, EditorRequired]
    public required string Code { get; set; }

    // What an address says is never repeated where nothing is known of it.
    private string Title => _shown switch
    {
        null => ShellText.Projects,
        { Project: { } project } => ValueNames.Of(project),
        _ => ProjectsText.NotThere,
    };

    private string Url => _view.ToUrl(_shown?.Project?.Code ?? Code);

    private ExploreView Explored => _view.Explore(_shown!.Project!.Code) with { GroupBy = _shown.Figures!.Question.GroupBy };

    private string OverTimeTitle => _shown!.Figures!.Question.GroupBy.Contains(Dimension.Service) ? CostsText.DailyByService : ProjectsText.DailyByAccount;

    protected override async Task<Action> LoadAsync(string query, CancellationToken cancellationToken)
    {
        var (view, dropped) = ProjectView.Read(query);
        var shown = await OnceAsync(() => ReadAsync(view, dropped, cancellationToken));
        if (shown.Project is null)
            SayNotFound();
        return () =>
        {
            (_view, _shown) = (view, shown);
            state.Show(PathOf(Navigation.Uri), shown.Figures?.Snapshot);
        };
    }

    private async Task<Shown> ReadAsync(ProjectView view, IReadOnlyList<string> dropped, CancellationToken cancellationToken)
    {
        if (await projects.GetAsync(Asker.Reach, Code, cancellationToken) is not { } project)
            return new(null, [], new([], []), null, dropped);
        var names = new ValueNames(
            await accounts.ListAsync(Asker.Reach, cancellationToken), await accounts.OrganizationalUnitsEverAsync(Asker.Reach, cancellationToken), [project]);
        return new(
            project,
            await projects.MembersAsync(Asker.Reach, project.Code, cancellationToken),
            names,
            await ProjectFigures.LoadAsync(costs, Asker.Reach, project.Code, view, logger, cancellationToken),
            dropped);
    }

    // The chart redraws when its model is another one, so the same figures must give the same model.
    private StackedChart ChartOf(CostTable table)
    {
        if (_chart is not { } drawn || !ReferenceEquals(drawn.Table, table))
        {
            var view = Explored;
            _chart = drawn = (table, CostChart.Of(table, _shown!.Names, colours, days => (view with { Period = new PeriodChoice.Fixed(days) }).ToUrl(), []));
        }

        return drawn.Chart;
    }

    /// <param name="Project">Null where there is none within reach.</param>
    /// <param name="Figures">Null before anything was published.</param>
    private sealed record Shown(ProjectRow? Project, IReadOnlyList<MemberDays> Members, ValueNames Names, ProjectFigures? Figures, IReadOnlyList<string> Dropped);
}
