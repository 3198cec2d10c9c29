using CostGov.Costs;

namespace CostGov.Web.Costs.Drivers;

/// <summary>By which dimension a row is taken apart next: account, then service, then region, then tags; the first that can be answered. Pure.</summary>
/// <param name="By">Null where only line items could tell more.</param>
/// <param name="Further">Others that can be answered, in order.</param>
/// <param name="NeedLines">Those that only line items could answer.</param>
public sealed record NextDown(Dimension? By, IReadOnlyList<Dimension> Further, IReadOnlyList<Dimension> NeedLines)
{
    /// <param name="row">Ungrouped.</param>
    /// <param name="refusalOf">Why a question has no answer; null when it has one.</param>
    public static NextDown Of(CostQuestion row, IReadOnlyList<string> tagKeys, Func<CostQuestion, WhyNot?> refusalOf)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(tagKeys);
        ArgumentNullException.ThrowIfNull(refusalOf);
        var settled = row.Filters.Where(filter => filter is { Exclude: false, Values.Count: 1 }).Select(filter => filter.Dimension).ToHashSet();
        var asked = new[] { Dimension.Account, Dimension.Service, Dimension.Region }.Concat(tagKeys.Select(Dimension.Tag))
            .Where(dimension => !settled.Contains(dimension))
            .Select(dimension => (Dimension: dimension, Why: refusalOf(row with { GroupBy = [dimension] })))
            .ToList();
        var able = asked.Where(one => one.Why is null).Select(one => one.Dimension).ToList();
        return new(able.FirstOrDefault(), [.. able.Skip(1)], [.. asked.Where(one => one.Why == WhyNot.NeedsLineItems).Select(one => one.Dimension)]);
    }
}
