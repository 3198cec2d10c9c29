using System.Collections.Concurrent;

namespace CostGov.Work;

/// <summary>Rows that were woken in this process and whose worker has not returned: a hint against waking twice, not an exclusion (the row's lease is that).</summary>
public sealed class WorkInFlight
{
    private readonly ConcurrentDictionary<DueWork, bool> _rows = new();

    public bool TryAdd(DueWork work) => _rows.TryAdd(work, true);

    public void Remove(DueWork work) => _rows.TryRemove(work, out _);
}
