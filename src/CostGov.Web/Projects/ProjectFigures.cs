using CostGov.Costs;
using CostGov.Web.Costs;

namespace CostGov.Web.Projects;

/// <summary>The figures of one project, asked of one captured state, each card by itself.</summary>
/// <param name="LastDay">The last day that has data.</param>
/// <param name="OverTime">By service over time, compared; by account where a tag tells the project and services cannot be told.</param>
/// <param name="ByService">Compared.</param>
/// <param name="ByAccount">Compared.</param>
/// <param name="Whole">The cost of everything over the same days, for the project's share.</param>
/// <param name="LastMonth">Whole, compared with the one before.</param>
/// <param name="Tagged">Metered use by value of <paramref name="TagKey"/>; null when no tag key is read.</param>
public sealed record ProjectFigures(
    CostSnapshot Snapshot,
    DateOnly FirstDay,
    DateOnly LastDay,
    CostQuestion Question,
    string? TagKey,
    CardAnswer OverTime,
    CardAnswer ByService,
    CardAnswer ByAccount,
    CardAnswer Whole,
    CardAnswer LastMonth,
    CardAnswer? Tagged)
{
    public CostTable? Table => OverTime.Table;

    /// <summary>Metered use without a value of the tag key, and of all metered use; null when unknown.</summary>
    public (decimal? Untagged, decimal? Usage) Untagged => Tagged?.Table is { } table
        ? (table.Total is null ? null : table.Groups.Where(group => group.Keys is [""]).Sum(group => group.Total ?? 0m), table.Total)
        : (null, null);

    /// <summary>Null before anything was published.</summary>
    internal static async Task<ProjectFigures?> LoadAsync(CostQueries costs, Reach reach, string code, ProjectView view, ILogger logger, CancellationToken cancellationToken)
    {
        var snapshot = await costs.CaptureAsync(cancellationToken);
        if (snapshot is not { DataTo: { } lastDay, DataFrom: { } firstDay })
            return null;
        Task<CardAnswer> Ask(CostQuestion asked) => CardAnswer.AskAsync(() => costs.AskAsync(reach, snapshot, asked, cancellationToken), logger);

        var question = view.Explore(code).ToQuestion(lastDay) with { Limit = null };
        var overTime = CostQueries.RefusalOf(reach, snapshot, question) is null ? question : question with { GroupBy = [Dimension.Account] };
        var total = question with { Granularity = Granularity.Total };
        var month = BillingPeriod.Containing(lastDay).Previous.Days;
        var tagKey = ProjectsFigures.TagKeyOf(snapshot, question.Period);
        var byTime = Ask(overTime);
        var byService = Ask(total);
        var byAccount = Ask(total with { GroupBy = [Dimension.Account] });
        var whole = Ask(total with { GroupBy = [], Filters = [], CompareWith = null });
        var lastMonth = Ask(question with { Period = month, Granularity = Granularity.Day, GroupBy = [], CompareWith = CompareChoice.Previous.Resolve(month) });
        var tagged = tagKey is null ? null : Ask(total with
        {
            GroupBy = [Dimension.Tag(tagKey)],
            Filters = [.. question.Filters, new(Dimension.Kind, [nameof(ChargeKind.Usage)])],
            CompareWith = null,
        });
        return new(
            snapshot, firstDay, lastDay, overTime, tagKey, await byTime, await byService, await byAccount, await whole, await lastMonth, tagged is null ? null : await tagged);
    }
}
