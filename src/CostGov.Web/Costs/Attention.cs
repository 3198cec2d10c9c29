using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Web.Parts;
using CostGov.Web.Shell;

namespace CostGov.Web.Costs;

/// <summary>
/// What somebody should look at today, worst first: sources that stand still, accounts that grew, cost of accounts that are closed, what
/// is new. It compares and counts only; judging what is unusual is another matter. Pure.
/// </summary>
internal static class Attention
{
    /// <summary>Growth below this share of the compared cost is everyday.</summary>
    public const decimal NotableShare = 0.2m;

    /// <summary>Growth, and cost of something new, below this many units of the currency is not worth a line.</summary>
    public const decimal NotableAmount = 100m;

    /// <summary>The month's run rate is told when it lies this share above last month.</summary>
    public const decimal NotableMonth = 0.1m;

    /// <summary>Of the monthly cap on what reading may cost.</summary>
    public const decimal NearCap = 0.8m;

    /// <param name="explore">Where figures of this page are taken apart.</param>
    public static IReadOnlyList<AttentionItem> Of(OverviewFigures figures, ExploreView explore, DateTimeOffset now) =>
    [
        .. figures.Sources.SelectMany(source => OfSource(source, now))
            .Concat(OfMonth(figures, explore))
            .Concat(OfAccounts(figures, explore))
            .Concat(OfServices(figures, explore))
            .OrderBy(item => item.Level),
    ];

    private static IEnumerable<AttentionItem> OfSource(SourceRow source, DateTimeOffset now)
    {
        const string Sources = "/sources";
        if (source.LastError is not null)
            yield return new(AttentionLevel.Bad, Sentence.Of(CostsText.AttentionFailed, source.Name), Sources);
        if (source.Current is { State: IngestRunState.AwaitingApproval, ExpectedUsd: { } price })
            yield return new(AttentionLevel.Warning, Sentence.Of(CostsText.AttentionApproval, source.Name, MoneyText.Full(Money.Usd(price))), Sources);
        if (source.DataAsOf is { } asOf && FreshnessWords.Judge(now - asOf) is (Freshness.Late or Freshness.Stale) and var judged)
        {
            yield return new(
                judged == Freshness.Stale ? AttentionLevel.Bad : AttentionLevel.Warning,
                Sentence.Of(CostsText.AttentionStale, source.Name, (int)(now - asOf).TotalHours),
                Sources);
        }

        if (source.Spend is { CapUsd: { } cap } spend && spend.Usd >= cap * NearCap)
        {
            var isReached = spend.Usd >= cap;
            yield return new(
                isReached ? AttentionLevel.Bad : AttentionLevel.Warning,
                Sentence.Of(isReached ? CostsText.AttentionCapReached : CostsText.AttentionCapNear, MoneyText.Full(Money.Usd(spend.Usd)), MoneyText.Full(Money.Usd(cap))),
                Sources);
        }
    }

    private static IEnumerable<AttentionItem> OfMonth(OverviewFigures figures, ExploreView explore)
    {
        if (figures.LastMonth.Table is { Total: > 0 and var last, Currency: var currency } && figures.MonthEnd is { Total: { } end, DaysLeft: > 0 } && end / last - 1 is var growth and >= NotableMonth)
            yield return new(AttentionLevel.Warning, Sentence.Of(CostsText.AttentionMonth, MoneyText.Full(new(end, currency)), PercentText.Change(growth)), explore.ToUrl());
    }

    private static IEnumerable<AttentionItem> OfAccounts(OverviewFigures figures, ExploreView explore)
    {
        if (figures.Accounts.Count(account => account.TagsProblem is not null) is var unread and > 0)
            yield return new(AttentionLevel.Warning, Sentence.Of(CostsText.AttentionTagsUnread, unread), "/sources");
        if (figures.ByAccount.Table is not { } table)
            yield break;
        var closed = figures.Accounts.Where(account => account.State is "SUSPENDED" or "CLOSED" or "PENDING_CLOSURE").Select(account => account.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var group in table.Groups.OrderByDescending(group => group.Total - group.ComparedTotal))
        {
            var (account, url) = (figures.Names.Name(Dimension.Account, group.Keys[0]), (explore with { GroupBy = [Dimension.Account] }).Into(group.Keys, figures.Names.UnitsBelow).ToUrl());
            if (group.Total is > 0 and var cost && closed.Contains(group.Keys[0]))
                yield return new(AttentionLevel.Warning, Sentence.Of(CostsText.AttentionClosed, account, Full(cost, table)), url);
            else if (IsNew(group))
                yield return new(AttentionLevel.News, Sentence.Of(CostsText.AttentionNewAccount, account, Full(group.Total!.Value, table)), url);
            else if (group.Total - group.ComparedTotal is >= NotableAmount and var growth && growth >= group.ComparedTotal * NotableShare)
                yield return new(AttentionLevel.Warning, Sentence.Of(CostsText.AttentionGrew, account, MoneyText.Change(new(growth, table.Currency)), PercentText.Change(growth / group.ComparedTotal!.Value)), url);
        }
    }

    private static IEnumerable<AttentionItem> OfServices(OverviewFigures figures, ExploreView explore) =>
        figures.ByService.Table is not { } table ? [] : table.Groups.Where(IsNew).Select(group => new AttentionItem(
            AttentionLevel.News,
            Sentence.Of(CostsText.AttentionNewService, figures.Names.Name(Dimension.Service, group.Keys[0]), Full(group.Total!.Value, table)),
            (explore with { GroupBy = [Dimension.Service] }).Into(group.Keys, figures.Names.UnitsBelow).ToUrl()));

    private static bool IsNew(CostGroup group) => group is { ComparedTotal: 0, Total: >= NotableAmount };

    private static string Full(decimal amount, CostTable table) => MoneyText.Full(new(amount, table.Currency));
}
