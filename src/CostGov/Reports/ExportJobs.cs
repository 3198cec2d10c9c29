using System.Linq.Expressions;

namespace CostGov.Reports;

/// <summary>What is asked of export rows in more than one place.</summary>
internal static class ExportJobs
{
    public static readonly Expression<Func<ExportJob, bool>> IsOpen = job => job.State == ExportState.Queued || job.State == ExportState.Running;

    public static readonly Expression<Func<ExportJob, bool>> IsOver = job =>
        job.State == ExportState.Done || job.State == ExportState.Failed || job.State == ExportState.Cancelled;

    public static ExportRow Row(ExportJob job) => new(
        job.Id, job.Kind, job.Format, job.Question, job.State, job.RequestedAt, job.RequestedBy, job.StartedAt, job.EndedAt,
        job.RowsDone, job.RowsExpected, job.FileName, job.Size, job.Error, job.FailureId, job.ExpiresAt);

    public static ExportOrder Order(ExportJob job) => new(job.Kind, job.Format, job.Question, job.Language, job.Site, job.RequestedBy);

    /// <summary>The same was asked for by the same.</summary>
    public static bool IsOf(ExportJob job, ExportOrder order) =>
        (job.Kind, job.Format, job.Question, job.Language, job.Site, job.RequestedBy) == (order.Kind, order.Format, order.Question, order.Language, order.Site, order.By.Name);

    /// <summary>Who may see a job: whoever may see all that its asker might.</summary>
    public static bool IsWithin(Reach reach, ExportJob job) => reach.Covers(KeptReach.Read(job.Reach));
}
