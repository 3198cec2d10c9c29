using System.Diagnostics.CodeAnalysis;
using CostGov.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CostGov.Web.Hosting;

/// <summary>Whether a row could be saved now. It writes for that: a full disk or a lost folder shows itself in no other way.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed class StoreHealth(DataFolder folder, StartUp startUp) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!startUp.IsDone)
            return HealthCheckResult.Unhealthy("The stores are not open yet.");
        try
        {
            // A connection of its own, whose patience is shorter than the asker's.
            await using var connection = new SqliteConnection($"Data Source={folder.DatabaseFile};Mode=ReadWrite;Default Timeout=2;Pooling=False");
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            // A number in the file's head that nothing else uses: the smallest real write there is.
            command.CommandText = "pragma user_version = 1;";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (SqliteException cannot)
        {
            return HealthCheckResult.Unhealthy($"Nothing can be saved: {cannot.Message}");
        }
    }
}
