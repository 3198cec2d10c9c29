using CostGov.Costs;

namespace CostGov.Ingestion.Freshness;

/// <summary>Tells day by day what a source has brought, from what is published. Pure.</summary>
internal static class ReadDays
{
    /// <param name="source">What the source has published of the payer.</param>
    /// <param name="all">What every source has published of the payer, which tells who answers.</param>
    /// <param name="window">The days that are watched.</param>
    public static IReadOnlyList<ReadDay> Of(IReadOnlyList<PublishedSet> source, IReadOnlyList<PublishedSet> all, DayRange window)
    {
        if (source.Count == 0)
            return [.. window.Days.Select(day => new ReadDay(day, DayReading.BeforeConnection, false, false, []))];
        var connected = source.Min(set => set.Period.Days.Start);
        var last = source.Max(set => set.DataTo);
        var cubes = source.Select(set => set.Cube).Distinct().ToList();
        var months = window.Periods.ToDictionary(period => period, period => Month.Of(period, source, all));
        return [.. window.Days.Select(day => day < connected
            ? new(day, DayReading.BeforeConnection, false, false, [])
            : months[BillingPeriod.Containing(day)].Day(day, cubes, last))];
    }

    /// <summary>A billing period of the source, with what its files say of their days.</summary>
    private sealed record Month(IReadOnlyList<PublishedSet> Sets, DateOnly? LinesTo, IReadOnlySet<DateOnly> Charged, IReadOnlySet<DateOnly> Estimated)
    {
        public static Month Of(BillingPeriod period, IReadOnlyList<PublishedSet> source, IReadOnlyList<PublishedSet> all)
        {
            var sets = source.Where(set => set.Period == period).ToList();
            var facts = sets.SelectMany(set => set.Facts.Days).ToList();
            return new(sets, LinesOf(period, all), facts.Select(day => day.Day).ToHashSet(), facts.Where(day => day.IsEstimated).Select(day => day.Day).ToHashSet());
        }

        public ReadDay Day(DateOnly day, IReadOnlyList<Cube> cubes, DateOnly last)
        {
            var covering = Sets.Where(set => day <= set.DataTo).Select(set => set.Cube).ToList();
            var lacking = covering.Count == 0 ? [] : cubes.Except(covering).ToList();
            var reading = covering.Count == 0
                ? day > last ? DayReading.Awaited : DayReading.Missing
                : lacking.Count > 0 ? DayReading.Partly : IsEstimated(day) ? DayReading.Estimated : DayReading.Final;
            return new(day, reading, Charged.Contains(day), day <= LinesTo, lacking);
        }

        // A day without charges has nothing that could be marked; it is as final as its month.
        private bool IsEstimated(DateOnly day) => Charged.Contains(day) ? Estimated.Contains(day) : Estimated.Count > 0;

        // As CubeChoice does: line items are preferred unless a cube reaches further.
        private static DateOnly? LinesOf(BillingPeriod period, IReadOnlyList<PublishedSet> all)
        {
            var ofMonth = all.Where(set => set.Period == period).ToList();
            var lines = ofMonth.FirstOrDefault(set => set.Cube == Cube.Line);
            return lines is not null && ofMonth.All(set => set.DataTo <= lines.DataTo) ? lines.DataTo : null;
        }
    }
}
