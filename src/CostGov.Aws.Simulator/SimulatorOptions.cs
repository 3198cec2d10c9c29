using CostGov.Aws.Simulator.Scenarios;

namespace CostGov.Aws.Simulator;

/// <summary>How the simulator listens and pages; what is true in it is the scenario's.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Loopback only. Port 0 takes a free one.</summary>
    public Uri Url { get; init; } = new("http://127.0.0.1:0");

    /// <summary>Groups (or ungrouped periods) on one page of GetCostAndUsage, and values on one page of GetDimensionValues and GetTags.</summary>
    public int PageCells { get; init; } = 5_000;

    /// <summary>Every n-th page of a list is empty and has a token, as AWS allows itself; 0 never.</summary>
    public int EmptyPageEvery { get; init; }

    /// <summary>What AssumeRole must present; null when the roles ask for none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Accounts bear the retired <c>Status</c> beside <c>State</c>, as until September 2026.</summary>
    public bool WithAccountStatus { get; init; }

    /// <summary>Other organisations on the same endpoint: the key of a request decides which one answers.</summary>
    public IReadOnlyList<Scenario> OtherPayers { get; init; } = [];

    /// <summary>Signatures, sessions and delays. What day the bill has reached is <see cref="Scenario.Today"/>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
