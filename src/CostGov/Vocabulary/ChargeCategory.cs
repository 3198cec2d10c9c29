namespace CostGov;

/// <summary>The highest-level classification of a charge, as FOCUS has it.</summary>
public enum ChargeCategory
{
    Usage,
    Purchase,
    Tax,
    Credit,
    Adjustment,

    /// <summary>A record type that our mapping table does not know yet: shown as it is, never lost.</summary>
    Unmapped,
}
