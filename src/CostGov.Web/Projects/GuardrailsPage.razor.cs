using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Web.Costs.Explaining;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Projects;

/// <summary>What fell through the net: accounts and OUs that no project has, that nobody answers for, and new accounts with what they cost from the first day.</summary>
public sealed partial class GuardrailsPage(
    CostQueries costs, ProjectQueries projects, AccountQueries accounts, TimeProvider clock, ShownState state, Handoff handoff, NavigationManager navigation, ILogger<GuardrailsPage> logger)
    : AddressPage(navigation, handoff, logger)
{
    private Guardrails? _map;

    protected override async Task<Action> LoadAsync(string query, CancellationToken cancellationToken)
    {
        var map = await OnceAsync(() => Guardrails.LoadAsync(costs, projects, accounts, Asker.Reach, clock.UtcToday(), cancellationToken));
        return () =>
        {
            _map = map;
            state.Show("/guardrails", map.Snapshot);
        };
    }
}
