using CostGov.Ingestion.Plans;

namespace CostGov.Tests.Ingestion.Plans;

public sealed class RecordTypesTests
{
    [Theory]
    [InlineData("Usage", ChargeKind.Usage, ChargeCategory.Usage)]
    [InlineData("DiscountedUsage", ChargeKind.Usage, ChargeCategory.Usage)]
    [InlineData("SavingsPlanCoveredUsage", ChargeKind.Usage, ChargeCategory.Usage)]
    [InlineData("SavingsPlanNegation", ChargeKind.Usage, ChargeCategory.Usage)]
    [InlineData("SavingsPlanRecurringFee", ChargeKind.Fee, ChargeCategory.Purchase)]
    [InlineData("SavingsPlanUpfrontFee", ChargeKind.Fee, ChargeCategory.Purchase)]
    [InlineData("Recurring", ChargeKind.Fee, ChargeCategory.Purchase)]
    [InlineData("Upfront", ChargeKind.Fee, ChargeCategory.Purchase)]
    [InlineData("Other out-of-cycle charges", ChargeKind.Fee, ChargeCategory.Purchase)]
    [InlineData("Support", ChargeKind.Support, ChargeCategory.Purchase)]
    [InlineData("Refund", ChargeKind.Refund, ChargeCategory.Adjustment)]
    [InlineData("Credit", ChargeKind.Credit, ChargeCategory.Credit)]
    [InlineData("Tax", ChargeKind.Tax, ChargeCategory.Tax)]
    [InlineData("Enterprise Discount Program Discount", ChargeKind.Discount, ChargeCategory.Credit)]
    [InlineData("Private Rate Card Discount", ChargeKind.Discount, ChargeCategory.Credit)]
    [InlineData("Bundled Discount", ChargeKind.Discount, ChargeCategory.Credit)]
    [InlineData("SomethingNew", ChargeKind.Unmapped, ChargeCategory.Unmapped)]
    public void A_record_type_is_of_one_kind_and_category(string recordType, ChargeKind kind, ChargeCategory category) =>
        Assert.Equal((kind, category), (RecordTypes.KindOf(recordType), RecordTypes.KindOf(recordType).Category()));

    [Fact]
    public void The_kinds_divide_the_known_types_among_them_without_rest_or_overlap() =>
        Assert.Equal(RecordTypes.Known, Enum.GetValues<ChargeKind>().SelectMany(RecordTypes.Of).Order(StringComparer.Ordinal));
}
