using System.ComponentModel;
using System.Text.Json.Serialization;
using CostGov.Costs;

namespace CostGov.Web.Costs;

/// <summary>Figures as the API gives them. Money is text with all its digits; unknown money is null, never 0.</summary>
/// <param name="Start">First UTC day.</param>
/// <param name="End">The day after the last.</param>
/// <param name="Total">The sum of everything known in the period; null when nothing is known.</param>
/// <param name="Estimated">At least one day is not final at AWS.</param>
/// <param name="Complete">Every day of the period was read.</param>
/// <param name="DataAsOf">When the oldest of the sources was read.</param>
/// <param name="DataTo">The last day that every payer covers.</param>
/// <param name="Cube">Which published projection of the bill answered; joined by '+' where line items cover some months and a cube the others.</param>
public sealed record CostsAnswer(
    DateOnly Start,
    DateOnly End,
    string Currency,
    string? Total,
    bool Estimated,
    bool Complete,
    DateTimeOffset? DataAsOf,
    DateOnly? DataTo,
    string Cube,
    IReadOnlyList<CostsBucket> Buckets,
    IReadOnlyList<CostsRow> Rows,
    CostsComparison? Comparison,
    IReadOnlyList<CostsNotice> Notices,
    IReadOnlyList<long> RunIds)
{
    internal static CostsAnswer From(CostTable table) => new(
        table.Question.Period.Start,
        table.Question.Period.End,
        table.Currency.Code,
        Exact(table.Total),
        table.Provenance.IsEstimated,
        table.Buckets.All(bucket => bucket.IsComplete),
        table.Provenance.DataAsOf,
        table.Provenance.DataTo,
        string.Join('+', table.Provenance.Cubes),
        [.. table.Buckets.Select(bucket => new CostsBucket(bucket.Days.Start, bucket.Days.End, bucket.IsEstimated, bucket.IsComplete))],
        [.. CostsRow.Of(table)],
        table.Comparison is { } compared ? CostsComparison.From(compared) : null,
        [.. table.Provenance.Notices.Select(notice => new CostsNotice(notice.Kind, notice.PayerId, notice.Detail, notice.Count, Exact(notice.Amount)))],
        table.Provenance.RunIds);

    internal static string? Exact(decimal? amount) => amount is { } known ? AmountText.Exact(known) : null;
}

/// <param name="End">The day after the bucket's last.</param>
public sealed record CostsBucket(DateOnly Start, DateOnly End, bool Estimated, bool Complete);

/// <summary>One group in one bucket.</summary>
/// <param name="Start">The bucket's first day.</param>
/// <param name="Keys">One per groupBy, in its order; the empty string is "no value". None when nothing is grouped, or in a row of the others.</param>
/// <param name="Cost">Null where the bucket is unknown.</param>
/// <param name="Other">True for the sum of all groups beyond the limit.</param>
public sealed record CostsRow(
    DateOnly Start,
    IReadOnlyList<string> Keys,
    string? Cost,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), Description("True for the sum of all groups beyond the limit; left out otherwise.")] bool Other = false)
{
    /// <summary>Rows add up to the total: all groups bucket by bucket, then the others.</summary>
    internal static IEnumerable<CostsRow> Of(CostTable table) =>
        table.Question.GroupBy.Count == 0
            ? Of(table, [], table.Totals, other: false)
            : table.Groups.SelectMany(group => Of(table, group.Keys, group.Costs, other: false))
                .Concat(table.Other is { } others ? Of(table, [], others.Costs, other: true) : []);

    private static IEnumerable<CostsRow> Of(CostTable table, IReadOnlyList<string> keys, IReadOnlyList<decimal?> costs, bool other) =>
        costs.Select((cost, at) => new CostsRow(table.Buckets[at].Days.Start, keys, CostsAnswer.Exact(cost), other));
}

/// <summary>The totals of the second period, bucket by bucket in order.</summary>
public sealed record CostsComparison(string? Total, IReadOnlyList<CostsRow> Rows)
{
    internal static CostsComparison From(CostComparison compared) => new(
        CostsAnswer.Exact(compared.Total),
        [.. compared.Totals.Select((cost, at) => new CostsRow(compared.Buckets[at].Days.Start, [], CostsAnswer.Exact(cost)))]);
}

/// <summary>What a reader must know beside the figures.</summary>
public sealed record CostsNotice(CostNoticeKind Kind, string PayerId, string Detail, int? Count, string? Amount);
