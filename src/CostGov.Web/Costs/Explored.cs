using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Web.Charts;
using CostGov.Web.Costs.Explaining;

namespace CostGov.Web.Costs;

/// <summary>What the explorer shows: the view asked for, its answer, and the names in it. One whole, so that sentence, chart and table always belong together.</summary>
/// <param name="Dropped">Parts of the address that were not understood.</param>
/// <param name="LastDay">The last day that has data.</param>
public sealed record Explored(
    ExploreView View,
    IReadOnlyList<string> Dropped,
    CostQuestion Question,
    CardAnswer Answer,
    CostSnapshot Snapshot,
    ValueNames Names,
    DateOnly FirstDay,
    DateOnly LastDay)
{
    public CostTable? Table => Answer.Table;

    /// <summary>Null where there are no figures to draw.</summary>
    public SeriesChart? Chart { get; private init; }

    /// <summary>Null before anything was published.</summary>
    internal static async Task<Explored?> LoadAsync(
        CostQueries costs, AccountQueries accounts, ProjectQueries projects, Reach reach, ExploreView view, IReadOnlyList<string> dropped, ILogger logger, CancellationToken cancellationToken)
    {
        var snapshot = await costs.CaptureAsync(cancellationToken);
        if (snapshot is not { DataTo: { } lastDay, DataFrom: { } firstDay })
            return null;
        var question = view.ToQuestion(lastDay);
        var answer = await CardAnswer.AskAsync(() => costs.AskAsync(reach, snapshot, question, cancellationToken), logger);
        var names = new ValueNames(await accounts.ListAsync(reach, cancellationToken), await accounts.OrganizationalUnitsEverAsync(reach, cancellationToken), await projects.ListAsync(reach, cancellationToken)) { UnitsBelow = snapshot.UnitsBelow };
        return new(view, dropped, question, answer, snapshot, names, firstDay, lastDay);
    }

    /// <summary>Where the total of one bucket is explained; null where what is shown is a running total, or of visible series only.</summary>
    internal string? FigureUrlOf(int bucket) => Table is { } table && View is { Hidden.Count: 0, Shape: not ExploreShape.Cumulative }
        ? new Figure(Figure.TotalOf(table).Question.On(table.Buckets[bucket].Days)).ToUrl()
        : null;

    /// <summary>The same figures with another panel open, or none; null where the other view asks for other figures.</summary>
    internal Explored? WithPanelOf(ExploreView view) =>
        view.ToUrl() != View.ToUrl() && (view with { Panel = View.Panel }).ToUrl() == View.ToUrl() ? this with { View = view } : null;

    /// <summary>With its chart; a click on a bucket asks the same of its days alone.</summary>
    internal Explored Drawn(SeriesColours colours) => Table is not { } table || Chart is not null ? this : this with
    {
        Chart = Shaped(CostChart.Of(table, Names, colours, days => Alone(days).ToUrl(), View.Hidden)),
    };

    private SeriesChart Shaped(StackedChart chart) => View.Shape switch
    {
        ExploreShape.Line => LineChart.Of(chart),
        ExploreShape.Cumulative => LineChart.Running(chart),
        _ => chart,
    };

    // One day has no course to be drawn as a line, only what it is made of.
    private ExploreView Alone(DayRange days) => View with
    {
        Period = new PeriodChoice.Fixed(days),
        Granularity = null,
        Hidden = [],
        Shape = days.Length == 1 ? ExploreShape.Stack : View.Shape,
    };
}
