using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Web.Costs;

namespace CostGov.Web.Accounts;

/// <summary>What the tree is made of, asked once of one captured state however large the organisation is.</summary>
/// <param name="Places">Null where there are no figures; the answer says why.</param>
/// <param name="Units">OUs that are gone too, for past cost belongs to them.</param>
/// <param name="LastDay">The last day that has data.</param>
public sealed record AccountsFigures(
    CostQuestion Question,
    CardAnswer Answer,
    CostSnapshot Snapshot,
    IReadOnlyList<AccountPlace>? Places,
    IReadOnlyList<OuRow> Units,
    ValueNames Names,
    DateOnly FirstDay,
    DateOnly LastDay)
{
    /// <summary>Null before anything was published.</summary>
    internal static async Task<AccountsFigures?> LoadAsync(
        CostQueries costs, AccountQueries accounts, Reach reach, AccountsView view, ILogger logger, CancellationToken cancellationToken)
    {
        var snapshot = await costs.CaptureAsync(cancellationToken);
        if (snapshot is not { DataTo: { } lastDay, DataFrom: { } firstDay })
            return null;
        var question = view.ToQuestion(lastDay);
        var answer = await CardAnswer.AskAsync(() => costs.AskAsync(reach, snapshot, question, cancellationToken), logger);
        var rows = await accounts.ListAsync(reach, cancellationToken);
        var units = await accounts.OrganizationalUnitsEverAsync(reach, cancellationToken);
        var stays = view.OuView == OuView.AsItWas ? await accounts.StaysAsync(reach, cancellationToken) : [];
        var places = answer.Table is { } table ? AccountPlace.Of(table, rows, stays) : null;
        return new(question, answer, snapshot, places, units, new(rows, units) { UnitsBelow = snapshot.UnitsBelow }, firstDay, lastDay);
    }
}
