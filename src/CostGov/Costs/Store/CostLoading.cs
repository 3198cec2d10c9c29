using CostGov.Persistence;
using DuckDB.NET.Data;

namespace CostGov.Costs;

/// <summary>Puts run files into the charges and takes them out again; used by one at a time.</summary>
internal sealed class CostLoading(DuckDBConnection connection, DataFolder folder) : IDisposable
{
    private static readonly string LoadCharges = EmbeddedSql.Read("Costs/Store/load-charges.sql");
    private static readonly string LoadDays = EmbeddedSql.Read("Costs/Store/load-days.sql");
    private static readonly string LoadedDays = EmbeddedSql.Read("Costs/Store/loaded-days.sql");

    /// <exception cref="DamagedRunFileException">The file is gone, or is not what was sealed.</exception>
    public async Task<FileFacts> LoadAsync(RunFile file, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder.Runs, file.FileName);
        if (!File.Exists(path))
            throw new DamagedRunFileException($"{path} ({file.PayerId}, {file.Cube}, {file.Period}) is gone.");
        if (await ChargeStaging.Sha256Async(path, cancellationToken) != file.Sha256)
            throw new DamagedRunFileException($"{path} ({file.PayerId}, {file.Cube}, {file.Period}) was altered: its hash is another.");

        await using (var transaction = connection.BeginTransaction())
        {
            using var load = DuckDb.Command(connection, LoadCharges, ("file_id", file.Id), ("file", path));
            var rows = await DuckDb.RunAsync(load, running => running.ExecuteNonQuery(), cancellationToken);
            if (rows != file.Rows)
                throw new DamagedRunFileException($"{path} has {rows} rows instead of {file.Rows}.");
            DuckDb.Execute(connection, LoadDays, ("file_id", file.Id));
            DuckDb.Execute(connection, "insert into loaded_file values ($file_id, $sha256, $rows)", ("file_id", file.Id), ("sha256", file.Sha256), ("rows", file.Rows));
            transaction.Commit();
        }

        return Facts(file.Id)[file.Id];
    }

    public void Drop(RunFile file) => Drop(file.Id);

    /// <summary>Drops every file that is not among these by number and content: the relational store may be another than last time.</summary>
    public void DropAllBut(IReadOnlyCollection<RunFile> files)
    {
        var known = files.ToDictionary(file => file.Id, file => file.Sha256);
        var orphans = new List<int>();
        using (var command = DuckDb.Command(connection, "select file_id, sha256 from loaded_file"))
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                if (known.GetValueOrDefault(reader.GetInt32(0)) != reader.GetString(1))
                    orphans.Add(reader.GetInt32(0));
            }
        }

        foreach (var orphan in orphans)
            Drop(orphan);
    }

    /// <param name="fileId">Null for all loaded files.</param>
    public IReadOnlyDictionary<int, FileFacts> Facts(int? fileId)
    {
        var days = new Dictionary<int, List<DayFact>>();
        using (var files = DuckDb.Command(connection, "select file_id from loaded_file where $file_id is null or file_id = $file_id", ("file_id", (object?)fileId ?? DBNull.Value)))
        {
            using var reader = files.ExecuteReader();
            while (reader.Read())
                days.Add(reader.GetInt32(0), []);
        }

        using (var command = DuckDb.Command(connection, LoadedDays, ("file_id", (object?)fileId ?? DBNull.Value)))
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
                days[reader.GetInt32(0)].Add(ReadDay(reader));
        }

        return days.ToDictionary(file => file.Key, file => new FileFacts(file.Value));
    }

    public void Dispose() => connection.Dispose();

    private static DayFact ReadDay(DuckDBDataReader reader) => new(
        reader.GetFieldValue<DateOnly>(1),
        Currency.Parse(reader.GetString(2)),
        reader.GetBoolean(3),
        MetricColumns.All.Where((_, place) => reader.GetBoolean(5 + place)).ToHashSet());

    private void Drop(int fileId)
    {
        using var transaction = connection.BeginTransaction();
        DuckDb.Execute(connection, "delete from charge where file_id = $file_id", ("file_id", fileId));
        DuckDb.Execute(connection, "delete from loaded_day where file_id = $file_id", ("file_id", fileId));
        DuckDb.Execute(connection, "delete from loaded_file where file_id = $file_id", ("file_id", fileId));
        transaction.Commit();
    }
}
