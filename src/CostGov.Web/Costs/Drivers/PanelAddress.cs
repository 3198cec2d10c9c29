using CostGov.Costs;
using Microsoft.Extensions.Primitives;

namespace CostGov.Web.Costs;

/// <summary>
/// The <c>panel</c> of an address: <c>panel=service:Amazon EC2</c>, once for each grouping, or <c>panel=all</c> for the total. A row of
/// another grouping is no row of this table, so it is neither written nor read.
/// </summary>
internal static class PanelAddress
{
    private const string All = "all";

    public static IEnumerable<string> Write(ExploreView view) => view.Panel switch
    {
        null => [],
        { Count: 0 } => [All],
        { } row when row.Select(filter => filter.Dimension).SequenceEqual(view.GroupBy) => row.Select(CostGrammar.Write),
        _ => [],
    };

    public static IReadOnlyList<CostFilter>? Read(StringValues texts, IReadOnlyList<Dimension> groupBy, List<string> dropped)
    {
        if (texts.Count == 0)
            return null;
        if (texts is [All])
            return [];
        var row = texts.Select(text => CostGrammar.TryParseFilter(text, exclude: false, out var filter) && filter.Values.Count == 1 ? filter : null).OfType<CostFilter>().ToList();
        if (row.Count == texts.Count && row.Select(filter => filter.Dimension).SequenceEqual(groupBy))
            return row;
        dropped.Add("panel");
        return null;
    }
}
