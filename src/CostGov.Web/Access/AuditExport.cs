using System.Globalization;
using CostGov.Access;
using CostGov.Audit;
using CostGov.Reports;
using CostGov.Web.Hosting;

namespace CostGov.Web.Access;

/// <summary>The trail as a file, which the trail itself records before a byte of it is sent.</summary>
internal static class AuditExport
{
    private const int MostRows = 100_000;

    public static void MapAuditExport(this IEndpointRouteBuilder routes) => routes.MapGet(AuditView.ExportPath, WriteAsync).ExcludeFromDescription().Needs(Permission.ReadAudit);

    private static async Task WriteAsync(HttpContext context, AuditQueries trail, PeopleDesk desk, Asker asker, CancellationToken cancellationToken)
    {
        var query = context.Request.Query;
        var view = AuditView.Of(query["from"], query["to"], query["by"], query["action"], query["subject"], below: null);
        await desk.RecordAsync(AuditAction.TrailExported, "audit" + context.Request.QueryString, asker.Actor, cancellationToken);
        var rows = await trail.ListAsync(asker.Reach, view.Question, MostRows, cancellationToken);
        var sheet = new ReportSheet("audit", Columns, rows.Count, rows.Select(Cells));
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=costgov_audit.csv";
        context.Response.Headers.CacheControl = "no-store";
        await CsvFile.WriteAsync(context.Response.Body, sheet, () => { }, cancellationToken);
    }

    // Names for programs, in both languages the same.
    private static IReadOnlyList<ReportColumn> Columns { get; } =
        [.. new[] { "number", "at", "by", "from", "action", "subject", "before", "after", "previousHash", "hash" }.Select(name => new ReportColumn(name, CellKind.Text))];

    private static IReadOnlyList<object?> Cells(AuditRow row) =>
    [
        row.Number.ToString(CultureInfo.InvariantCulture), row.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), row.By, row.From, row.Action, row.Subject, row.Before, row.After, row.PreviousHash, row.Hash,
    ];
}
