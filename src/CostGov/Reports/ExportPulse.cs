using System.Collections.Concurrent;

namespace CostGov.Reports;

/// <summary>
/// What exports do right now inside this process: workers tell it, pages listen, and a cancel reaches its worker at once. Rows stay the
/// truth; whoever comes late reads them.
/// </summary>
public sealed class ExportPulse(TimeProvider clock)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(250);
    private readonly ConcurrentDictionary<Guid, Action<ExportBeat>> _listeners = new();
    private readonly ConcurrentDictionary<long, long> _lastTold = new();
    private readonly ConcurrentDictionary<long, CancellationTokenSource> _working = new();

    /// <summary>Calls the listener from a worker's thread, at most four times a second for each export besides changes of state.</summary>
    /// <returns>Ends the listening.</returns>
    public IDisposable Listen(Action<ExportBeat> listener)
    {
        var key = Guid.NewGuid();
        _listeners[key] = listener;
        return new Ending(() => _listeners.TryRemove(key, out _));
    }

    internal void Tell(ExportBeat beat, bool always)
    {
        if (!always && _lastTold.TryGetValue(beat.JobId, out var last) && clock.GetElapsedTime(last) < Breath)
            return;
        _lastTold[beat.JobId] = clock.GetTimestamp();
        foreach (var listener in _listeners.Values)
            listener(beat);
        if (beat.State is not (ExportState.Running or ExportState.Queued))
            _lastTold.TryRemove(beat.JobId, out _);
    }

    internal IDisposable Working(long jobId, CancellationTokenSource work)
    {
        _working[jobId] = work;
        return new Ending(() => _working.TryRemove(new(jobId, work)));
    }

    internal void Cancel(long jobId)
    {
        if (!_working.TryGetValue(jobId, out var work))
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

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

/// <summary>Where an export is.</summary>
public sealed record ExportBeat(long JobId, ExportState State, long RowsDone, long? RowsExpected);
