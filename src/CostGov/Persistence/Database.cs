using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CostGov.Persistence;

/// <summary>Brings the relational store to the shape this version knows, as the first thing a process does with it.</summary>
public sealed partial class Database(IDbContextFactory<CostGovDb> databases, DataFolder folder, ILogger<Database> logger)
{
    /// <exception cref="CannotStartException">The file is not a database, or a newer version has written it.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        try
        {
            var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
            if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } newer)
                throw new CannotStartException($"{folder.DatabaseFile} was written by a newer CostGov (migration {newer}). Run that version, or restore the backup made before the upgrade.");

            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToArray();
            await db.Database.ExecuteSqlRawAsync("pragma journal_mode = wal;", cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
            if (pending.Length > 0)
                Log.Migrated(logger, folder.DatabaseFile, pending.Length);
        }
        catch (SqliteException broken)
        {
            throw new CannotStartException($"{folder.DatabaseFile} cannot be opened: {broken.Message}", broken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{File}: {Count} migrations applied.")]
        public static partial void Migrated(ILogger logger, string file, int count);
    }
}
