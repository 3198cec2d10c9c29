using CostGov.Aws.Simulator.Scenarios.Billing;

namespace CostGov.Aws.Simulator.Scenarios.Focus;

/// <summary>What FOCUS says of a record type.</summary>
internal sealed record FocusCategory(string Charge, string Frequency, string? Pricing, string? Class = null)
{
    private static readonly FocusCategory Usage = new("Usage", "Usage-Based", "Standard");
    private static readonly FocusCategory Committed = new("Usage", "Usage-Based", "Committed");
    private static readonly FocusCategory Fee = new("Purchase", "Recurring", "Standard");
    private static readonly FocusCategory OneTime = new("Purchase", "One-Time", "Standard");
    private static readonly FocusCategory Given = new("Credit", "One-Time", "Other");
    private static readonly FocusCategory Discount = new("Credit", "Usage-Based", "Other");
    private static readonly FocusCategory Levy = new("Tax", "One-Time", null);
    private static readonly FocusCategory Corrected = new("Adjustment", "One-Time", "Other", "Correction");
    private static readonly FocusCategory Adjusted = new("Adjustment", "One-Time", "Other");

    public static FocusCategory Of(string recordType) => recordType switch
    {
        RecordTypes.Usage => Usage,
        RecordTypes.DiscountedUsage or RecordTypes.SavingsPlanCoveredUsage or RecordTypes.SavingsPlanNegation => Committed,
        RecordTypes.SavingsPlanRecurringFee or RecordTypes.Recurring or RecordTypes.Support => Fee,
        RecordTypes.SavingsPlanUpfrontFee or RecordTypes.Upfront => OneTime,
        RecordTypes.Credit => Given,
        RecordTypes.EnterpriseDiscount or RecordTypes.PrivateRateDiscount or RecordTypes.BundledDiscount => Discount,
        RecordTypes.Tax => Levy,
        RecordTypes.Refund => Corrected,
        _ => Adjusted,
    };
}
