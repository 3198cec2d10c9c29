namespace CostGov.Ingestion.Runs;

/// <summary>Counts what a run has done and tells it: at once to listeners, and to the row at most once a second.</summary>
internal sealed class RunProgress(IngestLease lease, IngestPulse pulse, TimeProvider clock)
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);
    private string _step = "";
    private int _pages = lease.Run.PagesDone;
    private int? _expected = lease.Run.PagesExpected;
    private int _paid = lease.Run.PaidRequests;
    private long _rows = lease.Run.RowsRead;
    private long _lastWrite;

    public Task StepAsync(string step, CancellationToken cancellationToken)
    {
        _step = step;
        return TellAsync(now: false, cancellationToken);
    }

    /// <param name="pages">Pages of the plan that are in, when a run begins or goes on.</param>
    public Task PlannedAsync(int pages, int expected, CancellationToken cancellationToken)
    {
        (_pages, _expected) = (pages, expected);
        return TellAsync(now: true, cancellationToken);
    }

    /// <param name="isPlanned">Whether the page counts towards the plan; the totals it was made from do not.</param>
    public Task PageAsync(int rows, bool isPlanned, CancellationToken cancellationToken)
    {
        _paid++;
        if (isPlanned)
            (_pages, _rows) = (_pages + 1, _rows + rows);
        return TellAsync(now: false, cancellationToken);
    }

    /// <summary>A part is finished, so the estimate can be mended by what it took.</summary>
    public Task PartAsync(int stillExpected, CancellationToken cancellationToken)
    {
        _expected = _pages + stillExpected;
        return TellAsync(now: true, cancellationToken);
    }

    /// <summary>A file is read; nothing is paid for it.</summary>
    public Task FileAsync(int files, long rows, CancellationToken cancellationToken)
    {
        (_pages, _rows) = (files, rows);
        return TellAsync(now: false, cancellationToken);
    }

    public Task FlushAsync(CancellationToken cancellationToken) => TellAsync(now: true, cancellationToken);

    public void Ended(IngestRunState state) => pulse.Tell(Beat(state) with { Step = "" }, always: true);

    private async Task TellAsync(bool now, CancellationToken cancellationToken)
    {
        pulse.Tell(Beat(IngestRunState.Running), always: false);
        if (!now && clock.GetElapsedTime(_lastWrite) < Breath)
            return;
        _lastWrite = clock.GetTimestamp();
        var (step, pages, expected, paid, rows) = (_step, _pages, _expected, _paid, _rows);
        await lease.WriteAsync(
            set => set.SetProperty(run => run.Step, step).SetProperty(run => run.PagesDone, pages).SetProperty(run => run.PagesExpected, expected)
                .SetProperty(run => run.PaidRequests, paid).SetProperty(run => run.RowsRead, rows),
            cancellationToken);
    }

    private IngestBeat Beat(IngestRunState state) => new(lease.Run.Id, lease.Run.PayerId, state, _pages, _expected, _paid, _rows, _step);
}
