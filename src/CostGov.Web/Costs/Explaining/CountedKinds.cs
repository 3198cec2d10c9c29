using CostGov.Costs;

namespace CostGov.Web.Costs.Explaining;

/// <param name="Now">Null when unknown.</param>
/// <param name="Before">Of the compared days; null when not asked or unknown.</param>
public sealed record KindAmount(string Kind, decimal? Now, decimal? Before);

/// <summary>Which kinds of charge a figure is made of and which its filters leave out. Pure.</summary>
internal static class CountedKinds
{
    /// <summary>The kinds that count, the largest first; they add up to the total.</summary>
    /// <param name="counted">The figure by kind.</param>
    public static IReadOnlyList<KindAmount> Of(CostTable counted)
    {
        ArgumentNullException.ThrowIfNull(counted);
        return [.. counted.Groups.Select(group => new KindAmount(group.Keys[0], group.Total, group.ComparedTotal))];
    }

    /// <summary>What would count besides, were it not for filters on charges.</summary>
    /// <param name="everything">The same without those filters; null where there are none.</param>
    public static IReadOnlyList<KindAmount> LeftOut(CostTable counted, CostTable? everything)
    {
        ArgumentNullException.ThrowIfNull(counted);
        if (everything is null)
            return [];
        var kept = counted.Groups.ToDictionary(group => group.Keys[0], StringComparer.Ordinal);
        return
        [
            .. everything.Groups
                .Select(group => kept.TryGetValue(group.Keys[0], out var same)
                    ? new KindAmount(group.Keys[0], group.Total - same.Total, group.ComparedTotal - same.ComparedTotal)
                    : new KindAmount(group.Keys[0], group.Total, group.ComparedTotal))
                .Where(kind => kind.Now is not (null or 0m) || kind.Before is not (null or 0m)),
        ];
    }

    /// <summary>Null where no filter is on charges.</summary>
    public static CostQuestion? WithoutKindFilters(CostQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Filters.Any(IsOnCharges) ? question with { Filters = [.. question.Filters.Where(filter => !IsOnCharges(filter))] } : null;
    }

    private static bool IsOnCharges(CostFilter filter) => filter.Dimension.Name is DimensionKind.Kind or DimensionKind.Category;
}
