using CostGov.Costs;
using CostGov.Projects;
using CostGov.Web.Costs.Explaining;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Projects;

/// <summary>What teams answer for, with what it costs; and what nobody answers for.</summary>
public sealed partial class ProjectsPage(CostQueries costs, ProjectQueries projects, ShownState state, Handoff handoff, NavigationManager navigation, ILogger<ProjectsPage> logger)
    : AddressPage(navigation, handoff, logger)
{
    private Shown? _shown;
    private bool _isLoaded;

    protected override async Task<Action> LoadAsync(string query, CancellationToken cancellationToken)
    {
        var (view, dropped) = ProjectsView.Read(query);
        // Sorting and searching look at the same figures in another way: nothing is asked again.
        var figures = _shown is { Figures.Answer.Table: not null } shown && shown.View.AsksTheSameAs(view)
            ? shown.Figures
            : await OnceAsync(() => ProjectsFigures.LoadAsync(costs, projects, Asker.Reach, view, logger, cancellationToken));
        return () =>
        {
            (_shown, _isLoaded) = (figures is null ? null : new(view, dropped, figures, ProjectLine.Of(figures, view)), true);
            state.Show(ProjectsView.Path, figures?.Snapshot);
        };
    }

    // How a list is looked at is no step to go back to.
    private void Go(ProjectsView view) => Navigation.NavigateTo(view.ToUrl(), replace: true);

    private sealed record Shown(ProjectsView View, IReadOnlyList<string> Dropped, ProjectsFigures Figures, IReadOnlyList<ProjectLine> Lines);
}
