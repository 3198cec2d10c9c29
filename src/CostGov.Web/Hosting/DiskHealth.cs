using System.Diagnostics.CodeAnalysis;
using CostGov.Persistence;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CostGov.Web.Hosting;

/// <summary>Whether the data folder's disk has room: with less than a twentieth free the next run may not fit.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed class DiskHealth(DataFolder folder) : IHealthCheck
{
    private const double LeastFree = 0.05;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var disk = new DriveInfo(folder.Root);
        var free = (double)disk.AvailableFreeSpace / disk.TotalSize;
        return Task.FromResult(IsEnough(free)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"{free:P1} of the data folder's disk is free: expected more than {LeastFree:P0}."));
    }

    internal static bool IsEnough(double freeShare) => freeShare > LeastFree;
}
