using System.Globalization;
using CostGov.Costs;
using CostGov.Reports;
using CostGov.Web.Reports;

namespace CostGov.Web.Costs;

/// <summary>An answer of the explorer as sheets, cell for cell what the page shows, with all groups and all digits. Pure.</summary>
internal sealed class CostSheets(CostTable table, ExploreView view, ValueNames names)
{
    // Without grouping the page shows one row, whose cells are the totals.
    private IReadOnlyList<CostGroup> Groups { get; } = table.Question.GroupBy.Count == 0
        ? [new([], table.Totals, table.Total, table.Comparison?.Total)]
        : [.. RowOrder.Of(table.Groups, view, names).Select(row => row.Group)];

    /// <summary>A row a group, a column a bucket; then total, compared total, change and share.</summary>
    public ReportSheet Wide()
    {
        var keys = GroupColumns.InWords(table.Question.GroupBy, names);
        List<ReportColumn> columns = [.. keys.Columns, .. table.Buckets.Select(bucket => Amount(Iso(bucket.Days))), Amount(CostsText.Total)];
        if (table.Comparison is not null)
            columns.AddRange([Amount(CostsText.Compared), Amount(CostsText.Change)]);
        columns.Add(new(CostsText.Share, CellKind.Ratio));
        return new(ReportsText.SheetCosts, columns, Groups.Count, Groups.Select(group => WideRow(keys, group)));
    }

    /// <summary>A row a bucket, whole: what all groups cost, and whether that is final and everything.</summary>
    public ReportSheet Periods()
    {
        List<ReportColumn> columns = [new(ReportsText.ColumnFirst, CellKind.Day), new(ReportsText.ColumnLast, CellKind.Day), Amount(CostsText.Cost)];
        if (table.Comparison is not null)
            columns.Add(Amount(CostsText.Compared));
        columns.AddRange([new(ReportsText.ColumnEstimated, CellKind.Flag), new(ReportsText.ColumnComplete, CellKind.Flag)]);
        return new(ReportsText.SheetPeriods, columns, table.Buckets.Count, table.Buckets.Select((bucket, at) => PeriodRow(bucket, at)));
    }

    /// <summary>A row for each group and bucket, for programs; the end is not part of the bucket.</summary>
    public ReportSheet Long()
    {
        var keys = GroupColumns.InCodes(table.Question.GroupBy, names);
        IReadOnlyList<ReportColumn> columns =
        [
            new("start", CellKind.Day), new("end", CellKind.Day), .. keys.Columns,
            Amount("amount"), new("currency", CellKind.Text), new("estimated", CellKind.Flag), new("complete", CellKind.Flag),
        ];
        return new(ReportsText.SheetCosts, columns, Groups.Count * table.Buckets.Count, Groups.SelectMany(group => table.Buckets.Select((bucket, at) => LongRow(keys, group, bucket, at))));
    }

    private IReadOnlyList<object?> WideRow(GroupColumns keys, CostGroup group) =>
    [
        .. keys.Cells(group), .. group.Costs.Cast<object?>(), group.Total,
        .. table.Comparison is null ? Array.Empty<object?>() : [group.ComparedTotal, group.Total - group.ComparedTotal],
        table.Total is > 0 and var total ? group.Total / total : null,
    ];

    private IReadOnlyList<object?> PeriodRow(CostBucket bucket, int at) =>
    [
        bucket.Days.Start, bucket.Days.LastDay, table.Totals[at],
        .. table.Comparison is { Totals: var compared } ? [at < compared.Count ? compared[at] : null] : Array.Empty<object?>(),
        bucket.IsEstimated, bucket.IsComplete,
    ];

    private IReadOnlyList<object?> LongRow(GroupColumns keys, CostGroup group, CostBucket bucket, int at) =>
        [bucket.Days.Start, bucket.Days.End, .. keys.Cells(group), group.Costs[at], table.Currency.Code, bucket.IsEstimated, bucket.IsComplete];

    private ReportColumn Amount(string name) => new(name, CellKind.Amount, table.Currency);

    private static string Iso(DayRange days) => (days.Length, days == BillingPeriod.Containing(days.Start).Days) switch
    {
        (1, _) => Iso(days.Start),
        (_, true) => BillingPeriod.Containing(days.Start).ToString(),
        _ => $"{Iso(days.Start)}..{Iso(days.LastDay)}",
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
