using CostGov.Costs;

namespace CostGov.Ingestion.Plans;

/// <summary>
/// How many requests a reading costs, guessed from the number of accounts before anything was asked. Afterwards the rows that are
/// published are counted instead.
/// </summary>
public static class RequestGuess
{
    /// <summary>Rows of a page until one was seen. AWS does not publish its page size.</summary>
    public const int PageCells = 2_000;

    /// <summary>The plan of a first reading of whole months, for approval.</summary>
    public static IngestPlan FirstReading(DayRange days, IReadOnlyList<Cube> cubes, int accounts)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(cubes);
        var renewals = days.Periods.OrderDescending().SelectMany(period => cubes.Select(cube => new Renewal(cube, period, [days.Intersect(period.Days)!], true))).ToList();
        var usage = renewals.Sum(renewal => Pages(renewal.Days[0].Length * RowsPerDay(renewal.Cube, ChargeKind.Usage, accounts)));
        ChargeKind[] sparse = [ChargeKind.Fee, ChargeKind.Support, ChargeKind.Tax, ChargeKind.Credit];
        var rest = cubes.Sum(cube => sparse.Sum(kind => Pages(days.Length * RowsPerDay(cube, kind, accounts))));
        const int TotalAndKinds = 3;
        return new(days, cubes, renewals, [], TotalAndKinds + usage + rest, IsGuess: true);
    }

    /// <summary>Rows that one day of a cube is expected to have.</summary>
    public static decimal RowsPerDay(Cube cube, ChargeKind kind, int accounts)
    {
        ArgumentNullException.ThrowIfNull(cube);
        if (kind != ChargeKind.Usage)
            return cube.HasAccount ? Math.Max(1, accounts / 30m) : 2;
        return cube.Shape switch
        {
            "service" => accounts * 12m,
            "region" or "tag" => accounts * 4m,
            _ => 40m + Math.Min(accounts, 100),
        };
    }

    /// <summary>What the two cubes of one tag key cost for so many days.</summary>
    public static decimal UsdOfTagKey(int accounts, int days) =>
        (Pages(days * RowsPerDay(Cube.Tag("any"), ChargeKind.Usage, accounts)) + Pages(days * RowsPerDay(Cube.ServiceTag("any"), ChargeKind.Usage, accounts)))
        * IngestPlan.UsdPerRequest;

    private static int Pages(decimal rows) => Math.Max(1, (int)Math.Ceiling(rows / PageCells));
}
