using System.Collections.Concurrent;

namespace CostGov.Ingestion;

/// <summary>
/// What is happening right now inside this process: runs tell it, pages listen, and a cancel reaches its worker at once. Rows stay the
/// truth; whoever comes late reads them.
/// </summary>
public sealed class IngestPulse(TimeProvider clock)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(250);
    private readonly ConcurrentDictionary<Guid, Action<IngestBeat>> _listeners = new();
    private readonly ConcurrentDictionary<long, long> _lastTold = new();
    private readonly ConcurrentDictionary<long, CancellationTokenSource> _working = new();

    /// <summary>Calls the listener from a worker's thread, at most four times a second for each run besides changes of state.</summary>
    /// <returns>Ends the listening.</returns>
    public IDisposable Listen(Action<IngestBeat> listener)
    {
        var key = Guid.NewGuid();
        _listeners[key] = listener;
        return new Listening(() => _listeners.TryRemove(key, out _));
    }

    internal void Tell(IngestBeat beat, bool always)
    {
        if (!always && _lastTold.TryGetValue(beat.RunId, out var last) && clock.GetElapsedTime(last) < Breath)
            return;
        _lastTold[beat.RunId] = clock.GetTimestamp();
        foreach (var listener in _listeners.Values)
            listener(beat);
        if (beat.State is not (IngestRunState.Running or IngestRunState.Pending))
            _lastTold.TryRemove(beat.RunId, out _);
    }

    internal IDisposable Working(long runId, CancellationTokenSource work)
    {
        _working[runId] = work;
        return new Listening(() => _working.TryRemove(runId, out _));
    }

    internal void Cancel(long runId)
    {
        if (!_working.TryGetValue(runId, out var work))
            return;
        try
        {
            work.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended in this very moment.
        }
    }

    private sealed class Listening(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

/// <summary>Where a run is.</summary>
/// <param name="Step">In words; empty when it does not work.</param>
public sealed record IngestBeat(long RunId, string PayerId, IngestRunState State, int PagesDone, int? PagesExpected, int PaidRequests, long RowsRead, string Step);
