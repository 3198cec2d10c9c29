using System.ComponentModel.DataAnnotations;
using System.Net;

namespace CostGov.Web.Hosting;

/// <summary>How people reach a Live installation from other machines. With none of it Live listens on loopback only.</summary>
public sealed class ListenOptions : IValidatableObject
{
    public const string Section = "CostGov:Listen";

    /// <summary>The names that people's browsers ask for, for example costs.example.com. Other names are refused.</summary>
    public string[] Hosts { get; init; } = [];

    /// <summary>Addresses (10.0.0.5) or networks (10.0.0.0/24) of reverse proxies that speak HTTPS with the browsers; only they are believed what they tell of the client.</summary>
    public string[] Proxies { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var host in Hosts.Where(host => Uri.CheckHostName(host) is UriHostNameType.Unknown))
            yield return new($"{Section}:Hosts '{host}' is not the name of a host, for example costs.example.com.", [nameof(Hosts)]);
        foreach (var proxy in Proxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
            yield return new($"{Section}:Proxies '{proxy}' is neither an address nor a network, for example 10.0.0.5 or 10.0.0.0/24.", [nameof(Proxies)]);
    }
}
