namespace CostGov.Costs;

/// <summary>
/// Which days of a period were read, for every payer that is asked about. A payer's days begin with its first published billing
/// period (before that it was not connected) and end with the last day its source covers. Pure.
/// </summary>
internal sealed class Coverage
{
    private readonly IReadOnlyList<PayerDays> _payers;

    private Coverage(IReadOnlyList<PayerDays> payers) => _payers = payers;

    /// <param name="published">Everything the payers in question have published: it tells when each was connected.</param>
    /// <param name="chosen">The sets that answer.</param>
    public static Coverage Of(IReadOnlyList<PublishedSet> published, IReadOnlyList<PublishedSet> chosen) => new(
        [.. published.GroupBy(set => set.PayerId).Select(payer => new PayerDays(
            payer.Key,
            payer.Min(set => set.Period.Days.Start),
            [.. chosen.Where(set => set.PayerId == payer.Key).Select(Covered).OfType<DayRange>()]))]);

    /// <summary>How many payers are asked about.</summary>
    public int Payers => _payers.Count;

    public bool IsKnown(DateOnly day) => _payers.Any(payer => payer.Has(day));

    public bool IsComplete(DateOnly day) => _payers.Any(payer => payer.Has(day)) && _payers.All(payer => payer.Has(day) || day < payer.Connected);

    /// <summary>The last day every connected payer covers; null when some payer covers none.</summary>
    public DateOnly? DataTo
    {
        get
        {
            var last = _payers.Select(payer => payer.Days.Count == 0 ? (DateOnly?)null : payer.Days.Max(days => days.LastDay)).ToList();
            return last.Count == 0 || last.Contains(null) ? null : last.Min();
        }
    }

    /// <summary>Per payer, the days of the range that were not read although the payer was connected; payers that miss none are left out.</summary>
    public IEnumerable<(string PayerId, DateOnly First, DateOnly Last, int Count)> Missing(DayRange period) =>
        from payer in _payers
        let days = period.Days.Where(day => day >= payer.Connected && !payer.Has(day)).ToList()
        where days.Count > 0
        select (payer.PayerId, days[0], days[^1], days.Count);

    private static DayRange? Covered(PublishedSet set) =>
        set.DataTo < set.Period.Days.Start ? null : set.Period.Days.Intersect(new(set.Period.Days.Start, set.DataTo.AddDays(1)));

    private sealed record PayerDays(string PayerId, DateOnly Connected, IReadOnlyList<DayRange> Days)
    {
        public bool Has(DateOnly day) => Days.Any(days => days.Contains(day));
    }
}
