using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CostGov.Work;

/// <summary>
/// Turns due schedule slots into rows and wakes workers for due rows, every few seconds and at each ring of the signal. It asks the
/// tables each time, so nothing is lost when a wake-up is forgotten, and a row is not woken again while its worker still runs.
/// </summary>
public sealed partial class WorkDispatcher(
    ScheduleBook schedules,
    IEnumerable<IWorkTable> tables,
    IWakeUp wakeUp,
    WorkInFlight inFlight,
    WorkSignal signal,
    TimeProvider clock,
    ILogger<WorkDispatcher> logger) : BackgroundService
{
    private const int MostAtOnce = 8;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(3);

    /// <summary>One round: due slots become rows, due rows wake workers. Returns the rows woken.</summary>
    public async Task<IReadOnlyList<DueWork>> DispatchAsync(CancellationToken cancellationToken)
    {
        await schedules.AdvanceAsync(cancellationToken);
        var woken = new List<DueWork>();
        foreach (var table in tables)
        {
            foreach (var rowId in await table.DueAsync(clock.GetUtcNow(), MostAtOnce, cancellationToken))
            {
                var work = new DueWork(table.Kind, rowId);
                if (!inFlight.TryAdd(work))
                    continue;
                wakeUp.Wake(work);
                woken.Add(work);
            }
        }

        return woken;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DispatchAsync(stoppingToken);
                await signal.WaitAsync(Tick, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                // A full disk or a locked file must not end dispatching for good: the next tick tries again.
                Log.RoundFailed(logger, problem);
                await Task.Delay(Tick, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A round of dispatching failed; the next one is tried in a few seconds.")]
        public static partial void RoundFailed(ILogger logger, Exception problem);
    }
}
