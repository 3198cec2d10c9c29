using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Ingestion;

namespace CostGov.Web.Costs;

/// <summary>Everything the overview shows, asked of one captured state, each card by itself.</summary>
/// <param name="LastDay">The last day that has data; the month shown is the one it lies in.</param>
/// <param name="ByService">Each day of the month so far, compared with the same days of the month before.</param>
/// <param name="ByKind">The same days by kind of charge, for the run rate.</param>
/// <param name="LastMonth">Whole, compared with the one before.</param>
/// <param name="Untagged">Metered use without a value of <paramref name="TagKey"/>; null when no tag key is read.</param>
public sealed record OverviewFigures(
    CostSnapshot Snapshot,
    ValueNames Names,
    DateOnly LastDay,
    string? TagKey,
    CardAnswer ByService,
    CardAnswer ByKind,
    CardAnswer LastMonth,
    CardAnswer? Untagged,
    CardAnswer ByAccount,
    CardAnswer ByOu,
    IReadOnlyList<AccountRow> Accounts,
    IReadOnlyList<SourceRow> Sources)
{
    public BillingPeriod Month => BillingPeriod.Containing(LastDay);

    public DayRange Days => PeriodChoice.MonthToDate.Resolve(LastDay);

    /// <summary>The same days of the month before.</summary>
    public DayRange Before => CompareChoice.Previous.Resolve(Days)!;

    /// <summary>Null before anything was published.</summary>
    internal static async Task<OverviewFigures?> LoadAsync(
        CostQueries costs, AccountQueries accounts, SourceQueries sources, Reach reach, OverviewView view, ILogger logger, CancellationToken cancellationToken)
    {
        var snapshot = await costs.CaptureAsync(cancellationToken);
        if (snapshot.DataTo is not { } lastDay)
            return null;

        var month = PeriodChoice.MonthToDate.Resolve(lastDay);
        var before = CompareChoice.Previous.Resolve(month);
        var wholeMonth = BillingPeriod.Containing(lastDay).Previous.Days;
        var tagKey = snapshot.TagKeys is [var first, ..] keys ? keys.FirstOrDefault(key => key == "Project", first) : null;
        var standard = new CostQuestion(month, Granularity.Total, view.Metric, [], [], before, Currency: view.Currency);

        Task<CardAnswer> Ask(CostQuestion question) => CardAnswer.AskAsync(() => costs.AskAsync(reach, snapshot, question, cancellationToken), logger);

        var byService = Ask(standard with { Granularity = Granularity.Day, GroupBy = [Dimension.Service] });
        var byKind = Ask(standard with { Granularity = Granularity.Day, GroupBy = [Dimension.Kind], CompareWith = null });
        var lastMonth = Ask(standard with { Period = wholeMonth, Granularity = Granularity.Day, CompareWith = CompareChoice.Previous.Resolve(wholeMonth) });
        var untagged = tagKey is null ? null : Ask(standard with
        {
            Granularity = Granularity.Day,
            Filters = [new(Dimension.Tag(tagKey), [""]), new(Dimension.Kind, [nameof(ChargeKind.Usage)])],
        });
        var byAccount = Ask(standard with { GroupBy = [Dimension.Account] });
        var byOu = Ask(standard with { GroupBy = [Dimension.Ou] });
        var known = await accounts.ListAsync(reach, cancellationToken);
        var names = new ValueNames(known, await accounts.OrganizationalUnitsEverAsync(reach, cancellationToken)) { UnitsBelow = snapshot.UnitsBelow };
        return new(
            snapshot, names, lastDay, tagKey,
            await byService, await byKind, await lastMonth, untagged is null ? null : await untagged, await byAccount, await byOu, known, await sources.ListAsync(reach, cancellationToken));
    }

    /// <summary>The month's cost if use goes on as it does.</summary>
    public MonthEndEstimate? MonthEnd => ByKind.Table is { } table
        ? MonthEndEstimate.Of(table.Total, UsageOf(table), Month.Days.Length, CostChart.SettlingDays)
        : null;

    /// <summary>Metered use of each day of the month so far, from which the run rate is taken; null when unknown.</summary>
    public IReadOnlyList<decimal?>? UsagePerDay => ByKind.Table is { } table ? UsageOf(table) : null;

    /// <summary>Metered use of the month so far; null when unknown.</summary>
    public decimal? Usage => UsagePerDay?.Sum();

    /// <summary>Of a table by kind and day.</summary>
    internal static IReadOnlyList<decimal?> UsageOf(CostTable table) =>
        table.Groups.FirstOrDefault(group => group.Keys is [nameof(ChargeKind.Usage)])?.Costs ?? table.Totals;
}
