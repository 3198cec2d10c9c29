namespace CostGov.Costs;

/// <summary>What a question needs of a cube, and which published set answers it for each payer and billing period. Pure.</summary>
internal sealed record CubeChoice(IReadOnlyList<PublishedSet> Sets, CostAnswer.Unanswerable? Refusal)
{
    public static CubeChoice For(CostQuestion question, Reach reach, IReadOnlyList<PublishedSet> published, DayRange days)
    {
        var bills = published
            .Where(set => set.Period.Days.Overlaps(days))
            .GroupBy(set => (set.PayerId, set.Period))
            .Select(bill => bill.ToList())
            .ToList();
        if (bills.Count == 0)
            return Refuse(WhyNot.NoData, days.ToString());

        var needs = Needs.Of(question, reach);
        var chosen = new List<PublishedSet>();
        var lacking = new List<IReadOnlyList<PublishedSet>>();
        foreach (var bill in bills)
        {
            if (Best(bill, needs) is { } set)
                chosen.Add(set);
            else
                lacking.Add(bill);
        }

        return lacking.Count == 0 ? new(chosen, null) : Refuse(Why(needs, lacking), Detail(needs, lacking));
    }

    private static CubeChoice Refuse(WhyNot reason, string detail) => new([], new(reason, detail));

    // Line items answer everything and are preferred, unless a cube reaches further: a file of the open month grows stale.
    private static PublishedSet? Best(IReadOnlyList<PublishedSet> bill, Needs needs) =>
        bill.Where(set => needs.AreMetBy(set))
            .OrderByDescending(set => set.DataTo)
            .ThenBy(set => set.Cube.Shape switch { "line" => 0, "service-region" or "service-tag" => 3, "tag" => 2, _ => 1 })
            .ThenByDescending(set => set.Cube.Shape, StringComparer.Ordinal)
            .FirstOrDefault();

    private static WhyNot Why(Needs needs, IReadOnlyList<IReadOnlyList<PublishedSet>> lacking)
    {
        if (lacking.Any(bill => !bill.Any(set => set.Facts.Has(needs.Metric))))
            return WhyNot.MetricNotInSource;
        if (needs.TagKeys.Any(key => lacking.Any(bill => !bill.Any(set => set.Cube == Cube.Line || set.Cube.TagKey == key))))
            return WhyNot.TagKeyNotRead;
        return needs.IsForReachOnly && lacking.All(bill => bill.Any(set => (needs with { Account = false }).AreMetBy(set)))
            ? WhyNot.BeyondReach
            : WhyNot.NeedsLineItems;
    }

    private static string Detail(Needs needs, IReadOnlyList<IReadOnlyList<PublishedSet>> lacking) => Why(needs, lacking) switch
    {
        WhyNot.TagKeyNotRead => string.Join(", ", needs.TagKeys.Where(key => lacking.Any(bill => !bill.Any(set => set.Cube.TagKey == key)))),
        WhyNot.MetricNotInSource => needs.Metric.ToString(),
        _ => string.Join(", ", lacking.Select(bill => bill[0].Period).Distinct().Order()),
    };

    /// <param name="IsForReachOnly">An account is needed only because the asker may not see all of them.</param>
    private sealed record Needs(bool Account, bool Service, bool Region, IReadOnlySet<string> TagKeys, CostMetric Metric, bool IsForReachOnly)
    {
        public static Needs Of(CostQuestion question, Reach reach)
        {
            var dimensions = question.GroupBy.Concat(question.Filters.Select(filter => filter.Dimension)).ToList();
            var account = dimensions.Any(dimension => dimension.Name is DimensionKind.Account or DimensionKind.Ou);
            return new(
                account || !reach.IsEverything,
                dimensions.Contains(Dimension.Service),
                dimensions.Contains(Dimension.Region),
                dimensions.Select(dimension => dimension.TagKey).OfType<string>().ToHashSet(StringComparer.Ordinal),
                question.Metric,
                !account && !reach.IsEverything);
        }

        public bool AreMetBy(PublishedSet set) =>
            (!Account || set.Cube.HasAccount)
            && (!Service || set.Cube.HasService)
            && (!Region || set.Cube.HasRegion)
            && (set.Cube == Cube.Line || TagKeys.All(key => set.Cube.TagKey == key))
            && set.Facts.Has(Metric);
    }
}
