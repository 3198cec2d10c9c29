using CostGov.Access;
using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Web.Charts;
using CostGov.Web.Costs;
using CostGov.Web.Costs.Explaining;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Accounts;

/// <summary>One account: what it costs and why, what is known of it, where it has been, and what people call it.</summary>
public sealed partial class AccountSheet(
    CostQueries costs, AccountQueries accounts, AccountNaming naming, SeriesColours colours, ShownState state, Handoff handoff, NavigationManager navigation, ILogger<AccountSheet> logger)
    : AddressPage(navigation, handoff, logger)
{
    private AccountView _view = AccountView.Default;
    private Shown? _shown;
    private (CostTable Table, StackedChart Chart)? _chart;

    /// <summary>12 digits, or the account as a file wrote it; anything else is an account that is not there.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    // What an address says is never repeated where nothing is known of it.
    private string Title => _shown switch
    {
        null => ShellText.Accounts,
        { IsThere: false } => AccountsText.NotThere,
        { Details: { } details } => details.Account.Shown,
        _ => Id,
    };

    private string Url => _view.ToUrl(Id);

    // Services, regions and kinds need no names of ours.
    private static ValueNames Names { get; } = new([], []);

    protected override async Task<Action> LoadAsync(string query, CancellationToken cancellationToken)
    {
        var (view, dropped) = AccountView.Read(query);
        var shown = await OnceAsync(() => ReadAsync(view, dropped, cancellationToken));
        if (!shown.IsThere)
            SayNotFound();
        return () =>
        {
            (_view, _shown) = (view, shown);
            state.Show(PathOf(Navigation.Uri), shown.Figures?.Snapshot);
        };
    }

    private async Task<Shown> ReadAsync(AccountView view, IReadOnlyList<string> dropped, CancellationToken cancellationToken)
    {
        var details = await accounts.GetAsync(Asker.Reach, Id, cancellationToken);
        if (details is null && !await AccountFigures.IsChargedAsync(costs, Asker.Reach, Id, cancellationToken))
            return new(false, null, null, dropped);
        return new(true, details, await AccountFigures.LoadAsync(costs, Asker.Reach, Id, view, logger, cancellationToken), dropped);
    }

    private async Task<NamingOutcome> SaveAsync(NamingChange change)
    {
        Asker.Demand(Permission.WriteNotes);
        var outcome = await naming.ChangeAsync(Asker.Reach, Id, change, Asker.Actor, Leaving);
        if (outcome is not NamingOutcome.Saved)
            return outcome;
        await ReloadAsync();
        StateHasChanged();
        return outcome;
    }

    // The chart redraws when its model is another one, so the same figures must give the same model.
    private StackedChart ChartOf(CostTable table)
    {
        if (_chart is not { } drawn || !ReferenceEquals(drawn.Table, table))
            _chart = drawn = (table, CostChart.Of(table, Names, colours, days => (_view with { Period = new PeriodChoice.Fixed(days) }).Explore(Id).ToUrl(), []));
        return drawn.Chart;
    }

    /// <param name="IsThere">Known to the organisation, or named by a charge, and within reach; which of them it is not, nobody is told.</param>
    /// <param name="Details">Null for an account that only charges know.</param>
    /// <param name="Figures">Null before anything was published.</param>
    private sealed record Shown(bool IsThere, AccountDetails? Details, AccountFigures? Figures, IReadOnlyList<string> Dropped);
}
