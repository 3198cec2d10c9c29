namespace CostGov.Costs;

/// <summary>
/// One row of a cube on its way into the store. What the cube does not keep is null; a dimension it keeps but that has no value
/// is the empty string.
/// </summary>
/// <param name="AccountId">As the source wrote it; null in payer-wide cubes.</param>
/// <param name="TagValue">The value of the cube's tag key.</param>
/// <param name="Tags">All tags of the charge; in cube <c>line</c> only.</param>
public sealed record Charge(
    DateOnly Day,
    string? AccountId,
    string? Service,
    string? Region,
    string? TagValue,
    IReadOnlyDictionary<string, string>? Tags,
    ChargeKind Kind,
    ChargeAmounts Amounts,
    Currency Currency,
    bool IsEstimated);

/// <summary>Exact amounts, at most 14 decimals each; null where the source does not have the metric.</summary>
public sealed record ChargeAmounts(
    decimal? Billed,
    decimal? Effective,
    decimal? NetBilled,
    decimal? NetEffective,
    decimal? List = null,
    decimal? Contracted = null);
