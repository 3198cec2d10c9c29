using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Costs.Explaining;

public sealed partial class ExplainPage(
    CostQueries costs, AccountQueries accounts, ProjectQueries projects, TimeProvider clock, Handoff handoff, NavigationManager navigation, ILogger<ExplainPage> logger)
    : AddressPage(navigation, handoff, logger)
{
    private FigureRequest? _request;
    private Explanation? _shown;
    private bool _isLoaded;

    private IReadOnlyList<string> Dropped => _request is FigureRequest.Asked { Dropped: var dropped } ? dropped : [];

    protected override async Task<Action> LoadAsync(string query, CancellationToken cancellationToken)
    {
        var request = FigureAddress.Read(query, clock.UtcToday());
        var shown = request is FigureRequest.Asked(var figure, _)
            ? await OnceAsync(() => Explanation.LoadAsync(costs, accounts, projects, Asker.Reach, figure, shown: null, cancellationToken))
            : null;
        return () => (_request, _shown, _isLoaded) = (request, shown, true);
    }
}
