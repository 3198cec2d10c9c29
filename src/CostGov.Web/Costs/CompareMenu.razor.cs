using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Costs;

/// <summary>What the figures are compared with: presets with the days they mean, the same weekdays, or days of one's own.</summary>
public sealed partial class CompareMenu(NavigationManager navigation) : ComponentBase
{
    [Parameter, EditorRequired]
    public required ExploreView View { get; set; }

    /// <summary>The first day that has data.</summary>
    [Parameter, EditorRequired]
    public DateOnly FirstDay { get; set; }

    /// <summary>The last day that has data.</summary>
    [Parameter, EditorRequired]
    public DateOnly LastDay { get; set; }

    private DayRange Days => View.Period.Resolve(LastDay);

    private DayRange Compared => View.Compare.Resolve(Days) ?? CompareChoice.Previous.Resolve(Days)!;

    private void Apply(DayRange days) => navigation.NavigateTo((View with { Compare = new CompareChoice.Fixed(days) }).ToUrl());
}
