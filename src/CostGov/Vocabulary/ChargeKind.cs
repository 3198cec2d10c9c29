namespace CostGov;

/// <summary>
/// What finance people switch on and off under any grouping: finer than <see cref="ChargeCategory"/> where the category would mix
/// support with commitment fees. Each kind belongs to exactly one category.
/// </summary>
public enum ChargeKind
{
    /// <summary>Metered use, with use covered by a commitment and its negation.</summary>
    Usage,

    /// <summary>Recurring and upfront fees of Savings Plans, reservations and marketplace subscriptions.</summary>
    Fee,

    /// <summary>AWS Support plans.</summary>
    Support,
    Tax,
    Credit,

    /// <summary>Private and bundled discounts that AWS bills as lines of their own.</summary>
    Discount,
    Refund,
    Unmapped,
}

public static class ChargeKinds
{
    public static ChargeCategory Category(this ChargeKind kind) => kind switch
    {
        ChargeKind.Usage => ChargeCategory.Usage,
        ChargeKind.Fee or ChargeKind.Support => ChargeCategory.Purchase,
        ChargeKind.Tax => ChargeCategory.Tax,
        ChargeKind.Credit or ChargeKind.Discount => ChargeCategory.Credit,
        ChargeKind.Refund => ChargeCategory.Adjustment,
        _ => ChargeCategory.Unmapped,
    };
}
