using System.Diagnostics.CodeAnalysis;
using System.Net;
using CostGov.Persistence;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CostGov.Web.Hosting;

/// <summary>
/// Refuses to listen where others could reach it in plain HTTP. Kestrel asks this factory first for every address, however that was
/// configured; it takes only those that are to be refused, and takes them to refuse them.
/// </summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed class GuardedListeners(IConfiguration configuration, IOptions<ListenOptions> options) : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    public bool CanBind(EndPoint endpoint) => ProblemOf(endpoint, HttpsPorts(configuration), options.Value) is not null;

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        throw new CannotStartException(ProblemOf(endpoint, HttpsPorts(configuration), options.Value)!);

    /// <summary>Why nothing may listen there; null where it may. Pure.</summary>
    /// <param name="https">Ports on which nothing but HTTPS is spoken.</param>
    internal static string? ProblemOf(EndPoint endpoint, IReadOnlySet<int> https, ListenOptions listen)
    {
        if (endpoint is not IPEndPoint { Address: var address, Port: var port } || IPAddress.IsLoopback(address))
            return null;
        if (!https.Contains(port) && listen.Proxies.Length == 0)
            return $"In Live mode CostGov listens on this machine only, unless with HTTPS or behind a declared proxy, for a bill and a password are confidential; {endpoint} would be open to others in plain HTTP. " +
                $"Use --urls https://*:5443 with a certificate (Kestrel:Certificates:Default:Path), or set {ListenOptions.Section}:Proxies:0 to the address of the proxy that speaks HTTPS with the browsers, or stay with --urls http://localhost:5080.";
        return listen.Hosts.Length == 0
            ? $"{endpoint} can be reached under names that are not this site's: set {ListenOptions.Section}:Hosts:0 to the name that people ask for, for example costs.example.com."
            : null;
    }

    /// <summary>Ports of HTTPS addresses that no plain one shares. One that is chosen at the start (0) is none of them.</summary>
    internal static IReadOnlySet<int> HttpsPorts(IConfiguration configuration)
    {
        var urls = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat((configuration["https_ports"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(port => $"https://*:{port}"))
            .Concat((configuration["http_ports"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(port => $"http://*:{port}"))
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>())
            .Select(Read).OfType<BindingAddress>().ToLookup(address => address.Scheme, address => address.Port, StringComparer.OrdinalIgnoreCase);
        return urls["https"].Except(urls["http"]).Where(port => port > 0).ToHashSet();
    }

    private static BindingAddress? Read(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            // Kestrel says it better, and ends the start.
            return null;
        }
    }
}
