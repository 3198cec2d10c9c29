using System.Globalization;
using System.Text;
using DuckDB.NET.Data;

namespace CostGov.Costs;

/// <summary>
/// One statement over the charges with its parameters. It scans with what the columns hold (an account, a kind, a file) and gives the
/// keys their asked names (OU, category, payer) afterwards, when millions of charges have become thousands of cells.
/// </summary>
internal sealed class CostSql
{
    private static readonly string Cells = EmbeddedSql.Read("Costs/Queries/cells.sql");
    private static readonly string NamedCells = EmbeddedSql.Read("Costs/Queries/named-cells.sql");
    private static readonly string LargestCells = EmbeddedSql.Read("Costs/Queries/largest-cells.sql");
    private static readonly string CurrenciesOfCharges = EmbeddedSql.Read("Costs/Queries/currencies.sql");

    private readonly ScanSql _scan;
    private readonly StringBuilder _names = new();

    private CostSql(ScanSql scan) => _scan = scan;

    public string Text { get; private set; } = "";

    public IReadOnlyList<(string Name, object Value)> Parameters => _scan.Parameters;

    /// <param name="largest">The number of groups whose cells are wanted, where one statement answers all; null for every group.</param>
    public static CostSql For(CostScan scan, int? largest)
    {
        var sql = new CostSql(new(scan));
        var cells = sql.WriteCells(scan.Question);
        if (largest is { } limit)
        {
            sql._scan.Add("limit", limit);
            cells = LargestCells.Replace("{cells}", cells, StringComparison.Ordinal);
        }

        sql.Text = cells;
        return sql;
    }

    public static CostSql Currencies(CostScan scan)
    {
        var sql = new CostSql(new(scan));
        sql.Text = sql._scan.Fill(CurrenciesOfCharges);
        return sql;
    }

    private string WriteCells(CostQuestion question)
    {
        var keys = question.GroupBy.Select(_scan.Column).ToList();
        var cells = _scan.Fill(Cells)
            .Replace("{bucket}", _scan.Bucket, StringComparison.Ordinal)
            .Replace("{key1}", keys.ElementAtOrDefault(0) ?? "''", StringComparison.Ordinal)
            .Replace("{key2}", keys.ElementAtOrDefault(1) ?? "''", StringComparison.Ordinal)
            .Replace("{whole}", question.Metric.Stem() + "_whole", StringComparison.Ordinal)
            .Replace("{rest}", question.Metric.Stem() + "_rest", StringComparison.Ordinal);

        var names = question.GroupBy.Select((dimension, place) => Name(dimension, place + 1)).ToList();
        var isRenamed = _names.Length > 0;
        return NamedCells
            .Replace("{cells}", cells, StringComparison.Ordinal)
            .Replace("{cost}", isRenamed ? "sum(cost)" : "cost", StringComparison.Ordinal)
            .Replace("{regroup}", isRenamed ? "group by all" : "", StringComparison.Ordinal)
            .Replace("{name1}", names.ElementAtOrDefault(0) ?? "''", StringComparison.Ordinal)
            .Replace("{name2}", names.ElementAtOrDefault(1) ?? "''", StringComparison.Ordinal)
            .Replace("{names}", _names.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The key under the name it is asked by; what has no name, and what has no value, is the empty string.</summary>
    private string Name(Dimension dimension, int place)
    {
        if (_scan.NamesOf(dimension) is not { } names)
            return string.Create(CultureInfo.InvariantCulture, $"coalesce(key{place}, '')");
        var keys = _scan.Bind($"names{place}_of", names.Select(name => name.Key).ToList());
        var values = _scan.Bind($"names{place}", names.Select(name => name.Value).ToList());
        _names.Append(CultureInfo.InvariantCulture, $"left join (select unnest({keys}) as of{place}, unnest({values}) as name{place}) on of{place} = cast(key{place} as varchar) ");
        return string.Create(CultureInfo.InvariantCulture, $"coalesce(name{place}, '')");
    }

    /// <summary>Reads the rows into a slice.</summary>
    public int Read(DuckDBDataReader reader, CostSlice slice)
    {
        var rows = 0;
        for (; reader.Read(); rows++)
        {
            // Ungrouped, no charge at all is one row without a sum. That every charge has the metric is known of the chosen sets.
            if (reader.IsDBNull(3))
                continue;
            var cost = reader.GetDecimal(3);
            if (reader.IsDBNull(0))
                slice.AddCut(new(reader.GetString(1), reader.GetString(2)), cost);
            else if (reader.IsDBNull(1))
                slice.AddTotal(_scan.BucketOf(reader, slice), cost);
            else
                slice.Add(_scan.BucketOf(reader, slice), new(reader.GetString(1), reader.GetString(2)), cost);
        }

        return rows;
    }
}
