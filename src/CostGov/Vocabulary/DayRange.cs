using System.Globalization;

namespace CostGov;

/// <summary>UTC days from <see cref="Start"/> (included) to <see cref="End"/> (excluded), as FOCUS and Cost Explorer have them.</summary>
public sealed record DayRange
{
    /// <exception cref="ArgumentException">The end is before the start.</exception>
    public DayRange(DateOnly start, DateOnly end)
    {
        if (end < start)
            throw new ArgumentException($"A range of days must not end ({end:yyyy-MM-dd}) before it starts ({start:yyyy-MM-dd}).", nameof(end));
        Start = start;
        End = end;
    }

    public DateOnly Start { get; }

    /// <summary>The first day that is not in the range; never shown raw to people.</summary>
    public DateOnly End { get; }

    public int Length => End.DayNumber - Start.DayNumber;

    public bool IsEmpty => Length == 0;

    public DateOnly LastDay => End.AddDays(-1);

    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Length).Select(Start.AddDays);

    public bool Contains(DateOnly day) => day >= Start && day < End;

    public bool Overlaps(DayRange other) => Start < other.End && other.Start < End;

    /// <summary>The common days, or null where there are none.</summary>
    public DayRange? Intersect(DayRange other)
    {
        var start = Start > other.Start ? Start : other.Start;
        var end = End < other.End ? End : other.End;
        return start < end ? new(start, end) : null;
    }

    public IEnumerable<BillingPeriod> Periods
    {
        get
        {
            for (var period = BillingPeriod.Containing(Start); period.Days.Start < End; period = period.Next)
                yield return period;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{Start:yyyy-MM-dd}, {End:yyyy-MM-dd})");
}
