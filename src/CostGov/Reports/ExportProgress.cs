namespace CostGov.Reports;

/// <summary>Counts the rows that are written and tells it: listeners at once, the row each second.</summary>
internal sealed class ExportProgress(ExportLease lease, ExportPulse pulse)
{
    private long _done;
    private long? _expected;

    public async Task BeginAsync(string fileName, long expected, CancellationToken cancellationToken)
    {
        _expected = expected;
        await lease.WriteAsync(set => set.SetProperty(job => job.FileName, fileName).SetProperty(job => job.RowsExpected, expected), cancellationToken);
        Tell(ExportState.Running);
    }

    public void Written()
    {
        Interlocked.Increment(ref _done);
        pulse.Tell(Beat(ExportState.Running), always: false);
    }

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        var done = Interlocked.Read(ref _done);
        await lease.WriteAsync(set => set.SetProperty(job => job.RowsDone, done), cancellationToken);
        // Rows between two breaths of the pulse were passed over; a slow row must not leave them untold.
        pulse.Tell(Beat(ExportState.Running), always: false);
    }

    public void Tell(ExportState state) => pulse.Tell(Beat(state), always: true);

    private ExportBeat Beat(ExportState state) => new(lease.Job.Id, state, Interlocked.Read(ref _done), _expected);
}
