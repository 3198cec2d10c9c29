namespace CostGov.Costs;

/// <summary>What a question needs of a cube, and which published set answers it for each payer and billing period. Pure.</summary>
internal sealed record CubeChoice(IReadOnlyList<PublishedSet> Sets, CostAnswer.Unanswerable? Refusal)
{
    public static CubeChoice For(CostQuestion question, Reach reach, Claims projects, IReadOnlyList<PublishedSet> published, DayRange days)
    {
        var bills = published
            .Where(set => set.Period.Days.Overlaps(days))
            .GroupBy(set => (set.PayerId, set.Period))
            .Select(bill => bill.ToList())
            .ToList();
        if (bills.Count == 0)
            return Refuse(WhyNot.NoData, days.ToString());

        var needs = Needs.Of(question, reach, projects, days);
        var chosen = new List<PublishedSet>();
        var lacking = new List<IReadOnlyList<PublishedSet>>();
        foreach (var bill in bills)
        {
            if (Best(bill, needs) is { } set)
                chosen.Add(set);
            else
                lacking.Add(bill);
        }

        return lacking.Count == 0
            ? new(chosen, null)
            : new([], Why(needs, Needs.Of(question, Reach.Everything, projects, days), lacking));
    }

    private static CubeChoice Refuse(WhyNot reason, string detail) => new([], new(reason, detail));

    // Line items answer everything and are preferred, unless a cube reaches further: a file of the open month grows stale.
    private static PublishedSet? Best(IReadOnlyList<PublishedSet> bill, Needs needs) =>
        bill.Where(set => needs.AreMetBy(set))
            .OrderByDescending(set => set.DataTo)
            .ThenBy(set => set.Cube.Shape switch { "line" => 0, "service-region" or "service-tag" => 3, "tag" => 2, _ => 1 })
            .ThenByDescending(set => set.Cube.Shape, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <param name="unbound">What the question would need if the asker could see everything.</param>
    private static CostAnswer.Unanswerable Why(Needs needs, Needs unbound, IReadOnlyList<IReadOnlyList<PublishedSet>> lacking)
    {
        if (lacking.Any(bill => !bill.Any(set => set.Facts.Has(needs.Metric))))
            return new(WhyNot.MetricNotInSource, needs.Metric.ToString());
        var periods = string.Join(", ", lacking.Select(bill => bill[0].Period).Distinct().Order());
        if (lacking.All(bill => bill.Any(unbound.AreMetBy)))
            return new(WhyNot.BeyondReach, periods);
        var unread = unbound.TagKeys.Where(key => lacking.Any(bill => !bill.Any(set => set.Cube == Cube.Line || set.Cube.TagKey == key))).ToList();
        return unread.Count > 0 ? new(WhyNot.TagKeyNotRead, string.Join(", ", unread)) : new(WhyNot.NeedsLineItems, periods);
    }

    private sealed record Needs(bool Account, bool Service, bool Region, IReadOnlySet<string> TagKeys, CostMetric Metric)
    {
        public static Needs Of(CostQuestion question, Reach reach, Claims projects, DayRange days)
        {
            var dimensions = question.GroupBy.Concat(question.Filters.Select(filter => filter.Dimension)).ToList();
            var tagKeys = dimensions.Select(dimension => dimension.TagKey).OfType<string>()
                .Concat(QuestionClaims.Of(question, projects, days).TagKeys)
                .Concat(reach.Scopes.SelectMany(scope => scope.Claims.During(days).TagKeys));
            return new(
                !reach.IsEverything || dimensions.Any(dimension => dimension.Name is DimensionKind.Account or DimensionKind.Ou or DimensionKind.Project),
                dimensions.Contains(Dimension.Service),
                dimensions.Contains(Dimension.Region),
                tagKeys.ToHashSet(StringComparer.Ordinal),
                question.Metric);
        }

        public bool AreMetBy(PublishedSet set) =>
            (!Account || set.Cube.HasAccount)
            && (!Service || set.Cube.HasService)
            && (!Region || set.Cube.HasRegion)
            && (set.Cube == Cube.Line || TagKeys.All(key => set.Cube.TagKey == key))
            && set.Facts.Has(Metric);
    }
}
