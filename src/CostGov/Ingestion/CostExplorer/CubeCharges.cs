using CostGov.Costs;
using CostGov.Ingestion.Plans;

namespace CostGov.Ingestion.CostExplorer;

/// <summary>From cells to charges, by what a cube's two keys mean.</summary>
internal static class CubeCharges
{
    /// <summary>What a rounding row is called where the cube keeps services.</summary>
    private const string Rounding = "Rounding";

    public static Charge Of(Cube cube, ChargeKind kind, KeptCell cell, Currency currency) => cube.Shape switch
    {
        "service" => new(cell.Day, cell.First, cell.Second, null, null, null, kind, cell.Amounts, currency, cell.IsEstimated),
        "region" => new(cell.Day, cell.First, null, cell.Second, null, null, kind, cell.Amounts, currency, cell.IsEstimated),
        "tag" => new(cell.Day, cell.First, null, null, cell.Second, null, kind, cell.Amounts, currency, cell.IsEstimated),
        "service-region" => new(cell.Day, null, cell.First, cell.Second, null, null, kind, cell.Amounts, currency, cell.IsEstimated),
        "service-tag" => new(cell.Day, null, cell.First, null, cell.Second, null, kind, cell.Amounts, currency, cell.IsEstimated),
        _ => throw new ArgumentException($"Cost Explorer has no cube '{cube}'.", nameof(cube)),
    };

    /// <summary>The visible row that makes the parts of a day add up to its total, to the last digit.</summary>
    public static Charge RoundingOf(Cube cube, string payerId, BillDay day, ChargeAmounts rest, Currency currency) => new(
        day.Day,
        cube.HasAccount ? payerId : null,
        cube.HasService ? Rounding : null,
        cube.HasRegion ? "" : null,
        cube.TagKey is null ? null : "",
        Tags: null,
        ChargeKind.Usage,
        rest,
        currency,
        day.IsEstimated);
}
