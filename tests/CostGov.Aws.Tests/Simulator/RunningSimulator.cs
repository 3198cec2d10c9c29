using CostGov.Aws.Simulator;

namespace CostGov.Aws.Tests.Simulator;

/// <summary>A simulator of the small company and a client signed in to it, for one test.</summary>
public abstract class RunningSimulator : IAsyncLifetime
{
    private protected SmallCompany Company { get; } = new();

    private protected SimulatorHost Host { get; private set; } = null!;

    private protected SignedClient Client { get; private set; } = null!;

    private protected virtual SimulatorOptions Options => new();

    public virtual async ValueTask InitializeAsync()
    {
        Host = await SimulatorHost.StartAsync(Company, Options, TestContext.Current.CancellationToken);
        Client = new SignedClient(Host);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
