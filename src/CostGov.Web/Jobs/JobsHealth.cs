using System.Diagnostics.CodeAnalysis;
using Hangfire;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CostGov.Web.Jobs;

/// <summary>Whether Hangfire's workers are alive: without them rows wait and nothing is read.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed class JobsHealth(JobStorage storage) : IHealthCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // Hangfire's signs carry the machine's time, whatever day a demo plays.
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var alive = storage.GetMonitoringApi().Servers().Any(server => server.Heartbeat is { } beat && now - beat < Longest);
        return Task.FromResult(alive ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No worker of Hangfire has given a sign for a minute."));
    }
}
