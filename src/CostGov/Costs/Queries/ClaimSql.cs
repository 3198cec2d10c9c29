using System.Globalization;

namespace CostGov.Costs;

/// <summary>
/// Tells in SQL who each charge counts to. Where accounts alone decide and none changes hands, the account tells it and millions of
/// charges need not be looked up one by one; else the claims are joined, at most one row a charge each, and the lowest rank wins.
/// </summary>
internal sealed class ClaimSql
{
    private readonly ScanSql _sql;
    private readonly string _prefix;
    private readonly DayRange _days;

    private ClaimSql(ScanSql sql, string prefix, DayRange days) => (_sql, _prefix, _days) = (sql, prefix, days);

    /// <summary>The column: a name, the empty string or null where the charge is nobody's, or the account where <see cref="OfAccount"/> names it.</summary>
    public string Column { get; private set; } = "account_id";

    /// <summary>Whose each account is for all of the days; null where the column itself tells.</summary>
    public IReadOnlyDictionary<string, string>? OfAccount { get; private set; }

    /// <param name="prefix">Of the joined columns; unique within the statement.</param>
    public static ClaimSql Of(ScanSql scan, string prefix, Claims claims, DayRange days)
    {
        var sql = new ClaimSql(scan, prefix, days);
        if (claims.Tags.Count == 0 && claims.AreSettled(days))
            sql.OfAccount = claims.Accounts.ToDictionary(claim => claim.AccountId, claim => claim.To, StringComparer.Ordinal);
        else
            sql.Join(claims);
        return sql;
    }

    private void Join(Claims claims)
    {
        List<string> joined = [];
        if (claims.Accounts.Count > 0)
            joined.Add(Join("account", "account_id", [.. claims.Accounts.Select(claim => new Row(claim.AccountId, claim.Days, claim.Rank, claim.To))]));
        foreach (var tag in claims.Tags.GroupBy(claim => claim.Key))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"tag{joined.Count}");
            joined.Add(Join(name, _sql.TagColumn(tag.Key), [.. tag.Select(claim => new Row(claim.Value, claim.Days, claim.Rank, claim.To))]));
        }

        var ranks = joined.Select(name => $"coalesce({name}_rank, {int.MaxValue})");
        var whens = joined.Select(name => $"when {name}_rank then {name}_to");
        Column = joined.Count == 1 ? joined[0] + "_to" : $"case least({string.Join(", ", ranks)}) {string.Join(' ', whens)} end";
    }

    /// <returns>The name its columns begin with.</returns>
    private string Join(string role, string column, IReadOnlyList<Row> rows)
    {
        var name = $"{_prefix}_{role}";
        string List(string part, object values) => $"unnest({_sql.Bind($"{name}_{part}", values)})";
        var ofs = List("of", rows.Select(row => row.Of).ToList());
        var ranks = List("rank", rows.Select(row => row.Rank).ToList());
        var tos = List("to", rows.Select(row => row.To).ToList());
        var isForAllDays = rows.All(row => row.Days.Start <= _days.Start && row.Days.End >= _days.End);
        var from = List("from", rows.Select(row => Iso(row.Days.Start)).ToList());
        var until = List("until", rows.Select(row => Iso(row.Days.End)).ToList());
        var days = isForAllDays ? "" : $" and day >= {name}_from and day < {name}_until";
        _sql.Join($"left join (select {ofs} as {name}_of, {ranks} as {name}_rank, {tos} as {name}_to, cast({from} as date) as {name}_from, cast({until} as date) as {name}_until) on {name}_of = {column}{days}");
        return name;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Row(string Of, DayRange Days, int Rank, string To);
}
