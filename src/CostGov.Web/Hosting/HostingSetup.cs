using Amazon.Extensions.NETCore.Setup;
using CostGov.Persistence;
using CostGov.Web.Demo;
using Microsoft.AspNetCore.Connections;

namespace CostGov.Web.Hosting;

/// <summary>How the process starts, listens and guards itself; nothing here knows a feature.</summary>
internal static class HostingSetup
{
    /// <summary>The usual sources of ASP.NET, with an appsettings.json of the folder the caller stands in, above our defaults.</summary>
    /// <exception cref="CannotStartException">A setting is wrong.</exception>
    public static RunMode AddSettings(this WebApplicationBuilder builder, string[] args)
    {
        var configuration = builder.Configuration;
        configuration.AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables().AddCommandLine(args);
        var mode = RunModes.Read(configuration);
        configuration.AddDefaultSettings(mode, mode == RunMode.Demo ? DemoClock.ReadToday(configuration) : null);
        return mode;
    }

    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder, RunMode mode)
    {
        // Containers are checked everywhere, not only where ASP.NET thinks that somebody develops.
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateOnBuild, provider.ValidateScopes) = (true, true));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 << 10;
            kestrel.Limits.MaxConcurrentUpgradedConnections = 450;
        });
        if (mode == RunMode.Live)
        {
            builder.Services.AddSingleton<IConnectionListenerFactory, GuardedListeners>();
            builder.Services.AddBeyondLoopback();
        }

        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        builder.Services.AddDefaultAWSOptions(builder.Configuration.GetAWSOptions());
        builder.Services.AddSingleton<StartUp>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<StartUp>());
        return builder;
    }
}
