using CostGov.Costs;
using CostGov.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace CostGov.Web.Costs.Explaining;

/// <summary>One figure taken apart: its exact amount, what it counts, where it comes from and how to ask for it again.</summary>
public sealed partial class ExplainView(NavigationManager navigation) : ComponentBase
{
    [Parameter, EditorRequired]
    public required Explanation Shown { get; set; }

    private CostTable Table => Shown.Table!;

    private decimal? Now => Shown.Figure.Kind switch
    {
        FigureKind.Other => Table.Other?.Total,
        FigureKind.MonthEnd => Estimate!.Total,
        _ => Table.Total,
    };

    private decimal? Before => Shown.Figure.Kind == FigureKind.Other ? Table.Other?.ComparedTotal : Table.Comparison?.Total;

    private MonthEndEstimate? Estimate => Shown.Figure.Kind != FigureKind.MonthEnd
        ? null
        : MonthEndEstimate.Of(Table.Total, OverviewFigures.UsageOf(Table), BillingPeriod.Containing(Table.Question.Period.Start).Days.Length, CostChart.SettlingDays);

    private string AgainHint => Shown.Figure.Kind switch
    {
        FigureKind.Other => ExplainText.AgainOther,
        FigureKind.MonthEnd => ExplainText.AgainMonthEnd,
        _ => ExplainText.AgainHint,
    };

    private string? ExploreUrl => FigureQuestion.ToView(Shown.Figure.Question)?.ToUrl();

    private string Absolute(string path) => navigation.BaseUri.TrimEnd('/') + path;
}
