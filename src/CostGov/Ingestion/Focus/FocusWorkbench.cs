using CostGov.Costs;
using CostGov.Files;
using CostGov.Persistence;
using DuckDB.NET.Data;

namespace CostGov.Ingestion.Focus;

/// <summary>
/// The tables in which FOCUS files become charges: gathered, judged, shaped, sealed. DuckDB reads the files itself, and whatever a file
/// makes it do, it can open only what was staged for this import and what it writes.
/// </summary>
internal sealed class FocusWorkbench : IDisposable
{
    private static readonly string[] Preparation = [.. new[] { "amounts", "tables", "faults", "kinds" }.Select(Sql)];
    private static readonly string CsvSource = Sql("source-csv");
    private static readonly string ParquetSource = Sql("source-parquet");
    private static readonly string ParquetTagsSource = Sql("source-parquet-tags");

    private readonly ChargeStaging _staging;

    public FocusWorkbench(ChargeStaging staging, DataFolder folder, string stagedFolder, FocusOptions options)
    {
        _staging = staging;
        DuckDb.Execute(Connection, $"set memory_limit = '{options.MemoryMiB}MiB'");
        DuckDb.Execute(Connection, "set TimeZone = 'UTC'");
        // Rows are found again by their number.
        DuckDb.Execute(Connection, "set preserve_insertion_order = true");
        foreach (var sql in Preparation)
            DuckDb.Execute(Connection, sql);
        DuckDb.Execute(Connection, "set allowed_directories = $folders", ("folders", new List<string> { stagedFolder, folder.Tmp, folder.Runs }));
        DuckDb.Execute(Connection, "set enable_external_access = false");
        DuckDb.Execute(Connection, "set lock_configuration = true");
    }

    private DuckDBConnection Connection => _staging.Connection;

    /// <returns>How many rows fit the file's table.</returns>
    /// <exception cref="RefusedFileException">The file is not FOCUS, or is damaged.</exception>
    public async Task<long> GatherAsync(UnpackedFile file, int number, CancellationToken cancellationToken)
    {
        await OpenSourceAsync(file, cancellationToken);
        await ExecuteAsync(file, Sql("gather"), cancellationToken, ("file", number), ("path", file.Path));
        return Read("select cast(coalesce(sum(rows), 0) as bigint) from gathered where file = $file", row => row.GetInt64(0), ("file", number))[0];
    }

    /// <summary>After all files are gathered.</summary>
    public async Task JudgeAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await ExecuteAsync(null, Sql("judge"), cancellationToken, ("today", today));
        await ExecuteAsync(null, Sql("shape"), cancellationToken);
    }

    public IReadOnlyList<FocusSum> Sums() => Read(Sql("periods"), row => new FocusSum(
        Part(row, 0), Currency.Parse(row.GetString(2)), row.GetString(3), row.GetString(4),
        row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetDecimal(8), row.GetDecimal(9), Amount(row, 10), Amount(row, 11),
        row.GetFieldValue<DateOnly>(12), row.GetBoolean(13)));

    public IReadOnlyList<LeftOutRows> LeftOut() => Read(Sql("left-out"), row => new LeftOutRows(
        row.GetInt32(0), Text(row, 1), Text(row, 2), Text(row, 3), row.GetInt64(4), Amount(row, 5)));

    /// <summary>Which parts each file has readable rows of.</summary>
    public IReadOnlySet<(int File, FocusPart Part)> Held() => Read(Sql("file-parts"), row => (row.GetInt32(0), Part(row, 1))).ToHashSet();

    public IReadOnlyList<FocusAccount> Accounts() => Read(Sql("accounts"), row => new FocusAccount(row.GetString(0), row.GetString(1), row.GetString(2)));

    /// <summary>Rows of a file that were left out for their form, as the latest reading of it found them.</summary>
    public IReadOnlyList<MisfitRow> Misfits(UnpackedFile file) => file.Format != FileFormat.Text
        ? []
        : Read(Sql("misfits"), row => new MisfitRow(row.GetInt64(0), row.GetString(1)), ("path", file.Path));

    /// <summary>Reads a file again for the rows that were left out for what they say.</summary>
    public async Task<IReadOnlyList<BadRow>> BadRowsAsync(UnpackedFile file, int number, int atMost, CancellationToken cancellationToken)
    {
        await OpenSourceAsync(file, cancellationToken);
        using var command = DuckDb.Command(Connection, Sql("bad-rows"), ("path", file.Path), ("file", number), ("limit", atMost));
        return await DuckDb.RunAsync(command, running => Read(running, row => new BadRow(row.GetInt64(0), row.GetString(1), Text(row, 2))), cancellationToken);
    }

    /// <summary>Takes a part to the hand: what is compared and sealed next.</summary>
    public Task TakeAsync(FocusPart part, CancellationToken cancellationToken) =>
        ExecuteAsync(null, Sql("part"), cancellationToken, ("payer", part.PayerId), ("period", part.Period.ToString()));

    /// <summary>How many charges of the part in hand are not in a published file, or the other way round; all of them without one.</summary>
    public long ChangedCharges(string? publishedPath) => publishedPath is null
        ? Read("select count(*) from part", row => row.GetInt64(0))[0]
        : Read(Sql("changed-charges"), row => row.GetInt64(0), ("file", publishedPath))[0];

    public Task<StagedFile> SealAsync(long runId, FocusPart part, CancellationToken cancellationToken) =>
        _staging.SealAsync(new(runId, part.PayerId, Cube.Line, part.Period), "part", cancellationToken);

    public void Dispose() => _staging.Dispose();

    private async Task OpenSourceAsync(UnpackedFile file, CancellationToken cancellationToken)
    {
        if (file.Format == FileFormat.Text)
        {
            var header = await FocusHeader.OfCsvAsync(file, cancellationToken);
            FocusHeader.Check(file.Label, header);
            var columns = FocusHeader.ColumnsJson(header);
            DuckDb.Execute(Connection, "set variable columns = from_json($columns, $columns)", ("columns", columns));
            DuckDb.Execute(Connection, CsvSource);
            return;
        }

        var types = await ParquetColumnsAsync(file, cancellationToken);
        FocusHeader.Check(file.Label, [.. types.Select(column => column.Name)]);
        var tags = types.FirstOrDefault(column => column.Name.Equals("Tags", StringComparison.OrdinalIgnoreCase)).Type;
        DuckDb.Execute(Connection, tags is null or "VARCHAR" or "JSON" ? ParquetSource : ParquetTagsSource);
    }

    private async Task<IReadOnlyList<(string Name, string Type)>> ParquetColumnsAsync(UnpackedFile file, CancellationToken cancellationToken)
    {
        try
        {
            using var command = DuckDb.Command(Connection, "describe from read_parquet($path, hive_partitioning = false)", ("path", file.Path));
            return await DuckDb.RunAsync(command, running => Read(running, row => (row.GetString(0), row.GetString(1))), cancellationToken);
        }
        catch (DuckDBException broken)
        {
            throw DuckDbFaults.Of(file, broken);
        }
    }

    private async Task ExecuteAsync(UnpackedFile? file, string sql, CancellationToken cancellationToken, params (string Name, object Value)[] parameters)
    {
        using var command = DuckDb.Command(Connection, sql, parameters);
        try
        {
            await DuckDb.RunAsync(command, running => running.ExecuteNonQuery(), cancellationToken);
        }
        catch (DuckDBException broken)
        {
            throw DuckDbFaults.Of(file, broken);
        }
    }

    private List<T> Read<T>(string sql, Func<DuckDBDataReader, T> read, params (string Name, object Value)[] parameters)
    {
        using var command = DuckDb.Command(Connection, sql, parameters);
        return Read(command, read);
    }

    private static List<T> Read<T>(DuckDBCommand command, Func<DuckDBDataReader, T> read)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private static string Sql(string name) => EmbeddedSql.Read($"Ingestion/Focus/{name}.sql");

    private static FocusPart Part(DuckDBDataReader row, int column) => new(row.GetString(column), BillingPeriod.Parse(row.GetString(column + 1)));

    private static string? Text(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static decimal? Amount(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);
}
