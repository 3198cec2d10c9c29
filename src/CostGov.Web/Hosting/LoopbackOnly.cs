using System.Diagnostics.CodeAnalysis;
using System.Net;
using CostGov.Persistence;
using Microsoft.AspNetCore.Connections;

namespace CostGov.Web.Hosting;

/// <summary>
/// Refuses to listen where other machines could reach it. Kestrel asks this factory first for every address, however that was
/// configured; it takes only those that are not loopback, and takes them to refuse them.
/// </summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed class LoopbackOnly : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    public bool CanBind(EndPoint endpoint) => endpoint is IPEndPoint { Address: var address } && !IPAddress.IsLoopback(address);

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) => throw new CannotStartException(
        $"In Live mode CostGov listens on this machine only, for nobody signs in yet and a bill is confidential; {endpoint} would be open to others. " +
        "Use --urls http://localhost:5080, and an SSH tunnel to look at it from elsewhere.");
}
