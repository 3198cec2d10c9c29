using Microsoft.AspNetCore.Components.Server.Circuits;

namespace CostGov.Web.Shell;

/// <summary>
/// Whether somebody sees the page. A circuit whose browser went away is kept for a while, and must not take for itself what is told once.
/// </summary>
public sealed class CircuitPresence : CircuitHandler
{
    public bool IsSeen { get; private set; } = true;

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsSeen = true;
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsSeen = false;
        return Task.CompletedTask;
    }
}
