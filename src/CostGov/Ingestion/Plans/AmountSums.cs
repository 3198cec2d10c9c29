using CostGov.Costs;

namespace CostGov.Ingestion.Plans;

/// <summary>Sums of amounts metric by metric. A metric that one side does not know is unknown in the sum.</summary>
public static class AmountSums
{
    /// <summary>Nothing yet, in each metric that the source has.</summary>
    public static ChargeAmounts ZeroLike(ChargeAmounts known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return new(known.Billed * 0, known.Effective * 0, known.NetBilled * 0, known.NetEffective * 0);
    }

    public static ChargeAmounts Plus(this ChargeAmounts left, ChargeAmounts right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(
            left.Billed + right.Billed,
            left.Effective + right.Effective,
            left.NetBilled + right.NetBilled,
            left.NetEffective + right.NetEffective);
    }

    public static ChargeAmounts Minus(this ChargeAmounts left, ChargeAmounts right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(
            left.Billed - right.Billed,
            left.Effective - right.Effective,
            left.NetBilled - right.NetBilled,
            left.NetEffective - right.NetEffective);
    }

    /// <summary>The largest magnitude among the metrics; 0 when none is known.</summary>
    public static decimal Largest(this ChargeAmounts amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        decimal?[] all = [amounts.Billed, amounts.Effective, amounts.NetBilled, amounts.NetEffective];
        return all.Max(amount => Math.Abs(amount ?? 0));
    }

    /// <summary>Whether both know the same metrics; sums of unlike sources must not be mistaken for changes to zero.</summary>
    public static bool KnowsTheSameAs(this ChargeAmounts left, ChargeAmounts right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left.Billed.HasValue == right.Billed.HasValue
            && left.Effective.HasValue == right.Effective.HasValue
            && left.NetBilled.HasValue == right.NetBilled.HasValue
            && left.NetEffective.HasValue == right.NetEffective.HasValue;
    }
}
