namespace CostGov.Costs;

/// <summary>A run file is gone, or its content is not what its hash says. Nothing of it was loaded.</summary>
public sealed class DamagedRunFileException(string message) : IOException(message);
