using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Web.Charts;
using CostGov.Web.Costs.Explaining;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Costs;

public sealed partial class OverviewPage(
    CostQueries costs, AccountQueries accounts, SourceQueries sources, SeriesColours colours, ShownState state, Handoff handoff, NavigationManager navigation, ILogger<OverviewPage> logger)
    : AddressPage(navigation, handoff, logger)
{
    private OverviewView _view = new();
    private OverviewFigures? _figures;
    private (CostTable Table, StackedChart Chart)? _chart;
    private bool _isLoaded;

    private CardAnswer Moved => _view.Movers.Name switch
    {
        DimensionKind.Service => _figures!.ByService,
        DimensionKind.Ou => _figures!.ByOu,
        _ => _figures!.ByAccount,
    };

    private CostQuestion Question => ExploreView.Default.ToQuestion(_figures!.LastDay);

    protected override async Task<Action> LoadAsync(string query, CancellationToken cancellationToken)
    {
        var view = OverviewView.Read(query);
        var figures = await OnceAsync(() => OverviewFigures.LoadAsync(costs, accounts, sources, Asker.Reach, view, logger, cancellationToken));
        return () =>
        {
            (_view, _figures, _isLoaded) = (view, figures, true);
            state.Show("/", figures?.Snapshot);
        };
    }

    // The chart redraws when its model is another one, so the same figures must give the same model.
    private StackedChart ChartOf(CostTable table)
    {
        if (_chart is not { } drawn || !ReferenceEquals(drawn.Table, table))
            _chart = drawn = (table, CostChart.Of(table, _figures!.Names, colours, days => (_view.Explore with { Period = new PeriodChoice.Fixed(days) }).ToUrl(), []));
        return drawn.Chart;
    }
}
