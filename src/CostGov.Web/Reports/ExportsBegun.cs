using System.Collections.Concurrent;

namespace CostGov.Web.Reports;

/// <summary>The exports that this circuit's reader has begun, and is to be told of wherever they are by then.</summary>
public sealed class ExportsBegun
{
    private readonly ConcurrentDictionary<long, bool> _jobs = new();

    /// <summary>One was begun; it may have ended already.</summary>
    public event EventHandler? Added;

    public void Add(long jobId)
    {
        _jobs[jobId] = true;
        Added?.Invoke(this, EventArgs.Empty);
    }

    public bool Contains(long jobId) => _jobs.ContainsKey(jobId);
}
