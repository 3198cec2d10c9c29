using System.Collections.Concurrent;

namespace CostGov.Aws.Simulator.CostExplorer;

/// <summary>
/// Answers for single days, kept as long as the day is not restated: writing a day of a thousand accounts costs ten times what adding it
/// up does, and clients ask for the same days again and again. Only small answers are kept.
/// </summary>
internal sealed class DaySums
{
    private const int LargestKept = 500;
    private const int MostCells = 500_000;
    private readonly ConcurrentDictionary<(string Shape, DateOnly Day), (object Version, IReadOnlyCollection<CostCell> Cells)> _days = new();
    private int _cells;

    public IReadOnlyCollection<CostCell> Of(CostQuestion question, CostView view, DateOnly day, Func<CostQuestion, CostView, DateOnly, IReadOnlyCollection<CostCell>> sum)
    {
        var version = view.Scenario.VersionOf(day);
        if (_days.TryGetValue((question.Shape, day), out var kept) && ReferenceEquals(kept.Version, version)) return kept.Cells;
        var cells = sum(question, view, day);
        if (cells.Count <= LargestKept) Keep((question.Shape, day), (version, cells));
        return cells;
    }

    private void Keep((string, DateOnly) key, (object, IReadOnlyCollection<CostCell> Cells) answer)
    {
        _days[key] = answer;
        if (Interlocked.Add(ref _cells, answer.Cells.Count) <= MostCells) return;
        _days.Clear();
        Interlocked.Exchange(ref _cells, 0);
    }
}
