using System.Globalization;
using System.Text;
using DuckDB.NET.Data;

namespace CostGov.Costs;

/// <summary>The part of a statement that reads charges: columns, conditions and their parameters.</summary>
internal sealed class ScanSql
{
    private const int FewValues = 50;
    private readonly List<(string Name, object Value)> _parameters = [];
    private readonly StringBuilder _join = new();
    private readonly StringBuilder _conditions = new();
    private readonly CostScan _scan;
    private readonly AccountUnits? _units;
    private readonly ClaimSql? _projects;
    private readonly Dictionary<int, DateOnly> _monthOfFile = [];

    public ScanSql(CostScan scan)
    {
        _scan = scan;
        if (Dimensions.Contains(Dimension.Ou))
            _units = AccountUnits.Of(scan.Snapshot.Stays, scan.Question.OuView, scan.Days);
        JoinStays();
        if (Dimensions.Contains(Dimension.Project))
            _projects = ClaimSql.Of(this, "project", QuestionClaims.Of(scan.Question, scan.Snapshot.Projects, scan.Days), scan.Days);
        WriteConditions();
        if (scan.IsMonthOfFile)
            _monthOfFile = scan.Sets.ToDictionary(set => set.FileId, set => Buckets.Truncate(set.Facts.FirstDay ?? set.Period.Days.Start, Granularity.Month));
    }

    public IReadOnlyList<(string Name, object Value)> Parameters => _parameters;

    /// <summary>What tells the bucket of a charge: its day, the first day of its week or month, or its file.</summary>
    public string Bucket => _scan.Question.Granularity switch
    {
        Granularity.Day => "day",
        Granularity.Week => "cast(date_trunc('week', day) as date)",
        Granularity.Month when _scan.IsMonthOfFile => "file_id",
        Granularity.Month => "cast(date_trunc('month', day) as date)",
        _ => "0",
    };

    private IEnumerable<Dimension> Dimensions => _scan.Question.GroupBy.Concat(_scan.Question.Filters.Select(filter => filter.Dimension));

    public int BucketOf(DuckDBDataReader reader, CostSlice slice) => _scan.Question.Granularity switch
    {
        Granularity.Total => 0,
        Granularity.Month when _scan.IsMonthOfFile => slice.BucketFrom(_monthOfFile[reader.GetInt32(0)]),
        _ => slice.BucketFrom(reader.GetFieldValue<DateOnly>(0)),
    };

    /// <summary>The column that tells a dimension, though perhaps by another name.</summary>
    public string Column(Dimension dimension) => dimension.Name switch
    {
        DimensionKind.Account => "account_id",
        DimensionKind.Service => "service",
        DimensionKind.Region => "region",
        DimensionKind.Kind or DimensionKind.Category => "kind",
        DimensionKind.Payer => "file_id",
        DimensionKind.Ou => _units!.AreSettled ? "account_id" : "unit_id",
        DimensionKind.Project => _projects!.Column,
        _ => TagColumn(dimension.TagKey!),
    };

    /// <summary>The column that tells the value of a tag; in cubes other than <c>line</c> of the only key they keep.</summary>
    public string TagColumn(string key) => _scan.IsLine ? $"tags[{Bind("tag", key)}]" : "tag_value";

    public void Join(string join) => _join.Append(join).Append(' ');

    /// <summary>The asked names of what <see cref="Column"/> holds; null where it holds them itself.</summary>
    public IReadOnlyDictionary<string, string>? NamesOf(Dimension dimension) => dimension.Name switch
    {
        DimensionKind.Category => Enum.GetValues<ChargeKind>().ToDictionary(kind => kind.ToString(), kind => kind.Category().ToString()),
        DimensionKind.Payer => _scan.Sets.ToDictionary(set => set.FileId.ToString(CultureInfo.InvariantCulture), set => set.PayerId),
        DimensionKind.Ou when _units!.AreSettled => _units.OfAccount,
        DimensionKind.Project => _projects!.OfAccount,
        _ => null,
    };

    public string Fill(string sql) => sql
        .Replace("{join}", _join.ToString(), StringComparison.Ordinal)
        .Replace("{conditions}", _conditions.ToString(), StringComparison.Ordinal);

    /// <summary>The parameter's name in SQL; a number is appended where the same role comes twice.</summary>
    public string Bind(string role, object value)
    {
        var name = _parameters.Any(parameter => parameter.Name == role)
            ? string.Create(CultureInfo.InvariantCulture, $"{role}_{_parameters.Count}")
            : role;
        Add(name, value);
        return "$" + name;
    }

    public void Add(string name, object value) => _parameters.Add((name, value));

    private void WriteConditions()
    {
        // One parameter a file and not a list of them: so DuckDB skips the row groups of all other files.
        _conditions.Append(CultureInfo.InvariantCulture, $"file_id in ({string.Join(", ", _scan.Sets.Select(set => Bind("file", set.FileId)))})");
        if (!_scan.IsWithinDays)
            Condition($"day >= {Bind("start", _scan.Days.Start)} and day < {Bind("end", _scan.Days.End)}");
        if (_scan.Reach.AccountIds is { } accounts)
            ConditionOfReach(accounts);
        if (_scan.Currency is { } currency)
            Condition($"currency = {Bind("currency", currency.Code)}");
        foreach (var filter in _scan.Question.Filters.Where(filter => filter.Dimension != Dimension.Payer))
            Filter(filter);
    }

    // One condition with "or", so that a charge that fits several parts of a reach is counted once.
    private void ConditionOfReach(IReadOnlySet<string> accounts)
    {
        var scopes = _scan.Reach.Scopes.Select((scope, place) => ClaimSql.Of(this, string.Create(CultureInfo.InvariantCulture, $"reach{place}"), scope.Claims.During(_scan.Days), _scan.Days)).ToList();
        var whole = accounts.Concat(scopes.Select(scope => scope.OfAccount).OfType<IReadOnlyDictionary<string, string>>().SelectMany(names => names).Where(account => account.Value.Length > 0).Select(account => account.Key)).Distinct();
        var parts = scopes.Where(scope => scope.OfAccount is null).Select(scope => $"coalesce({scope.Column}, '') <> ''").Prepend($"account_id in {Among("reach", [.. whole])}");
        Condition($"({string.Join(" or ", parts)})");
    }

    // Payers are filtered by the choice of sets.
    private void Filter(CostFilter filter)
    {
        var values = filter.Dimension.Name switch
        {
            DimensionKind.Ou => UnitsBelow(filter.Values),
            DimensionKind.Category => Kinds(filter.Values, kind => kind.Category().ToString()),
            DimensionKind.Kind => Kinds(filter.Values, kind => kind.ToString()),
            DimensionKind.Project => QuestionClaims.Codes(filter.Values, _scan.Snapshot.Projects),
            _ => filter.Values.ToList(),
        };
        if (filter.Dimension == Dimension.Ou && _units!.AreSettled)
            FilterByAccounts(filter, values, _units.OfAccount);
        else if (filter.Dimension == Dimension.Project && _projects!.OfAccount is { } projects)
            FilterByAccounts(filter, values, projects);
        else
            Condition($"{ValueOf(filter)} {(filter.Exclude ? "not in" : "in")} {Among("filter", values)}");
    }

    // The OU or project of each account is known, so its accounts are asked for; those that have none are all the others.
    private void FilterByAccounts(CostFilter filter, IReadOnlyList<string> values, IReadOnlyDictionary<string, string> ofAccount)
    {
        var isNoneMeant = values.Contains("");
        var accounts = ofAccount.Where(account => values.Contains(account.Value) != isNoneMeant).Select(account => account.Key).ToList();
        Condition($"coalesce(account_id, '') {(filter.Exclude != isNoneMeant ? "not in" : "in")} {Among("filter", accounts)}");
    }

    // A null is "no value" too. Where that can make no difference the bare column is compared, which DuckDB does while scanning.
    private string ValueOf(CostFilter filter)
    {
        var column = Column(filter.Dimension);
        return filter.Exclude || filter.Values.Contains("") ? $"coalesce({column}, '')" : column;
    }

    // Few values are compared while scanning, where a file's smallest and largest value may rule it out; many are joined.
    private string Among(string role, List<string> values) =>
        values.Count is > 0 and <= FewValues
            ? $"({string.Join(", ", values.Select(value => Bind(role, value)))})"
            : $"(select unnest({Bind(role, values)}))";

    private List<string> UnitsBelow(IReadOnlyList<string> ids) =>
        [.. ids.SelectMany(id => id.Length == 0 ? [""] : _scan.Snapshot.Units.Subtree(id).Append(id)).Distinct()];

    private static List<string> Kinds(IReadOnlyList<string> names, Func<ChargeKind, string> name) =>
        [.. Enum.GetValues<ChargeKind>().Where(kind => names.Contains(name(kind), StringComparer.OrdinalIgnoreCase)).Select(kind => kind.ToString())];

    private void JoinStays()
    {
        if (_units is null or { AreSettled: true })
            return;
        var stays = _units.Stays;
        var accounts = Bind("stay_accounts", stays.Select(stay => stay.AccountId).ToList());
        var units = Bind("stay_units", stays.Select(stay => stay.OuId).ToList());
        var from = Bind("stay_from", stays.Select(stay => Iso(stay.From)).ToList());
        var until = Bind("stay_until", stays.Select(stay => Iso(stay.Until ?? DateOnly.MaxValue)).ToList());
        _join.Append(CultureInfo.InvariantCulture, $"left join (select unnest({accounts}) as stay_account, unnest({units}) as unit_id, ");
        _join.Append(CultureInfo.InvariantCulture, $"cast(unnest({from}) as date) as stay_from, cast(unnest({until}) as date) as stay_until) ");
        _join.Append("on stay_account = account_id and day >= stay_from and day < stay_until ");
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Condition(string condition) => _conditions.Append("\n  and ").Append(condition);
}
