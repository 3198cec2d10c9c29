using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace CostGov.Web.Hosting;

/// <summary>What holds for requests from other machines: they come by HTTPS, to us or to a proxy that was named, and under a name of ours.</summary>
internal static class BeyondLoopback
{
    public static void AddBeyondLoopback(this IServiceCollection services)
    {
        services.AddOptions<ListenOptions>().BindConfiguration(ListenOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        // Another site's name that resolves to this machine is not this site.
        services.AddOptions<HostFilteringOptions>().Configure<IOptions<ListenOptions>>((filter, listen) => filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]", .. listen.Value.Hosts]);
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ListenOptions>>((forwarded, listen) =>
        {
            forwarded.ForwardedHeaders = listen.Value.Proxies.Length == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in listen.Value.Proxies)
            {
                if (IPAddress.TryParse(proxy, out var address))
                    forwarded.KnownProxies.Add(address);
                else
                    forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        });
    }

    public static void UseBeyondLoopback(this WebApplication app)
    {
        app.UseForwardedHeaders();
        // Only over HTTPS and under names of ours: never for this machine's own.
        app.UseHsts();
        app.Use((context, next) =>
        {
            if (context.Request.IsHttps || context.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from) || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return context.Response.WriteAsync("This site is to be asked by HTTPS.", context.RequestAborted);
        });
    }
}
