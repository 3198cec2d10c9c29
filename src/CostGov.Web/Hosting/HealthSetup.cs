using CostGov.Web.Access;
using CostGov.Web.Jobs;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace CostGov.Web.Hosting;

/// <summary>What machines ask about this process. Neither AWS nor anything else outside it makes it unready.</summary>
internal static class HealthSetup
{
    private static readonly string[] Meters =
    [
        "CostGov", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Server.Circuits",
        "Microsoft.AspNetCore.Http.Connections", "Microsoft.EntityFrameworkCore", "System.Runtime",
    ];

    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks()
            .AddCheck<StoreHealth>("store")
            .AddCheck<DiskHealth>("disk")
            .AddCheck<JobsHealth>("jobs");
        builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("costgov")).WithMetrics(metrics => metrics.AddMeter(Meters).AddPrometheusExporter());
        return builder;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapPrometheusScrapingEndpoint("/metrics").RequireAuthorization(Doors.Metrics);
    }
}
