using CostGov.Costs;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Costs;

/// <summary>The choices of the explorer, each a link to another view of the same page.</summary>
public sealed partial class ExploreBar : ComponentBase
{
    [Parameter, EditorRequired]
    public required ExploreView View { get; set; }

    [Parameter, EditorRequired]
    public DateOnly FirstDay { get; set; }

    [Parameter, EditorRequired]
    public DateOnly LastDay { get; set; }

    /// <summary>The tag keys that something was read for.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> TagKeys { get; set; }

    private DayRange Days => View.Period.Resolve(LastDay);

    private IReadOnlyList<Dimension> Dimensions =>
        [Dimension.Service, Dimension.Account, Dimension.Ou, Dimension.Region, Dimension.Kind, Dimension.Payer, Dimension.Project, .. TagKeys.Select(Dimension.Tag)];

    private IReadOnlyList<Granularity> Granularities =>
        Days.Length <= ExploreView.MostBuckets ? [Granularity.Day, Granularity.Week, Granularity.Month] : [Granularity.Week, Granularity.Month];

    // Another period has other buckets and other largest series.
    private string At(PeriodChoice period) => (View with { Period = period, Granularity = null, Hidden = [] }).ToUrl();

    // A second grouping stays where it still makes sense.
    private ExploreView GroupedBy(Dimension dimension) =>
        View with { GroupBy = [dimension, .. View.GroupBy.Skip(1).Where(other => other != dimension)], Hidden = [] };
}
