using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Web.Costs.Explaining;
using CostGov.Web.Parts;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CostGov.Web.Costs;

public sealed partial class ExplorePage(
    CostQueries costs, AccountQueries accounts, ProjectQueries projects, SeriesColours colours, ShownState state, IDialogService dialogs, Handoff handoff, NavigationManager navigation, ILogger<ExplorePage> logger)
    : AddressPage(navigation, handoff, logger)
{
    private Explored? _shown;
    private bool _isLoaded;

    private string ChartTitle => _shown!.View.GroupBy.Count == 0
        ? CostsText.ChartTitlePlain
        : Sentence.Of(CostsText.ChartTitle, ExploreWords.Grouping(_shown.View.GroupBy));

    private string TableTitle => _shown!.View.GroupBy.Count == 0
        ? CostsText.ChartTitlePlain
        : Sentence.Of(CostsText.TableTitle, ExploreWords.Grouping(_shown.View.GroupBy));

    protected override async Task<Action> LoadAsync(string query, CancellationToken cancellationToken)
    {
        var (view, dropped) = ExploreAddress.Read(query);
        // The panel stands beside the figures it explains: opening it asks for nothing again.
        var shown = _shown?.WithPanelOf(view) ?? await OnceAsync(() => Explored.LoadAsync(costs, accounts, projects, Asker.Reach, view, dropped, logger, cancellationToken));
        return () =>
        {
            (_shown, _isLoaded) = (shown?.Drawn(colours), true);
            state.Show("/explore", shown?.Snapshot);
        };
    }

    private void Toggle(int place)
    {
        var hidden = _shown!.View.Hidden;
        var next = hidden.Contains(place + 1) ? hidden.Where(other => other != place + 1) : hidden.Append(place + 1);
        Navigation.NavigateTo((_shown.View with { Hidden = [.. next.Order()] }).ToUrl(), replace: true);
    }

    private async Task EditAsync(CostFilter? filter)
    {
        var shown = _shown!;
        var parameters = new DialogParameters<FilterDialog>
        {
            { dialog => dialog.View, shown.View },
            { dialog => dialog.LastDay, shown.LastDay },
            { dialog => dialog.Snapshot, shown.Snapshot },
            { dialog => dialog.Names, shown.Names },
            { dialog => dialog.Reach, Asker.Reach },
            { dialog => dialog.Filter, filter },
        };
        var dialog = await dialogs.ShowAsync<FilterDialog>(
            CostsText.AddFilter, parameters, new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true, CloseButton = true, CloseOnEscapeKey = true });
        if (await dialog.Result is { Canceled: false, Data: ExploreView view })
            Navigation.NavigateTo(view.ToUrl());
    }
}
