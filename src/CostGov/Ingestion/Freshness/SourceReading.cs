using CostGov.Costs;

namespace CostGov.Ingestion.Freshness;

/// <summary>What one source, AWS or files, has brought of a payer's bill: by cube and by day.</summary>
/// <param name="IsFiles">Line items from files; otherwise cubes from Cost Explorer.</param>
/// <param name="IsConfigured">The payer is read by schedule; one that is not is known from files alone.</param>
/// <param name="Cubes">In the order in which they are read; empty before the first publication.</param>
/// <param name="Days">The watched days, each once and in order.</param>
public sealed record SourceReading(string PayerId, string PayerName, bool IsFiles, bool IsConfigured, IReadOnlyList<CubeReading> Cubes, IReadOnlyList<ReadDay> Days)
{
    internal static SourceReading Of(
        string payerId, string name, bool isFiles, bool isConfigured, IReadOnlyList<PublishedSet> source, IReadOnlyList<PublishedSet> all, DayRange window) => new(
        payerId, name, isFiles, isConfigured,
        [.. source.GroupBy(set => set.Cube).Select(cube => CubeReading.Of(cube.Key, [.. cube], window)).OrderBy(cube => cube.Place).ThenBy(cube => cube.Cube.ToString(), StringComparer.Ordinal)],
        ReadDays.Of(source, all, window));
}

/// <summary>One cube of a source.</summary>
/// <param name="Days">From its first to its last published day.</param>
/// <param name="MissingDays">Days in between that were not read.</param>
/// <param name="ReadAt">When its watched months were compared with the source, the oldest of them; of files, when the latest was imported.</param>
/// <param name="Failures">Billing periods that could not be renewed and hold older figures.</param>
/// <param name="QuarantinedRows">Rows that its files left out.</param>
public sealed record CubeReading(Cube Cube, DayRange Days, int MissingDays, DateTimeOffset ReadAt, IReadOnlyList<CubeFailureRow> Failures, int QuarantinedRows)
{
    internal int Place => Cube.Shape switch { "service" => 0, "region" => 1, "service-region" => 2, "tag" => 3, "service-tag" => 4, _ => 5 };

    internal static CubeReading Of(Cube cube, IReadOnlyList<PublishedSet> sets, DayRange window)
    {
        var days = new DayRange(sets.Min(set => set.Period.Days.Start), sets.Max(set => set.DataTo).AddDays(1));
        var watched = sets.Where(set => set.Period.Days.Overlaps(window)).ToList();
        return new(
            cube,
            days,
            days.Days.Count(day => !sets.Any(set => set.Period.Days.Contains(day) && day <= set.DataTo)),
            cube == Cube.Line || watched.Count == 0 ? sets.Max(set => set.DataAsOf) : watched.Min(set => set.DataAsOf),
            [.. sets.Where(set => set.FailedBecause is not null).OrderBy(set => set.Period).Select(set => new CubeFailureRow(cube, set.Period, set.FailedBecause!))],
            sets.Sum(set => set.QuarantinedRows));
    }
}
