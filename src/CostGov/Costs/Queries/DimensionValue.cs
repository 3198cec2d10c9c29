namespace CostGov.Costs;

/// <summary>A value of a dimension and what it cost; the empty string is "no value".</summary>
public sealed record DimensionValue(string Value, Money Cost);
