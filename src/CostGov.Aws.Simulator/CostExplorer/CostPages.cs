using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.CostExplorer;

/// <summary>
/// Cuts an answer into pages of cells. A period that does not fit goes on on the next page under the same TimePeriod. A period is
/// computed when the first page needs it and kept while later pages show the rest of it: no page computes what another has.
/// </summary>
internal sealed class CostPages(PageTokens tokens, int pageCells, int emptyPageEvery)
{
    private const string TokenMember = "NextPageToken";
    private readonly CostAggregation _aggregation = new(new DaySums());
    private readonly StartedPeriods _started = new(mostCells: 2_000_000);

    public (IReadOnlyList<PeriodAnswer> Page, string? NextToken) Next(AwsCall call, CostQuestion question, CostView view)
    {
        var mark = Mark(call);
        if (emptyPageEvery > 0 && mark.Page % emptyPageEvery == 0) return ([], tokens.Issue(call, TokenMember, mark with { Page = mark.Page + 1 }));
        if (question.Groupings.Count == 0) return Plain(call, question, view, mark);
        var page = new List<PeriodAnswer>();
        var room = pageCells;
        while (mark.Item < question.Periods.Count && room > 0)
        {
            var whole = _started.Find(mark.Run, mark.Item) ?? _aggregation.Answer(question, view, question.Periods[mark.Item]);
            var cells = whole.Cells.Skip(mark.Offset).Take(room).ToList();
            page.Add(whole with { Cells = cells });
            room -= Math.Max(1, cells.Count);
            var isFinished = mark.Offset + cells.Count == whole.Cells.Count;
            if (isFinished) _started.Forget(mark.Run, mark.Item);
            else _started.Keep(mark.Run, mark.Item, whole);
            mark = isFinished ? mark with { Item = mark.Item + 1, Offset = 0 } : mark with { Offset = mark.Offset + cells.Count };
        }
        var next = mark with { Page = mark.Page + 1 };
        return (page, next.Item < question.Periods.Count ? tokens.Issue(call, TokenMember, next) : null);
    }

    /// <summary>Without groups a period is one cell, and periods can be added up side by side.</summary>
    private (IReadOnlyList<PeriodAnswer> Page, string? NextToken) Plain(AwsCall call, CostQuestion question, CostView view, PageMark mark)
    {
        var page = question.Periods.Skip(mark.Item).Take(pageCells).AsParallel().AsOrdered().Select(period => _aggregation.Answer(question, view, period)).ToList();
        var next = mark with { Page = mark.Page + 1, Item = mark.Item + page.Count };
        return (page, next.Item < question.Periods.Count ? tokens.Issue(call, TokenMember, next) : null);
    }

    private PageMark Mark(AwsCall call)
    {
        if (call.Input.Text(TokenMember) is not { Length: > 0 } token) return PageMark.First(tokens.NewRun());
        var state = tokens.Read(call, TokenMember, token, out var mark);
        return state == TokenState.Good ? mark : throw CostRefusals.BadToken(state);
    }
}

/// <summary>Periods of which a page has shown a part; the oldest go when there are too many cells.</summary>
internal sealed class StartedPeriods(int mostCells)
{
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<(long Run, int Item), PeriodAnswer> _periods = [];
    private int _cells;

    public PeriodAnswer? Find(long run, int item)
    {
        lock (_lock) return _periods.GetValueOrDefault((run, item));
    }

    public void Keep(long run, int item, PeriodAnswer period)
    {
        lock (_lock)
        {
            if (!_periods.TryAdd((run, item), period)) return;
            _cells += period.Cells.Count;
            while (_cells > mostCells && _periods.Count > 1) Remove(_periods.GetAt(0).Key);
        }
    }

    public void Forget(long run, int item)
    {
        lock (_lock) Remove((run, item));
    }

    private void Remove((long Run, int Item) key)
    {
        if (_periods.Remove(key, out var period)) _cells -= period.Cells.Count;
    }
}
