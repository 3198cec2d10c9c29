using CostGov.Costs;
using CostGov.Web.Costs.Explaining;

namespace CostGov.Web.Costs.Drivers;

/// <summary>Why one row changed: asked of the state that the table beside it was drawn from.</summary>
/// <param name="Row">The question of the row's own figure.</param>
/// <param name="ByKind">By kind of charge and day: the row's totals, its days, and which kinds moved.</param>
/// <param name="Split">By the next dimension down; null where only line items could tell.</param>
public sealed record WhyChanged(CostSnapshot Of, CostQuestion Row, NextDown Next, CardAnswer ByKind, CardAnswer? Split)
{
    public CostTable? Table => ByKind.Table;

    /// <summary>Of the row; null when either side is unknown.</summary>
    public decimal? Delta => Table?.Total - Table?.Comparison?.Total;

    /// <param name="view">With its panel open and something to compare with.</param>
    internal static async Task<WhyChanged> LoadAsync(
        CostQueries costs, Reach reach, CostSnapshot snapshot, ExploreView view, DateOnly lastDay, ILogger logger, CancellationToken cancellationToken)
    {
        var row = RowOf(view, lastDay, snapshot);
        var next = NextDown.Of(row, snapshot.TagKeys, question => CostQueries.RefusalOf(reach, snapshot, question)?.Reason);
        var byKind = await CardAnswer.AskAsync(
            () => costs.AskAsync(reach, snapshot, row with { GroupBy = [Dimension.Kind], Granularity = Granularity.Day }, cancellationToken), logger);
        var split = next.By is { } by
            ? await CardAnswer.AskAsync(() => costs.AskAsync(reach, snapshot, row with { GroupBy = [by] }, cancellationToken), logger)
            : null;
        return new(snapshot, row, next, byKind, split);
    }

    public static CostQuestion RowOf(ExploreView view, DateOnly lastDay, CostSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(snapshot);
        return FigureQuestion.Of(view.ToQuestion(lastDay), [.. (view.Panel ?? []).Select(filter => filter.Values[0])], snapshot.UnitsBelow);
    }
}
