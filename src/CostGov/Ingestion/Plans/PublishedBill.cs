using CostGov.Costs;

namespace CostGov.Ingestion.Plans;

/// <summary>What is published of one payer, as far as planning needs it.</summary>
/// <param name="Days">Per cube, the sum of what is published on each covered day; a cube that is not there was never published.</param>
/// <param name="Readings">When each period of a cube was last read whole.</param>
/// <param name="RowsPerDay">How many rows a day has in a cube, by kind, for the estimate of pages.</param>
public sealed record PublishedBill(
    IReadOnlyDictionary<Cube, IReadOnlyDictionary<DateOnly, BillDay>> Days,
    IReadOnlyDictionary<(Cube Cube, BillingPeriod Period), WholeReading> Readings,
    IReadOnlyDictionary<(Cube Cube, ChargeKind Kind), decimal> RowsPerDay)
{
    public static PublishedBill Nothing { get; } = new(
        new Dictionary<Cube, IReadOnlyDictionary<DateOnly, BillDay>>(),
        new Dictionary<(Cube, BillingPeriod), WholeReading>(),
        new Dictionary<(Cube, ChargeKind), decimal>());
}

/// <summary>The last time that a cube's period was read from its first to its last day.</summary>
public sealed record WholeReading(DateOnly On, bool WasFinal);
