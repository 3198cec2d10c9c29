using CostGov.Work;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;

namespace CostGov.Web.Jobs;

public static class JobsSetup
{
    /// <summary>
    /// Hangfire in memory. It forgets everything with the process, which is harmless: rows hold what is to be done (docs/adr/0006), and the
    /// dispatcher asks them anew. Its dashboard is not mapped.
    /// </summary>
    public static WebApplicationBuilder AddJobs(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        // Storage and activator are this container's own, not Hangfire's for the whole process.
        builder.Services.AddSingleton<JobStorage>(_ => new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(1) }));
        builder.Services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        builder.Services.AddHangfire((provider, hangfire) => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseLogProvider(new HangfireLog(provider.GetRequiredService<ILoggerFactory>())));
        builder.Services.AddHangfireServer(server =>
        {
            server.WorkerCount = 4;
            server.Queues = Queues.All;
            server.ShutdownTimeout = TimeSpan.FromSeconds(25);
        });
        builder.Services.AddSingleton<IWakeUp, HangfireWakeUp>();
        builder.Services.AddTransient<WorkJob>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<WorkDispatcher>());
        return builder;
    }
}
