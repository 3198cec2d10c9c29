using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Costs;

/// <summary>A first and a last day, typed. What cannot be is said at its field, which gets the focus.</summary>
public sealed partial class DaysForm : ComponentBase
{
    private readonly string _id = "days-" + Guid.NewGuid().ToString("N")[..8];
    private ElementReference _fromInput;
    private ElementReference _toInput;
    private DateOnly? _from;
    private DateOnly? _to;
    private DaysComplaint? _complaint;

    /// <summary>What stands in the fields at first.</summary>
    [Parameter, EditorRequired]
    public required DayRange Days { get; set; }

    [Parameter, EditorRequired]
    public DateOnly FirstDay { get; set; }

    [Parameter, EditorRequired]
    public DateOnly LastDay { get; set; }

    /// <summary>The parameters that carry the days where there is no script.</summary>
    [Parameter, EditorRequired]
    public required string FromName { get; set; }

    [Parameter, EditorRequired]
    public required string ToName { get; set; }

    /// <summary>The address that the days are added to, without those that this form asks for.</summary>
    [Parameter, EditorRequired]
    public required string Rest { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<DayRange> OnChosen { get; set; }

    protected override void OnInitialized() => (_from, _to) = (Days.Start, Days.LastDay);

    private string Path => Rest.Split('?')[0];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task ApplyAsync()
    {
        _complaint = DaysComplaint.About(_from, _to);
        if (_complaint is null)
            await OnChosen.InvokeAsync(new(_from!.Value, _to!.Value.AddDays(1)));
        else
            await (_complaint.IsOfFirst ? _fromInput : _toInput).FocusAsync();
    }
}
