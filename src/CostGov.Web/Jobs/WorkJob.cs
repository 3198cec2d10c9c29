using CostGov.Work;
using Hangfire;

namespace CostGov.Web.Jobs;

/// <summary>
/// Hangfire's door to every worker: it brings a row's name and nothing else. The row's own due time decides about another attempt, so
/// Hangfire makes none, and a job that was forgotten or comes twice does no harm.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed class WorkJob(Worker worker)
{
    public Task RunAsync(string kind, long rowId, CancellationToken cancellationToken) => worker.RunAsync(new(kind, rowId), cancellationToken);
}
