namespace CostGov.Costs;

/// <summary>A question was asked of a state so old that its charges are no longer kept. Capture a new one and ask again.</summary>
public sealed class CostSnapshotExpiredException()
    : InvalidOperationException("The figures this was based on were renewed a while ago and are no longer kept. Capture the present state and ask again.");
