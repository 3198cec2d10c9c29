using CostGov.Costs;

namespace CostGov.Web.Costs.Explaining;

/// <param name="Now">Null when unknown.</param>
/// <param name="Before">Of the compared days; null when not asked or unknown.</param>
public sealed record KindAmount(string Kind, decimal? Now, decimal? Before);

/// <summary>Which kinds of charge a figure is made of and which its filters leave out. Pure.</summary>
internal static class CountedKinds
{
    /// <summary>The kinds that count, the largest first; they add up to the total.</summary>
    /// <returns>Null where the table is not grouped by kind.</returns>
    public static IReadOnlyList<KindAmount>? Of(CostTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return PlaceOfKind(table.Question) is not { } place ? null :
        [
            .. table.Groups
                .GroupBy(group => group.Keys[place], (kind, groups) => new KindAmount(kind, Sum(groups.Select(group => group.Total)), Sum(groups.Select(group => group.ComparedTotal))))
                .OrderByDescending(kind => Math.Abs(kind.Now ?? 0m)),
        ];
    }

    /// <summary>What would count besides, were it not for filters on charges.</summary>
    /// <param name="everything">The kinds without those filters; null where there are none.</param>
    public static IReadOnlyList<KindAmount> LeftOut(IReadOnlyList<KindAmount> counted, IReadOnlyList<KindAmount>? everything)
    {
        ArgumentNullException.ThrowIfNull(counted);
        if (everything is null)
            return [];
        var kept = counted.ToDictionary(kind => kind.Kind, StringComparer.Ordinal);
        return
        [
            .. everything
                .Select(kind => kept.TryGetValue(kind.Kind, out var same) ? new KindAmount(kind.Kind, kind.Now - same.Now, kind.Before - same.Before) : kind)
                .Where(kind => kind.Now is not (null or 0m) || kind.Before is not (null or 0m)),
        ];
    }

    /// <summary>Null where no filter is on charges.</summary>
    public static CostQuestion? WithoutKindFilters(CostQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Filters.Any(IsOnCharges) ? question with { Filters = [.. question.Filters.Where(filter => !IsOnCharges(filter))] } : null;
    }

    /// <summary>The question by kind as well; null where it is grouped by two others already.</summary>
    public static CostQuestion? ByKind(CostQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return PlaceOfKind(question) is not null ? question : question.GroupBy.Count < 2 ? question with { GroupBy = [.. question.GroupBy, Dimension.Kind] } : null;
    }

    private static int? PlaceOfKind(CostQuestion question) => question.GroupBy.Contains(Dimension.Kind) ? question.GroupBy.ToList().IndexOf(Dimension.Kind) : null;

    private static decimal? Sum(IEnumerable<decimal?> amounts) => amounts.Aggregate((decimal?)0m, (sum, amount) => sum + amount);

    private static bool IsOnCharges(CostFilter filter) => filter.Dimension.Name is DimensionKind.Kind or DimensionKind.Category;
}
