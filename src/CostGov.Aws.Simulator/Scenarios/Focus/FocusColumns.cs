using System.Globalization;

namespace CostGov.Aws.Simulator.Scenarios.Focus;

/// <summary>The 43 columns of FOCUS 1.0 in the order of the specification's own sample, and how each is read off a row.</summary>
internal static class FocusColumns
{
    public static readonly IReadOnlyList<(string Name, Func<FocusRow, string?> Of)> All =
    [
        ("AvailabilityZone", _ => null),
        ("BilledCost", row => Number(row.Billed)),
        ("BillingAccountId", row => row.Bill.PayerId),
        ("BillingAccountName", row => row.Bill.AccountNames.GetValueOrDefault(row.Bill.PayerId)),
        ("BillingCurrency", _ => "USD"),
        ("BillingPeriodEnd", row => Instant(row.Bill.End)),
        ("BillingPeriodStart", row => Instant(row.Bill.Start)),
        ("ChargeCategory", row => row.Category.Charge),
        ("ChargeClass", row => row.Category.Class),
        ("ChargeDescription", row => row.Description),
        ("ChargeFrequency", row => row.Category.Frequency),
        ("ChargePeriodEnd", row => Instant(row.Line.Day.AddDays(1))),
        ("ChargePeriodStart", row => Instant(row.Line.Day)),
        ("CommitmentDiscountCategory", row => row.CommitmentCategory),
        ("CommitmentDiscountId", row => row.CommitmentId),
        ("CommitmentDiscountName", _ => null),
        ("CommitmentDiscountStatus", row => row.CommitmentStatus),
        ("CommitmentDiscountType", row => row.CommitmentType),
        ("ConsumedQuantity", row => row.IsUsage ? Number(row.Line.UsageQuantity) : null),
        ("ConsumedUnit", row => row.IsUsage ? row.Line.UsageUnit : null),
        ("ContractedCost", row => Number(row.Contracted)),
        ("ContractedUnitPrice", row => Number(row.UnitPriceOf(row.Contracted))),
        ("EffectiveCost", row => Number(row.Effective)),
        ("InvoiceIssuerName", _ => "Amazon Web Services Japan G.K."),
        ("ListCost", row => Number(row.List)),
        ("ListUnitPrice", row => Number(row.UnitPriceOf(row.List))),
        ("PricingCategory", row => row.Category.Pricing),
        ("PricingQuantity", row => row.IsSold ? Number(row.Line.UsageQuantity) : null),
        ("PricingUnit", row => row.IsSold ? row.Line.UsageUnit : null),
        ("ProviderName", _ => "AWS"),
        ("PublisherName", _ => "Amazon Web Services, Inc."),
        ("RegionId", row => row.RegionId),
        ("RegionName", row => FocusNames.Region(row.RegionId)),
        ("ResourceId", row => row.Line.ResourceId),
        ("ResourceName", row => row.ResourceName),
        ("ResourceType", row => row.ResourceType),
        ("ServiceCategory", row => FocusNames.ServiceCategory(row.Line.Service)),
        ("ServiceName", row => row.Line.Service),
        ("SkuId", row => row.SkuId),
        ("SkuPriceId", row => row.SkuId is { } sku ? $"{sku}.JRTCKXETXF.6YS6EN2CT7" : null),
        ("SubAccountId", row => row.Line.AccountId),
        ("SubAccountName", row => row.SubAccountName),
        ("Tags", row => row.Tags),
    ];

    /// <summary>All digits, no exponent, no trailing zeros.</summary>
    private static string? Number(decimal? amount) => amount?.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
