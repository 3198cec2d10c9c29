using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Web.Costs.Explaining;
using CostGov.Web.Parts;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Accounts;

/// <summary>The organisation as a tree, each OU with the cost of all that is below it.</summary>
public sealed partial class AccountsPage(CostQueries costs, AccountQueries accounts, ShownState state, Handoff handoff, NavigationManager navigation, ILogger<AccountsPage> logger)
    : AddressPage(navigation, handoff, logger)
{
    private AccountsShown? _shown;
    private bool _isLoaded;

    private string Found => _shown!.View.IsSifted
        ? Sentence.Of(AccountsText.FoundSome, _shown.MatchingAccounts, _shown.AllAccounts)
        : Sentence.Of(AccountsText.FoundAll, _shown.AllAccounts);

    private AccountsView OpenAll => _shown!.View with { IsAllOpen = !_shown.View.IsAllOpen, Open = [], Shut = [], Page = 1 };

    private AccountsView Unsifted => _shown!.View with { Search = "", State = null, Open = [], Shut = [], Page = 1 };

    protected override async Task<Action> LoadAsync(string query, CancellationToken cancellationToken)
    {
        var (view, dropped) = AccountsView.Read(query);
        // Opening, sorting and searching look at the same figures in another way: nothing is asked again.
        var figures = _shown is { Table: not null } shown && shown.View.AsksTheSameAs(view)
            ? shown.Figures
            : await OnceAsync(() => AccountsFigures.LoadAsync(costs, accounts, Asker.Reach, view, logger, cancellationToken));
        return () =>
        {
            (_shown, _isLoaded) = (figures is null ? null : AccountsShown.Of(view, dropped, figures), true);
            state.Show(AccountsView.Path, figures?.Snapshot);
        };
    }

    // How a tree is looked at is no step to go back to.
    private void Go(AccountsView view) => Navigation.NavigateTo(view.ToUrl(), replace: true);
}
