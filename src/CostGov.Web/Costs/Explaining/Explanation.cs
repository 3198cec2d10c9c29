using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;

namespace CostGov.Web.Costs.Explaining;

/// <summary>All that is to be said of one figure, asked of one captured state.</summary>
/// <param name="Question">What was asked: the figure's own question, by day where days are to be told and by kind where there is room for it.</param>
/// <param name="Kinds">What the figure is made of, to the last digit; null where that cannot be told.</param>
/// <param name="Everything">The kinds without filters on charges; null where there are none.</param>
/// <param name="HasNewer">A run has published since the state was captured.</param>
public sealed record Explanation(
    Figure Figure, CostSnapshot Snapshot, ValueNames Names, CostQuestion Question, CostAnswer Answer, IReadOnlyList<KindAmount>? Kinds, IReadOnlyList<KindAmount>? Everything, bool HasNewer)
{
    private const int MostDaysOfGroups = 62;

    /// <summary>Null where no cube can answer.</summary>
    public CostTable? Table => (Answer as CostAnswer.Figures)?.Table;

    /// <param name="shown">The state the figure was drawn from; the present one where that is no longer kept, or null.</param>
    /// <returns>Null before anything was published.</returns>
    internal static async Task<Explanation?> LoadAsync(
        CostQueries costs, AccountQueries accounts, ProjectQueries projects, Reach reach, Figure figure, CostSnapshot? shown, CancellationToken cancellationToken)
    {
        var present = await costs.CaptureAsync(cancellationToken);
        if (present.DataTo is null)
            return null;
        var names = new ValueNames(await accounts.ListAsync(reach, cancellationToken), await accounts.OrganizationalUnitsEverAsync(reach, cancellationToken), await projects.ListAsync(reach, cancellationToken)) { UnitsBelow = present.UnitsBelow };
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
            var question = Asked(figure);
            var answer = await costs.AskAsync(reach, snapshot, question, cancellationToken);
            if (figure.Kind == FigureKind.Other || answer is not CostAnswer.Figures(var table))
                return new(figure, snapshot, names, question, answer, null, null, !snapshot.IsSameAs(present));
            var kinds = CountedKinds.Of(table) ?? await KindsAsync(snapshot, question with { GroupBy = [] }, table);
            var everything = kinds is not null && CountedKinds.WithoutKindFilters(question) is { } unfiltered ? await KindsAsync(snapshot, unfiltered, null) : null;
            return new(figure, snapshot, names, question, answer, kinds, everything, !snapshot.IsSameAs(present));
        }

        // Of another cube perhaps: what does not add up to the figure does not explain it.
        async Task<IReadOnlyList<KindAmount>?> KindsAsync(CostSnapshot snapshot, CostQuestion question, CostTable? whole)
        {
            var asked = (CountedKinds.ByKind(question) ?? question with { GroupBy = [Dimension.Kind] }) with { Granularity = Granularity.Total };
            var table = (await costs.AskAsync(reach, snapshot, asked, cancellationToken) as CostAnswer.Figures)?.Table;
            return table is null || whole is not null && (table.Total, table.Comparison?.Total) != (whole.Total, whole.Comparison?.Total) ? null : CountedKinds.Of(table);
        }
    }

    // The days tell which of them are final; of many groups over a long period that would be a large answer for one sentence.
    private static CostQuestion Asked(Figure figure) => figure.Kind == FigureKind.Other
        ? figure.Question
        : (CountedKinds.ByKind(figure.Question) ?? figure.Question) with
        {
            Granularity = figure.Question.GroupBy.Count == 0 || figure.Question.Period.Length <= MostDaysOfGroups ? Granularity.Day : Granularity.Total,
        };
}
