using CostGov.Costs;

namespace CostGov.Ingestion.Plans;

/// <summary>
/// What a whole bill amounts to on one day: the source's own figure, asked without grouping, or the sum of what is published.
/// The two are compared to the last digit, so equality is the question "has this day changed?".
/// </summary>
public sealed record BillDay(DateOnly Day, ChargeAmounts Amounts, bool IsEstimated)
{
    public bool IsZero => Amounts is { Billed: 0 or null, Effective: 0 or null, NetBilled: 0 or null, NetEffective: 0 or null };
}

/// <summary>What the charges of one kind amount to on one day, as the source says.</summary>
public sealed record KindTotal(DateOnly Day, ChargeKind Kind, ChargeAmounts Amounts);
