using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Reports;
using CostGov.Web.Costs;
using CostGov.Web.Reports;

namespace CostGov.Web.Accounts;

/// <summary>All accounts with their figures, the dearest first. Pure.</summary>
internal sealed class AccountSheets
{
    private readonly CostTable _table;
    private readonly ValueNames _names;
    private readonly IReadOnlyList<(string Id, AccountRow? Account, CostGroup Costs)> _rows;
    private readonly IReadOnlyList<string> _tagKeys;

    public AccountSheets(CostTable table, IReadOnlyList<AccountRow> accounts, ValueNames names)
    {
        (_table, _names) = (table, names);
        var known = accounts.ToDictionary(account => account.Id, StringComparer.Ordinal);
        var costs = new CostsByKey(table);
        _rows =
        [
            .. table.Groups.Select(group => (group.Keys[0], known.GetValueOrDefault(group.Keys[0]), group)),
            .. accounts.Where(account => !costs.HasRow(account.Id)).Select(account => (account.Id, (AccountRow?)account, costs[account.Id])),
        ];
        _tagKeys = [.. accounts.SelectMany(account => account.Tags.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public ReportSheet ForPeople() => new(
        ReportsText.AccountsReport,
        [
            Text(ReportsText.ColumnAccountId, 16), Text(CostsText.DimensionAccount), Text(ReportsText.ColumnNameAtAws), Text(ReportsText.ColumnDisplayName), Text(ReportsText.ColumnState, 14),
            Text(CostsText.DimensionOu, 40), Text(ReportsText.ColumnPayerId, 16), Amount(CostsText.Cost),
            .. _table.Comparison is null ? Array.Empty<ReportColumn>() : [Amount(CostsText.Compared), Amount(CostsText.Change)],
            new(CostsText.Share, CellKind.Ratio),
            .. _tagKeys.Select(key => Text(Parts.Sentence.Of(ReportsText.ColumnTag, key))),
        ],
        _rows.Count,
        _rows.Select(row => (IReadOnlyList<object?>)
        [
            row.Id, _names.Name(Dimension.Account, row.Id), row.Account?.Name, row.Account?.DisplayName, row.Account?.State,
            row.Account?.OuPath, row.Account?.PayerId, .. Figures(row.Costs), _table.Total is > 0 and var total ? row.Costs.Total / total : null,
            .. _tagKeys.Select(key => (object?)row.Account?.Tags.GetValueOrDefault(key)),
        ]));

    /// <summary>The end is not part of the period.</summary>
    public ReportSheet ForPrograms() => new(
        ReportsText.AccountsReport,
        [
            new("start", CellKind.Day), new("end", CellKind.Day), Text("account_id"), Text("account_name"), Text("display_name"), Text("state"), Text("ou_path"), Text("payer_id"),
            Amount("amount"), .. _table.Comparison is null ? Array.Empty<ReportColumn>() : [Amount("compared_amount"), Amount("change")],
            Text("currency"), new("estimated", CellKind.Flag), new("complete", CellKind.Flag), .. _tagKeys.Select(key => Text("tag:" + key)),
        ],
        _rows.Count,
        _rows.Select(row => (IReadOnlyList<object?>)
        [
            _table.Question.Period.Start, _table.Question.Period.End, row.Id, row.Account?.Name, row.Account?.DisplayName, row.Account?.State, row.Account?.OuPath, row.Account?.PayerId,
            .. Figures(row.Costs), _table.Currency.Code, _table.Provenance.IsEstimated, _table.Buckets.All(bucket => bucket.IsComplete),
            .. _tagKeys.Select(key => (object?)row.Account?.Tags.GetValueOrDefault(key)),
        ]));

    private IEnumerable<object?> Figures(CostGroup costs) =>
        _table.Comparison is null ? [costs.Total] : [costs.Total, costs.ComparedTotal, costs.Total - costs.ComparedTotal];

    private static ReportColumn Text(string name, int? width = null) => new(name, CellKind.Text, Width: width);

    private ReportColumn Amount(string name) => new(name, CellKind.Amount, _table.Currency);
}
