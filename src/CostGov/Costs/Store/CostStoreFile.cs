using CostGov.Persistence;
using DuckDB.NET.Data;
using Microsoft.Extensions.Logging;

namespace CostGov.Costs;

/// <summary>
/// The one DuckDB file, held open for the life of the process because the instance ends with its last connection. Everything in it can
/// be loaded again from the run files, so a file that is damaged or of another version is thrown away without regret.
/// </summary>
internal sealed partial class CostStoreFile : IDisposable
{
    // A file that DuckDB may not open is somebody's mistake or another process; only one that it cannot read is thrown away.
    private static readonly string[] NotDamage = ["Could not set lock", "Permission denied", "No space left", "Cannot open file"];
    private static readonly string TornFiles = EmbeddedSql.Read("Costs/Store/torn-files.sql");
    private readonly string _path;
    private readonly DuckDBConnection _lifeline;

    private CostStoreFile(string path, DuckDBConnection lifeline) => (_path, _lifeline) = (path, lifeline);

    /// <exception cref="CannotStartException">Another process holds the file, or it may not be read or written.</exception>
    public static CostStoreFile Open(DataFolder folder, ILogger logger)
    {
        var path = folder.CostStoreFile;
        if (TryOpen(folder, out var damage) is { } file)
            return file;

        Log.Rebuilt(logger, path, damage);
        File.Delete(path);
        File.Delete(path + ".wal");
        return TryOpen(folder, out damage) ?? throw new CannotStartException($"{path} cannot be made anew: {damage}");
    }

    public DuckDBConnection Connect()
    {
        var connection = new DuckDBConnection($"Data Source={_path}");
        connection.Open();
        return connection;
    }

    public void Dispose() => _lifeline.Dispose();

    private static CostStoreFile? TryOpen(DataFolder folder, out string damage)
    {
        var connection = new DuckDBConnection($"Data Source={folder.CostStoreFile}");
        try
        {
            connection.Open();
            DuckDb.Bound(connection, "512MB", folder.Tmp);
            damage = Damage(connection);
        }
        catch (DuckDBException broken)
        {
            damage = broken.Message.Split('\n')[0];
            if (NotDamage.Any(cause => broken.Message.Contains(cause, StringComparison.OrdinalIgnoreCase)))
            {
                connection.Dispose();
                throw new CannotStartException(
                    damage.Contains(NotDamage[0], StringComparison.Ordinal)
                        ? $"CostGov is already running on {folder.Root}: another process holds {folder.CostStoreFile}."
                        : $"{folder.CostStoreFile} cannot be opened: {damage}",
                    broken);
            }
        }

        if (damage.Length == 0)
            return new(folder.CostStoreFile, connection);
        connection.Dispose();
        return null;
    }

    /// <summary>Makes the tables in a new file; says in words why an old one cannot be used, or nothing.</summary>
    private static string Damage(DuckDBConnection connection)
    {
        DuckDb.Execute(connection, "create table if not exists schema_version (number integer not null)");
        using var version = DuckDb.Command(connection, "select max(number) from schema_version");
        var latest = EmbeddedSql.Schema.Count;
        if (version.ExecuteScalar() is int number)
        {
            if (number != latest)
                return $"it has schema version {number} and this CostGov uses {latest}";
        }
        else
        {
            foreach (var schema in EmbeddedSql.Schema)
                DuckDb.Execute(connection, schema);
            DuckDb.Execute(connection, "insert into schema_version values ($number)", ("number", latest));
        }

        using var torn = DuckDb.Command(connection, TornFiles);
        return torn.ExecuteScalar() is int file ? $"the rows of run file {file} are not all there" : "";
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{File} is rebuilt from the run files, for it could not be used: {Cause}")]
        public static partial void Rebuilt(ILogger logger, string file, string cause);
    }
}
