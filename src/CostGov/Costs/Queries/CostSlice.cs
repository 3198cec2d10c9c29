namespace CostGov.Costs;

/// <summary>The cells of one range of days: every group's cost in every bucket, null where no day of the bucket was read.</summary>
internal sealed class CostSlice
{
    private readonly Dictionary<GroupKey, decimal[]> _cells = [];
    private readonly Dictionary<GroupKey, decimal> _cut = [];
    private decimal[]? _totals;
    private readonly Dictionary<DateOnly, int> _bucketFrom = [];

    private CostSlice(IReadOnlyList<CostBucket> buckets, IReadOnlyList<bool> known, IReadOnlyList<PublishedSet> sets, Coverage coverage, Granularity granularity)
    {
        Buckets = buckets;
        Known = known;
        Sets = sets;
        Coverage = coverage;
        for (var bucket = 0; bucket < buckets.Count; bucket++)
            _bucketFrom[CostGov.Costs.Buckets.Truncate(buckets[bucket].Days.Start, granularity)] = bucket;
    }

    public IReadOnlyList<CostBucket> Buckets { get; }

    public IReadOnlyList<bool> Known { get; }

    public IReadOnlyList<PublishedSet> Sets { get; }

    public Coverage Coverage { get; }

    /// <summary>Groups with their cells, and those that were cut.</summary>
    public IEnumerable<GroupKey> Groups => _cells.Keys.Union(_cut.Keys);

    /// <param name="published">All sets of the payers in question, which tell since when each is connected.</param>
    /// <param name="chosen">The sets that answer.</param>
    public static CostSlice Empty(DayRange days, Granularity granularity, IReadOnlyList<PublishedSet> published, IReadOnlyList<PublishedSet> chosen)
    {
        var coverage = Coverage.Of(published, chosen);
        var estimated = chosen.SelectMany(set => set.Facts.Days).Where(day => day.IsEstimated).Select(day => day.Day).ToHashSet();
        // A file may hold charges of days outside its billing period: such a day is known in part, and its charges count.
        var charged = chosen.SelectMany(set => set.Facts.Days).Select(day => day.Day).ToHashSet();
        var ranges = CostGov.Costs.Buckets.Of(days, granularity);
        return new(
            [.. ranges.Select(range => new CostBucket(range, range.Days.Any(estimated.Contains), range.Days.All(coverage.IsComplete)))],
            [.. ranges.Select(range => range.Days.Any(day => coverage.IsKnown(day) || charged.Contains(day)))],
            chosen,
            coverage,
            granularity);
    }

    /// <param name="start">The first day of the calendar bucket, which may lie before the period.</param>
    public int BucketFrom(DateOnly start) => _bucketFrom[start];

    public bool HasCellsOf(GroupKey group) => _cells.ContainsKey(group);

    public void Add(int bucket, GroupKey group, decimal cost)
    {
        if (!_cells.TryGetValue(group, out var costs))
            _cells[group] = costs = new decimal[Buckets.Count];
        costs[bucket] += cost;
    }

    /// <summary>A group without its cells: its total only.</summary>
    public void AddCut(GroupKey group, decimal cost) => _cut[group] = _cut.GetValueOrDefault(group) + cost;

    /// <summary>What all groups, cut ones too, add up to in a bucket; where none was cut, the cells tell.</summary>
    public void AddTotal(int bucket, decimal cost)
    {
        _totals ??= new decimal[Buckets.Count];
        _totals[bucket] += cost;
    }

    /// <summary>One per bucket: 0 where the bucket is known and the group has no charge.</summary>
    public IReadOnlyList<decimal?> CostsOf(GroupKey group)
    {
        var costs = _cells.GetValueOrDefault(group);
        return [.. Known.Select((known, bucket) => known ? costs?[bucket] ?? 0m : (decimal?)null)];
    }

    public decimal? TotalOf(GroupKey group) =>
        !Known.Contains(true) ? null : (_cells.GetValueOrDefault(group)?.Sum() ?? 0m) + _cut.GetValueOrDefault(group);

    public IReadOnlyList<decimal?> Totals()
    {
        var totals = _totals ?? SumOfCells();
        return [.. Known.Select((known, bucket) => known ? totals[bucket] : (decimal?)null)];
    }

    public decimal? Total() => !Known.Contains(true) ? null : Totals().Sum(cost => cost ?? 0m);

    private decimal[] SumOfCells()
    {
        var sums = new decimal[Buckets.Count];
        foreach (var costs in _cells.Values)
        {
            for (var bucket = 0; bucket < sums.Length; bucket++)
                sums[bucket] += costs[bucket];
        }

        return sums;
    }
}

/// <summary>The values a row is grouped by; the second is empty where one dimension is asked.</summary>
internal readonly record struct GroupKey(string First, string Second);
