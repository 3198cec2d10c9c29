using CostGov.Ingestion;
using CostGov.Ingestion.Freshness;
using CostGov.Ingestion.Permissions;
using CostGov.Ingestion.Plans;

namespace CostGov.Web.Ingestion;

/// <summary>What the Sources page shows: one whole, read at one moment.</summary>
/// <param name="Plans">Of the runs that wait for approval, by payer.</param>
/// <param name="Refused">Why the upload that the address tells of was refused; empty for none.</param>
public sealed record ShownSources(
    SourcesView View,
    IReadOnlyList<SourceRow> Sources,
    IReadOnlyList<SourceReading> Readings,
    IReadOnlyList<FileRunRow> Files,
    IReadOnlyList<PermissionReportRow> Permissions,
    IngestRunPage Runs,
    IReadOnlyDictionary<string, IngestPlan> Plans,
    IReadOnlyList<string> Refused)
{
    /// <summary>What payers are called, by id.</summary>
    public IReadOnlyDictionary<string, string> Names => Sources.ToDictionary(source => source.PayerId, source => source.Name, StringComparer.Ordinal);
}

/// <summary>Reads it.</summary>
public sealed class SourcesFigures(SourceQueries sources, SourceReadings readings, IngestDesk desk, PermissionCheck permissions, RefusedUploads refused)
{
    /// <summary>Imports that are shown beside the form; the others are among the runs.</summary>
    private const int MostFiles = 5;

    public async Task<ShownSources> ReadAsync(Reach reach, SourcesView view, CancellationToken cancellationToken)
    {
        var rows = await sources.ListAsync(reach, cancellationToken);
        var plans = new Dictionary<string, IngestPlan>(StringComparer.Ordinal);
        foreach (var waiting in rows.Select(row => row.Current).Where(run => run?.State == IngestRunState.AwaitingApproval))
        {
            if ((await desk.GetAsync(reach, waiting!.Id, cancellationToken))?.Plan is { } plan)
                plans[waiting.PayerId] = plan;
        }

        return new(
            view,
            rows,
            await readings.ListAsync(reach, cancellationToken),
            await desk.FilesAsync(reach, MostFiles, cancellationToken),
            await permissions.LastAsync(reach, cancellationToken),
            await desk.PageAsync(reach, (view.Page - 1) * SourcesView.PageSize, SourcesView.PageSize, cancellationToken),
            plans,
            refused.Read(view.Refused));
    }
}
