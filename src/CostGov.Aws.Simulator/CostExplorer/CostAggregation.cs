using System.Runtime.InteropServices;
using CostGov.Aws.Simulator.Scenarios;

namespace CostGov.Aws.Simulator.CostExplorer;

/// <summary>The sums of one period, a cell per group; exact, since they are sums of decimals.</summary>
internal sealed record PeriodAnswer(CostPeriod Period, IReadOnlyList<CostCell> Cells, bool IsEstimated);

/// <param name="Keys">As many as there are group-bys, not yet labelled.</param>
/// <param name="Amounts">In the order of the asked metrics, like the units; nobody changes them once the cell is handed out.</param>
internal sealed record CostCell((string First, string Second) Keys, decimal[] Amounts, string?[] Units)
{
    private const string MixedUnits = "N/A";

    public static CostCell Empty((string, string) keys, int metrics) => new(keys, new decimal[metrics], new string?[metrics]);

    public void Add(int metric, decimal amount, string? unit)
    {
        Amounts[metric] += amount;
        var known = Units[metric];
        if (known is null) Units[metric] = unit;
        else if (unit is not null && !ReferenceEquals(known, unit) && known != unit) Units[metric] = MixedUnits;
    }
}

/// <summary>Adds up: a day's lines to cells, days to periods.</summary>
internal sealed class CostAggregation(DaySums sums)
{
    public PeriodAnswer Answer(CostQuestion question, CostView view, CostPeriod period)
    {
        var days = view.Days(period.Start, period.End).ToList();
        var cells = days.Count == 1
            ? [.. sums.Of(question, view, days[0], Sum)]
            : Merge(question.Metrics.Count, days.AsParallel().AsOrdered().Select(day => sums.Of(question, view, day, Sum)));
        if (question.Groupings.Count == 0 && cells.Length == 0) cells = [CostCell.Empty(("", ""), question.Metrics.Count)];
        Array.Sort(cells, Order);
        return new(period, cells, view.IsEstimated(period.Start, period.End));
    }

    /// <summary>One pass over the lines of a day.</summary>
    private static IReadOnlyCollection<CostCell> Sum(CostQuestion question, CostView view, DateOnly day)
    {
        var cells = new Dictionary<(string, string), CostCell>();
        var first = Value(question, 0);
        var second = Value(question, 1);
        foreach (var line in view.Lines(day))
        {
            if (!question.Filter(line)) continue;
            var keys = (first(line), second(line));
            ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, keys, out _);
            cell ??= CostCell.Empty(keys, question.Metrics.Count);
            for (var i = 0; i < question.Metrics.Count; i++) cell.Add(i, question.Metrics[i].Amount(line), question.Metrics[i].Unit(line));
        }
        return cells.Values;
    }

    private static Func<ChargeLine, string> Value(CostQuestion question, int grouping) =>
        question.Groupings.Count > grouping ? question.Groupings[grouping].Value : _ => "";

    private static CostCell[] Merge(int metrics, IEnumerable<IReadOnlyCollection<CostCell>> days)
    {
        var cells = new Dictionary<(string, string), CostCell>();
        foreach (var part in days.SelectMany(day => day))
        {
            ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, part.Keys, out _);
            cell ??= CostCell.Empty(part.Keys, metrics);
            for (var i = 0; i < metrics; i++) cell.Add(i, part.Amounts[i], part.Units[i]);
        }
        return [.. cells.Values];
    }

    private static int Order(CostCell one, CostCell other) =>
        string.CompareOrdinal(one.Keys.First, other.Keys.First) is not 0 and var order ? order : string.CompareOrdinal(one.Keys.Second, other.Keys.Second);
}
