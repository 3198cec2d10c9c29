using CostGov.Aws.Simulator;
using CostGov.Aws.Simulator.Faults;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Testing;

/// <summary>AWS for one test: a simulator on a loopback port of its own, so that no test spends another's retries.</summary>
public sealed class SimulatedAws : IAsyncDisposable
{
    private readonly SimulatorHost _host;

    private SimulatedAws(SimulatorHost host) => _host = host;

    public Uri Endpoint => _host.Endpoint;

    public string AccessKeyId => _host.AccessKeyId;

    public string SecretAccessKey => _host.SecretAccessKey;

    public string Region => _host.Region;

    public Scenario Scenario => _host.Scenario;

    /// <summary>All payers with their keys, the first scenario's first.</summary>
    public IReadOnlyList<SimulatedPayer> Payers => _host.Payers;

    public FaultSwitches Faults => _host.Faults;

    public CallLog Calls => _host.Calls;

    public static Task<SimulatedAws> StartAsync(Scenario scenario, CancellationToken cancellationToken) =>
        StartAsync(scenario, new SimulatorOptions(), cancellationToken);

    public static async Task<SimulatedAws> StartAsync(Scenario scenario, SimulatorOptions options, CancellationToken cancellationToken)
    {
        var host = await SimulatorHost.StartAsync(scenario, options, cancellationToken);
        return host.Endpoint.IsLoopback
            ? new SimulatedAws(host)
            : throw new InvalidOperationException($"Tests talk to loopback only, and {host.Endpoint} is not on it.");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
