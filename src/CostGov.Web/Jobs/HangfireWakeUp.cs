using CostGov.Work;
using Hangfire;

namespace CostGov.Web.Jobs;

/// <summary>Wakes a worker by a Hangfire job.</summary>
public sealed class HangfireWakeUp(IBackgroundJobClient jobs) : IWakeUp
{
    public void Wake(DueWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        // The token here stands for Hangfire's own, which it puts in its place when the job runs.
        jobs.Enqueue<WorkJob>(Queues.Of(work.Kind), job => job.RunAsync(work.Kind, work.RowId, CancellationToken.None));
    }
}
