namespace CostGov;

/// <summary>Which cost of a charge is meant.</summary>
public enum CostMetric
{
    /// <summary>The basis of the invoice: FOCUS BilledCost, Cost Explorer UnblendedCost.</summary>
    Billed,

    /// <summary>Amortised over the commitments' life: FOCUS EffectiveCost, Cost Explorer AmortizedCost.</summary>
    Effective,

    /// <summary>Billed after private discounts: Cost Explorer NetUnblendedCost. FOCUS files do not have it.</summary>
    NetBilled,

    /// <summary>Effective after private discounts: Cost Explorer NetAmortizedCost. FOCUS files do not have it.</summary>
    NetEffective,

    /// <summary>At public prices: FOCUS ListCost. Cost Explorer does not have it.</summary>
    List,

    /// <summary>At negotiated prices before commitments: FOCUS ContractedCost. Cost Explorer does not have it.</summary>
    Contracted,
}
