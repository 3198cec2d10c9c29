using CostGov.Costs;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Costs;

/// <summary>Presets with the days they mean, steps of the period's own length, and two native date inputs.</summary>
public sealed partial class PeriodControl(NavigationManager navigation) : ComponentBase
{
    [Parameter, EditorRequired]
    public required PeriodChoice Period { get; set; }

    /// <summary>The same page for another period.</summary>
    [Parameter, EditorRequired]
    public required Func<PeriodChoice, string> Url { get; set; }

    /// <summary>The first day that has data.</summary>
    [Parameter, EditorRequired]
    public DateOnly FirstDay { get; set; }

    /// <summary>The last day that has data.</summary>
    [Parameter, EditorRequired]
    public DateOnly LastDay { get; set; }

    private DayRange Days => Period.Resolve(LastDay);

    private bool CanGoOn => Days.End <= LastDay;

    private PeriodChoice.Fixed Stepped(int direction)
    {
        var days = Days;
        var months = days.Start.Day == 1 && days.End.Day == 1 ? ((days.End.Year - days.Start.Year) * 12) + days.End.Month - days.Start.Month : 0;
        var monthToDate = days.Start.Day == 1 && days.End <= BillingPeriod.Containing(days.Start).Days.End;
        return new(months > 0 || monthToDate
            ? new(days.Start.AddMonths(direction * Math.Max(1, months)), days.Start.AddMonths((direction + 1) * Math.Max(1, months)))
            : new(days.Start.AddDays(direction * days.Length), days.End.AddDays(direction * days.Length)));
    }

    private void Apply(DayRange days) => navigation.NavigateTo(Url(new PeriodChoice.Fixed(days)));
}
