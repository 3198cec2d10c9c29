using CostGov.Costs;

namespace CostGov.Ingestion.Plans;

/// <summary>What a run is going to read and what AWS will charge for it; people approve this, and a run that was killed goes on with it.</summary>
/// <param name="Cubes">All that were compared with the source; what has no renewal is unchanged.</param>
/// <param name="Renewals">Which days of which cube and period are read again; all other days are carried over.</param>
/// <param name="Reads">One request each (and its pages), in the order they are asked.</param>
/// <param name="ExpectedRequests">Requests and pages still to be paid for.</param>
/// <param name="IsGuess">Made before anything was asked, from the number of accounts alone, so that nothing is paid before it is approved.</param>
public sealed record IngestPlan(
    DayRange Days,
    IReadOnlyList<Cube> Cubes,
    IReadOnlyList<Renewal> Renewals,
    IReadOnlyList<CubeRead> Reads,
    int ExpectedRequests,
    bool IsGuess = false)
{
    /// <summary>What AWS charges for one Cost Explorer request; each further page counts as a request.</summary>
    public const decimal UsdPerRequest = 0.01m;

    public decimal ExpectedUsd => ExpectedRequests * UsdPerRequest;

    public IReadOnlyList<BillingPeriod> Periods => [.. Renewals.Select(renewal => renewal.Period).Distinct().Order()];

    /// <summary>Distinct days to be read, over all cubes.</summary>
    public int DaysToRead => Renewals.SelectMany(renewal => renewal.Days).SelectMany(range => range.Days).Distinct().Count();
}

/// <summary>The days of one cube and billing period that changed, as ranges; <paramref name="IsWhole"/> when they are all its covered days.</summary>
public sealed record Renewal(Cube Cube, BillingPeriod Period, IReadOnlyList<DayRange> Days, bool IsWhole)
{
    public bool Covers(DateOnly day) => Days.Any(range => range.Contains(day));
}

/// <summary>One request: the charges of one kind on a range of days, grouped as the cube is.</summary>
/// <param name="Number">Its place in the plan, by which a finished read is known again after a restart.</param>
/// <param name="Days">May include days that are not renewed where that saves a request; their rows are left out.</param>
public sealed record CubeRead(int Number, Cube Cube, ChargeKind Kind, DayRange Days, int ExpectedPages);
