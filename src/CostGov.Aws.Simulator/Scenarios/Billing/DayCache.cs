namespace CostGov.Aws.Simulator.Scenarios.Billing;

/// <summary>
/// The days asked for last, up to a number of lines: fourteen months of a thousand accounts would not fit, and most questions ask for
/// the same days again.
/// </summary>
internal sealed class DayCache(int capacityInLines)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(DateOnly Day, IReadOnlyList<ChargeLine> Lines)> _latestFirst = new();
    private readonly Dictionary<DateOnly, LinkedListNode<(DateOnly Day, IReadOnlyList<ChargeLine> Lines)>> _byDay = [];
    private int _lines;
    private long _generation;

    public IReadOnlyList<ChargeLine> GetOrWrite(DateOnly day, Func<DateOnly, IReadOnlyList<ChargeLine>> write)
    {
        long generation;
        lock (_gate)
        {
            if (_byDay.TryGetValue(day, out var known))
            {
                _latestFirst.Remove(known);
                _latestFirst.AddFirst(known);
                return known.Value.Lines;
            }
            generation = _generation;
        }

        var written = write(day);
        lock (_gate)
        {
            if (_byDay.TryGetValue(day, out var first))
                return first.Value.Lines;
            // What was written while the scenario changed may be what was true before: good for this reader, not for the next.
            if (generation == _generation)
                Keep(day, written);
        }
        return written;
    }

    /// <summary>Called after every change of what days are made of.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _generation++;
            _latestFirst.Clear();
            _byDay.Clear();
            _lines = 0;
        }
    }

    private void Keep(DateOnly day, IReadOnlyList<ChargeLine> written)
    {
        _byDay.Add(day, _latestFirst.AddFirst((day, written)));
        _lines += written.Count;
        while (_lines > capacityInLines && _latestFirst.Last is { } oldest && _latestFirst.Count > 1)
        {
            _latestFirst.RemoveLast();
            _byDay.Remove(oldest.Value.Day);
            _lines -= oldest.Value.Lines.Count;
        }
    }
}
