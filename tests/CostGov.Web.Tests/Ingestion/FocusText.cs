namespace CostGov.Web.Tests.Ingestion;

/// <summary>Small FOCUS files of August 2026.</summary>
internal static class FocusText
{
    public const string Payer = "111122223333";

    private const string Header =
        "BilledCost,EffectiveCost,ListCost,ContractedCost,BillingAccountId,BillingAccountName,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargeCategory,ChargeClass,"
        + "ChargePeriodStart,ChargePeriodEnd,ProviderName,RegionId,ServiceName,SubAccountId,SubAccountName,Tags\n";

    public static string Of(params string[] rows) => Header + string.Concat(rows);

    /// <summary>A row that nothing is wrong with, unless the category is unknown.</summary>
    public static string Row(string billed = "1.25", string category = "Usage") =>
        $"{billed},{billed},{billed},{billed},{Payer},Acme,USD,2026-08-01T00:00:00Z,2026-09-01T00:00:00Z,{category},,"
        + "2026-08-03T00:00:00Z,2026-08-04T00:00:00Z,AWS,ap-northeast-1,Amazon Simple Storage Service,444455556666,shop,\n";
}
