using CostGov.Costs;

namespace CostGov.Ingestion.Plans;

/// <summary>
/// Decides what a run reads, and does nothing. Thrift: only days whose totals changed are asked again, only for kinds of charge that
/// occur on them, in as few requests as their pages need.
/// </summary>
public static class IngestPlanner
{
    /// <summary>Backfilled tags and moved discounts change a day without changing its total, so watched periods are read whole this often.</summary>
    private const int DaysBetweenWholeReadings = 7;

    /// <summary>The days to renew, per cube and period.</summary>
    /// <param name="today">The current UTC day.</param>
    public static IReadOnlyList<Renewal> Renewals(SourceBill source, PublishedBill published, IReadOnlyList<Cube> cubes, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(cubes);
        if (source.Covered is not { } covered)
            return [];

        return [.. from period in covered.Periods.OrderDescending()
                   let days = source.Days.Where(day => period.Days.Contains(day.Day)).ToList()
                   from cube in cubes
                   let isWhole = NeedsWholeReading(cube, period, source, published, today)
                   let renewed = isWhole ? days : Changed(days, published.Days.GetValueOrDefault(cube))
                   where renewed.Count > 0
                   select new Renewal(cube, period, Ranges(renewed.Select(day => day.Day)), renewed.Count == days.Count)];
    }

    /// <summary>The days over which the kinds of charge are asked; null when nothing changed.</summary>
    public static DayRange? KindDays(IReadOnlyList<Renewal> renewals)
    {
        ArgumentNullException.ThrowIfNull(renewals);
        var ranges = renewals.SelectMany(renewal => renewal.Days).ToList();
        return ranges.Count == 0 ? null : new(ranges.Min(range => range.Start), ranges.Max(range => range.End));
    }

    /// <param name="controls">What kinds occur, over <see cref="KindDays"/>.</param>
    /// <param name="pageCells">How many rows a page of this source has been seen to hold.</param>
    public static IngestPlan Plan(
        SourceBill source, PublishedBill published, IReadOnlyList<Cube> cubes, IReadOnlyList<Renewal> renewals, KindControls controls, int accounts, int pageCells)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(renewals);
        ArgumentNullException.ThrowIfNull(controls);
        var reads = from occurring in controls.Days
                    from renewed in renewals.GroupBy(renewal => renewal.Cube)
                    let kind = occurring.Key
                    let wanted = renewed.SelectMany(renewal => renewal.Days).SelectMany(range => range.Days).Where(occurring.Value.Contains).Order().ToList()
                    let perDay = published.RowsPerDay.TryGetValue((renewed.Key, kind), out var seen) ? seen : RequestGuess.RowsPerDay(renewed.Key, kind, accounts)
                    from read in Reads(renewed.Key, kind, wanted, occurring.Value, perDay, pageCells)
                    select read;

        // Thin kinds span months and come first; then usage, the newest month first, so that a month is published as soon as it is in.
        var ordered = reads.OrderBy(read => read.Kind == ChargeKind.Usage).ThenByDescending(read => read.Days.Start).ThenBy(read => read.Kind)
            .Select((read, at) => read with { Number = at + 1 }).ToList();
        return new(source.Covered ?? new(default, default), cubes, renewals, ordered, ordered.Sum(read => read.ExpectedPages));
    }

    private static bool NeedsWholeReading(Cube cube, BillingPeriod period, SourceBill source, PublishedBill published, DateOnly today)
    {
        if (!published.Readings.TryGetValue((cube, period), out var last))
            return true;
        var isWatched = period >= BillingPeriod.Containing(today).Previous;
        return (isWatched && today.DayNumber - last.On.DayNumber >= DaysBetweenWholeReadings)
            || (!last.WasFinal && source.IsFinal(period));
    }

    private static List<BillDay> Changed(List<BillDay> days, IReadOnlyDictionary<DateOnly, BillDay>? published) =>
        [.. days.Where(day => published is null || !published.TryGetValue(day.Day, out var held) || held.Amounts != day.Amounts || (held.IsEstimated != day.IsEstimated && !day.IsZero))];

    private static IEnumerable<CubeRead> Reads(Cube cube, ChargeKind kind, List<DateOnly> wanted, IReadOnlySet<DateOnly> occurring, decimal rowsPerDay, int pageCells)
    {
        // Usage is the bulk: read month by month, so that a kill loses one month of one cube at most. The rest is thin and spans them.
        var pieces = wanted.GroupBy(day => kind == ChargeKind.Usage ? BillingPeriod.Containing(day) : null).Select(group => group.ToList());
        foreach (var piece in pieces)
        {
            var open = new DayRange(piece[0], piece[0].AddDays(1));
            foreach (var day in piece.Skip(1))
            {
                var joined = new DayRange(open.Start, day.AddDays(1));
                var next = new DayRange(day, day.AddDays(1));
                if (Pages(joined) <= Pages(open) + Pages(next) || joined.Length == open.Length + 1)
                {
                    open = joined;
                    continue;
                }

                yield return new(0, cube, kind, open, Pages(open));
                open = next;
            }

            yield return new(0, cube, kind, open, Pages(open));
        }

        int Pages(DayRange range) => Math.Max(1, (int)Math.Ceiling(range.Days.Count(occurring.Contains) * rowsPerDay / pageCells));
    }

    private static List<DayRange> Ranges(IEnumerable<DateOnly> days)
    {
        var ranges = new List<DayRange>();
        foreach (var day in days.Order())
        {
            if (ranges.Count > 0 && ranges[^1].End == day)
                ranges[^1] = new(ranges[^1].Start, day.AddDays(1));
            else
                ranges.Add(new(day, day.AddDays(1)));
        }

        return ranges;
    }
}
