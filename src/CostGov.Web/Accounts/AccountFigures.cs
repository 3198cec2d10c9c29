using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Web.Costs;

namespace CostGov.Web.Accounts;

/// <summary>The figures of one account, asked of one captured state, each card by itself.</summary>
/// <param name="LastDay">The last day that has data.</param>
/// <param name="ByService">Over time, compared.</param>
/// <param name="Whole">The cost of everything over the same days, for the account's share.</param>
/// <param name="LastMonth">Whole, compared with the one before.</param>
/// <param name="Tagged">Metered use by value of <paramref name="TagKey"/>; null when no tag key is read.</param>
public sealed record AccountFigures(
    CostSnapshot Snapshot,
    DateOnly FirstDay,
    DateOnly LastDay,
    CostQuestion Question,
    string? TagKey,
    CardAnswer ByService,
    CardAnswer ByRegion,
    CardAnswer Whole,
    CardAnswer LastMonth,
    CardAnswer? Tagged)
{
    /// <summary>Null when unknown, and when nothing was charged in either period: as in the tree, no data is not zero.</summary>
    public static decimal? CostOf(CardAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Table is { Groups.Count: > 0 } table ? table.Total : null;
    }

    /// <summary>Metered use without a value of the tag key, and of all metered use; null when unknown.</summary>
    public (decimal? Untagged, decimal? Usage) Untagged => Tagged?.Table is { } table
        ? (CostOf(Tagged) is null ? null : table.Groups.Where(group => group.Keys is [""]).Sum(group => group.Total ?? 0m), CostOf(Tagged))
        : (null, null);

    /// <summary>Null before anything was published.</summary>
    internal static async Task<AccountFigures?> LoadAsync(
        CostQueries costs, Reach reach, string accountId, AccountView view, ILogger logger, CancellationToken cancellationToken)
    {
        var snapshot = await costs.CaptureAsync(cancellationToken);
        if (snapshot is not { DataTo: { } lastDay, DataFrom: { } firstDay })
            return null;

        Task<CardAnswer> Ask(CostQuestion question) => CardAnswer.AskAsync(() => costs.AskAsync(reach, snapshot, question, cancellationToken), logger);

        var question = view.Explore(accountId).ToQuestion(lastDay);
        var month = BillingPeriod.Containing(lastDay).Previous.Days;
        var total = question with { Granularity = Granularity.Total, Limit = null };
        var tagKey = snapshot.TagKeys is [var first, ..] keys ? keys.FirstOrDefault(key => key == "Project", first) : null;
        var byService = Ask(question);
        var byRegion = Ask(total with { GroupBy = [Dimension.Region] });
        var whole = Ask(total with { GroupBy = [], Filters = [], CompareWith = null });
        var lastMonth = Ask(question with { Period = month, Granularity = Granularity.Day, GroupBy = [], CompareWith = CompareChoice.Previous.Resolve(month) });
        var tagged = tagKey is null ? null : Ask(total with
        {
            GroupBy = [Dimension.Tag(tagKey)],
            Filters = [.. question.Filters, new(Dimension.Kind, [nameof(ChargeKind.Usage)])],
            CompareWith = null,
        });
        return new(snapshot, firstDay, lastDay, question, tagKey, await byService, await byRegion, await whole, await lastMonth, tagged is null ? null : await tagged);
    }

    /// <summary>Whether any charge that was ever read names the account.</summary>
    internal static async Task<bool> IsChargedAsync(CostQueries costs, Reach reach, string accountId, CancellationToken cancellationToken)
    {
        var snapshot = await costs.CaptureAsync(cancellationToken);
        if (snapshot is not { DataTo: { } lastDay, DataFrom: { } firstDay } || accountId.Length == 0)
            return false;
        var ever = new CostQuestion(new(firstDay, lastDay.AddDays(1)), Granularity.Total, CostMetric.Billed, [Dimension.Account], [new(Dimension.Account, [accountId])]);
        return await costs.AskAsync(reach, snapshot, ever, cancellationToken) switch
        {
            CostAnswer.Figures { Table: var table } => table.Groups.Count > 0,
            CostAnswer.Unanswerable { Reason: var reason } => reason == WhyNot.MixedCurrencies,
            _ => false,
        };
    }
}
