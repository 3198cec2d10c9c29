using System.Collections.Frozen;

namespace CostGov.Ingestion.Plans;

/// <summary>
/// The mapping table from Cost Explorer's RECORD_TYPE to what people switch on and off. A type that is not here is read with
/// "not any of these" and shown as unmapped, never lost.
/// </summary>
public static class RecordTypes
{
    private static readonly FrozenDictionary<string, ChargeKind> Kinds = new Dictionary<string, ChargeKind>(StringComparer.Ordinal)
    {
        ["Usage"] = ChargeKind.Usage,
        ["DiscountedUsage"] = ChargeKind.Usage,
        ["SavingsPlanCoveredUsage"] = ChargeKind.Usage,
        ["SavingsPlanNegation"] = ChargeKind.Usage,
        ["SavingsPlanRecurringFee"] = ChargeKind.Fee,
        ["SavingsPlanUpfrontFee"] = ChargeKind.Fee,
        ["Recurring"] = ChargeKind.Fee,
        ["Upfront"] = ChargeKind.Fee,
        ["Other out-of-cycle charges"] = ChargeKind.Fee,
        ["Support"] = ChargeKind.Support,
        ["Tax"] = ChargeKind.Tax,
        ["Credit"] = ChargeKind.Credit,
        ["Enterprise Discount Program Discount"] = ChargeKind.Discount,
        ["Private Rate Card Discount"] = ChargeKind.Discount,
        ["Bundled Discount"] = ChargeKind.Discount,
        ["Refund"] = ChargeKind.Refund,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every type of the table, in a fixed order, so that two requests for the same thing are the same request.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. Kinds.Keys.Order(StringComparer.Ordinal)];

    public static ChargeKind KindOf(string recordType) => Kinds.GetValueOrDefault(recordType, ChargeKind.Unmapped);

    /// <summary>The types that make up a kind; none for <see cref="ChargeKind.Unmapped"/>, which is everything that is not <see cref="Known"/>.</summary>
    public static IReadOnlyList<string> Of(ChargeKind kind) => [.. Known.Where(type => Kinds[type] == kind)];
}
