namespace CostGov.Aws.Simulator.Scenarios.Billing;

/// <summary>Cost Explorer's spellings of RECORD_TYPE.</summary>
public static class RecordTypes
{
    public const string Usage = "Usage";
    public const string DiscountedUsage = "DiscountedUsage";
    public const string SavingsPlanCoveredUsage = "SavingsPlanCoveredUsage";
    public const string SavingsPlanNegation = "SavingsPlanNegation";
    public const string SavingsPlanRecurringFee = "SavingsPlanRecurringFee";
    public const string SavingsPlanUpfrontFee = "SavingsPlanUpfrontFee";
    public const string Recurring = "Recurring";
    public const string Upfront = "Upfront";
    public const string Refund = "Refund";
    public const string Credit = "Credit";
    public const string Tax = "Tax";
    public const string Support = "Support";
    public const string EnterpriseDiscount = "Enterprise Discount Program Discount";
    public const string PrivateRateDiscount = "Private Rate Card Discount";
    public const string BundledDiscount = "Bundled Discount";
}
