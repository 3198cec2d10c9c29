using System.Linq.Expressions;

namespace CostGov.Ingestion;

/// <summary>What is asked of run rows in more than one place.</summary>
internal static class IngestRuns
{
    /// <summary>The run waits or works.</summary>
    public static readonly Expression<Func<IngestRun, bool>> IsOpen = run =>
        run.State == IngestRunState.Pending || run.State == IngestRunState.Running || run.State == IngestRunState.AwaitingApproval;

    public static readonly Expression<Func<IngestRun, IngestRunRow>> AsRow = run => new(
        run.Id, run.Kind, run.PayerId, run.State, run.RequestedAt, run.RequestedBy, run.StartedAt, run.EndedAt,
        run.PagesDone, run.PagesExpected, run.PaidRequests, run.RowsRead, run.Step, run.Source, run.Error, run.DueAt);
}
