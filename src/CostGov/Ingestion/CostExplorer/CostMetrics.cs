using CostGov.Costs;

namespace CostGov.Ingestion.CostExplorer;

/// <summary>The four costs that are asked in one request, by Cost Explorer's names.</summary>
internal static class CostMetrics
{
    public static readonly IReadOnlyList<string> Asked = ["UnblendedCost", "AmortizedCost", "NetUnblendedCost", "NetAmortizedCost"];

    /// <param name="amounts">In the order of <see cref="Asked"/>, checked to be amounts when they were received.</param>
    public static ChargeAmounts Read(IReadOnlyList<string?> amounts) =>
        new(Amount(amounts[0]), Amount(amounts[1]), Amount(amounts[2]), Amount(amounts[3]));

    private static decimal? Amount(string? text) => text is null ? null : AmountText.Parse(text);
}
