using CostGov.Accounts;
using CostGov.Costs;

namespace CostGov.Web.Costs.Explaining;

/// <summary>All that is to be said of one figure, asked of one captured state.</summary>
/// <param name="Question">What was asked: of a cost and of a month's end by kind and day, of Other as its table was.</param>
/// <param name="Everything">By kind, without filters on charges; null where there are none.</param>
/// <param name="HasNewer">A run has published since the state was captured.</param>
public sealed record Explanation(
    Figure Figure, CostSnapshot Snapshot, ValueNames Names, CostQuestion Question, CostAnswer Answer, CostTable? Everything, bool HasNewer)
{
    /// <summary>Null where no cube can answer.</summary>
    public CostTable? Table => (Answer as CostAnswer.Figures)?.Table;

    /// <param name="shown">The state the figure was drawn from; the present one where that is no longer kept, or null.</param>
    /// <returns>Null before anything was published.</returns>
    internal static async Task<Explanation?> LoadAsync(
        CostQueries costs, AccountQueries accounts, Reach reach, Figure figure, CostSnapshot? shown, CancellationToken cancellationToken)
    {
        var present = await costs.CaptureAsync(cancellationToken);
        if (present.DataTo is null)
            return null;
        var names = new ValueNames(await accounts.ListAsync(reach, cancellationToken), await accounts.OrganizationalUnitsAsync(reach, cancellationToken)) { UnitsBelow = present.UnitsBelow };
        try
        {
            return await OfAsync(shown ?? present);
        }
        catch (CostSnapshotExpiredException) when (shown is not null)
        {
            return await OfAsync(present);
        }

        async Task<Explanation> OfAsync(CostSnapshot snapshot)
        {
            var question = figure.Kind == FigureKind.Other ? figure.Question : ByKindAndDay(figure.Question);
            var answer = await costs.AskAsync(reach, snapshot, question, cancellationToken);
            var everything = CountedKinds.WithoutKindFilters(question) is { } unfiltered && figure.Kind != FigureKind.Other
                ? await costs.AskAsync(reach, snapshot, unfiltered with { Granularity = Granularity.Total }, cancellationToken)
                : null;
            return new(figure, snapshot, names, question, answer, (everything as CostAnswer.Figures)?.Table, !snapshot.IsSameAs(present));
        }
    }

    // The days tell which of them are final and which are missing; the kinds tell what the figure is made of.
    private static CostQuestion ByKindAndDay(CostQuestion figure) => figure with { GroupBy = [Dimension.Kind], Granularity = Granularity.Day };
}
