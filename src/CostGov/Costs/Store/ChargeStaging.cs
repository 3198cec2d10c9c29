using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CostGov.Persistence;
using DuckDB.NET.Data;

namespace CostGov.Costs;

/// <summary>
/// A workbench for making run files: a DuckDB of its own in memory, apart from the published charges. Charges are put into its table
/// <c>staged</c> (the columns of <c>charge</c> without <c>file_id</c>) by <see cref="AppendAsync"/> or by SQL on <see cref="Connection"/>,
/// and <see cref="SealAsync"/> writes them, or any relation with those columns, as one immutable Parquet file. The macros
/// <c>money_whole(amount)</c> and <c>money_rest(amount)</c> make the two columns of an amount. One session may seal many files.
/// </summary>
public sealed class ChargeStaging : IDisposable
{
    private static readonly string Tables = EmbeddedSql.Read("Costs/Store/staging.sql");
    private static readonly string CarryOver = EmbeddedSql.Read("Costs/Store/carry-over.sql");
    private static readonly string Totals = EmbeddedSql.Read("Costs/Store/day-totals.sql");

    private readonly DataFolder _folder;
    private readonly TimeProvider _clock;
    private readonly string _tmp;

    internal ChargeStaging(DataFolder folder, TimeProvider clock)
    {
        _folder = folder;
        _clock = clock;
        _tmp = Path.Combine(folder.Tmp, $"staging-{Guid.NewGuid():N}");
        Directory.CreateDirectory(_tmp);
        Connection = new DuckDBConnection("Data Source=:memory:");
        Connection.Open();
        DuckDb.Bound(Connection, "256MB", _tmp);
        foreach (var schema in EmbeddedSql.Schema)
            DuckDb.Execute(Connection, schema);
        DuckDb.Execute(Connection, Tables);
    }

    /// <summary>For SQL of one's own; not for two callers at once.</summary>
    public DuckDBConnection Connection { get; }

    public Task AppendAsync(IAsyncEnumerable<Charge> charges, CancellationToken cancellationToken) =>
        new StagedCharges(Connection).AppendAsync(charges, cancellationToken);

    /// <summary>Takes over the charges of a run file except those of some days.</summary>
    public async Task AppendFileAsync(string fileName, IReadOnlySet<DateOnly> exceptDays, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exceptDays);
        DuckDb.Execute(Connection, "truncate replaced_day");
        using (var appender = Connection.CreateAppender("replaced_day"))
        {
            foreach (var day in exceptDays)
                appender.CreateRow().AppendValue((DateOnly?)day).EndRow();
        }

        using var command = DuckDb.Command(Connection, CarryOver, ("file", Path.Combine(_folder.Runs, fileName)));
        await DuckDb.RunAsync(command, running => running.ExecuteNonQuery(), cancellationToken);
    }

    /// <summary>
    /// Writes a relation with the columns of <c>staged</c> as a run file: under a temporary name first, read back for its totals, then
    /// renamed, so that a file under its own name is always whole.
    /// </summary>
    /// <param name="relation">A table or view of this session, by its plain name; a column of <c>staged</c> that it lacks is null.</param>
    /// <exception cref="ArgumentException">The relation has a column, or a type, that <c>staged</c> does not have.</exception>
    public async Task<StagedFile> SealAsync(RunPart part, string relation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (relation is not { Length: > 0 } || !relation.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
            throw new ArgumentException($"'{relation}' is not a plain name: letters, digits and _ only.", nameof(relation));

        var charges = $"(select * from staged limit 0) union all by name (from {relation})";
        RequireColumnsOfStaged(charges, relation);
        var draft = Path.Combine(_tmp, $"{Guid.NewGuid():N}.parquet");
        using var copy = DuckDb.Command(Connection, $"copy ({charges}) to {DuckDb.Literal(draft)} (format parquet, compression zstd)");
        await DuckDb.RunAsync(copy, running => running.ExecuteNonQuery(), cancellationToken);
        var totals = await TotalsAsync(draft, cancellationToken);
        var sha256 = await FlushedSha256Async(draft, cancellationToken);

        var fileName = NameOf(part, sha256);
        var target = Path.Combine(_folder.Runs, fileName);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(draft, target, overwrite: true);
        return new(part, fileName, sha256, totals.Rows.Sum(row => row.Rows), _clock.GetUtcNow(), totals);
    }

    public void Dispose()
    {
        Connection.Dispose();
        Directory.Delete(_tmp, recursive: true);
    }

    internal static async Task<string> Sha256Async(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }

    // The pointer that will lead here is flushed to disk by SQLite; what it leads to must not be less durable.
    private static async Task<string> FlushedSha256Async(string path, CancellationToken cancellationToken)
    {
        await using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite))
            file.Flush(flushToDisk: true);
        return await Sha256Async(path, cancellationToken);
    }

    internal async Task<DayTotals> TotalsAsync(string path, CancellationToken cancellationToken)
    {
        using var command = DuckDb.Command(Connection, Totals, ("file", path));
        return await DuckDb.RunAsync(command, ReadTotals, cancellationToken);
    }

    // A wider decimal would be rounded on its way into the charges, and a column that is not there be lost: both without a word.
    private void RequireColumnsOfStaged(string charges, string relation)
    {
        var strange = ColumnsOf(charges).Except(ColumnsOf("from staged")).ToList();
        if (strange.Count > 0)
            throw new ArgumentException($"{relation} has columns that charges do not have: {string.Join(", ", strange)}.", nameof(relation));
    }

    private List<string> ColumnsOf(string query)
    {
        using var describe = DuckDb.Command(Connection, $"describe {query}");
        using var reader = describe.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
            columns.Add($"{reader.GetString(0)} {reader.GetString(1)}");
        return columns;
    }

    private static DayTotals ReadTotals(DuckDBCommand command)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<DayTotal>();
        while (reader.Read())
        {
            rows.Add(new(
                reader.GetFieldValue<DateOnly>(0),
                Enum.Parse<ChargeKind>(reader.GetString(1)),
                Currency.Parse(reader.GetString(2)),
                reader.GetBoolean(3),
                reader.GetInt64(4),
                new(Amount(5), Amount(6), Amount(7), Amount(8), Amount(9), Amount(10))));
        }

        return new(rows);

        decimal? Amount(int column) => reader.IsDBNull(column) ? null : reader.GetDecimal(column);
    }

    // The run's folder keeps runs apart, so that a file belongs to one run only; the hash covers what the part is and what it holds.
    private static string NameOf(RunPart part, string sha256)
    {
        var identity = SHA256.HashData(Encoding.UTF8.GetBytes($"{part.PayerId}\n{part.Cube}\n{part.Period}\n{sha256}"));
        return string.Create(CultureInfo.InvariantCulture, $"{part.RunId}/{Plain(part.PayerId)}.{part.Period}.{Plain(part.Cube.ToString())}.{Convert.ToHexStringLower(identity)[..16]}.parquet");
    }

    private static string Plain(string text) =>
        string.Concat(text.Take(40).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' ? letter : '_'));
}
