using System.ComponentModel;
using System.Globalization;
using CostGov.Access;
using CostGov.Reports;
using CostGov.Web.Access;
using CostGov.Web.Hosting;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CostGov.Web.Reports;

internal static class ExportsApi
{
    private const int MostExports = 500;
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Csv = "text/csv; charset=utf-8";

    public static RouteGroupBuilder MapExports(this RouteGroupBuilder api)
    {
        var exports = api.MapGroup("/exports").WithTags("Exports").Needs(Permission.Export);
        exports.MapGet("/", ListAsync).WithName("listExports").WithSummary("Exports, the latest first.");
        exports.MapPost("/", RequestAsync).WithName("requestExport").WithSummary("Asks for a file; it is made in the background. One that is asked for already is the answer.")
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        exports.MapGet("/{id:long}", GetAsync).WithName("getExport").WithSummary("One export.").ProducesProblem(StatusCodes.Status404NotFound);
        exports.MapDelete("/{id:long}", CancelAsync).WithName("cancelExport").WithSummary("Ends an export that waits or is being made.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        exports.MapGet("/{id:long}/file", FileAsync).WithName("getExportFile").WithSummary("The whole file, to be saved.")
            .Produces<Stream>(StatusCodes.Status200OK, Xlsx, Csv).ProducesProblem(StatusCodes.Status404NotFound);
        return api;
    }

    private static async Task<Results<Ok<ExportsAnswer>, ValidationProblem>> ListAsync(
        ExportDesk desk, Asker asker, CancellationToken cancellationToken, [Description("At most this many, 1 to 500.")] string? limit = null)
    {
        var atMost = 50;
        if (!string.IsNullOrEmpty(limit) && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out atMost) || atMost is < 1 or > MostExports))
            return Problems.Parameter("limit", $"'{limit}' is not a number of exports: expected 1 to {MostExports}.");
        return TypedResults.Ok(new ExportsAnswer([.. (await desk.ListAsync(asker.Reach, atMost, cancellationToken)).Select(ExportAnswer.From)]));
    }

    private static async Task<Results<Accepted<ExportAnswer>, ValidationProblem, ProblemHttpResult>> RequestAsync(
        ExportAsked asked, ExportDesk desk, HttpRequest request, Asker asker, CancellationToken cancellationToken)
    {
        var kind = asked.Kind ?? "";
        if (!desk.Kinds.Contains(kind))
            return Problems.Parameter("kind", $"'{kind}' cannot be exported: expected {string.Join(" or ", desk.Kinds)}.");
        ExportFormat? format = asked.Format switch { null or "xlsx" => ExportFormat.Xlsx, "csv" => ExportFormat.Csv, _ => null };
        if (format is null)
            return Problems.Parameter("format", $"'{asked.Format}' is not a format: expected xlsx or csv.");
        var language = asked.Language switch { null => CultureInfo.CurrentUICulture, "en" => Languages.English, "ja" => Languages.Japanese, _ => null };
        if (language is null)
            return Problems.Parameter("language", $"'{asked.Language}' is not a language: expected en or ja.");

        var order = new ExportOrder(kind, format.Value, asked.Question?.TrimStart('?') ?? "", language.Name, $"{request.Scheme}://{request.Host}/", asker.Actor);
        return await desk.RequestAsync(asker.Reach, order, cancellationToken) switch
        {
            ExportRequest.Accepted(var job) => TypedResults.Accepted($"/api/v1/exports/{job.Id}", ExportAnswer.From(job)),
            ExportRequest.Misread(var parts) => Problems.Parameter("question", $"Not understood: {string.Join(", ", parts)}. Expected the query of the page's address."),
            ExportRequest.TooMany(var most) => TypedResults.Problem(
                $"{most} exports wait or are being made already: try again when some have ended.", statusCode: StatusCodes.Status429TooManyRequests, title: "Too many exports"),
            var other => throw new InvalidOperationException($"A request of an unknown kind: {other}."),
        };
    }

    private static async Task<Results<Ok<ExportAnswer>, ProblemHttpResult>> GetAsync(long id, ExportDesk desk, Asker asker, CancellationToken cancellationToken) =>
        await desk.GetAsync(asker.Reach, id, cancellationToken) is { } row ? TypedResults.Ok(ExportAnswer.From(row)) : NoSuchExport(id);

    private static async Task<Results<Ok<ExportAnswer>, ProblemHttpResult>> CancelAsync(long id, ExportDesk desk, Asker asker, CancellationToken cancellationToken)
    {
        var isCancelled = await desk.CancelAsync(asker.Reach, id, asker.Actor, cancellationToken);
        if (await desk.GetAsync(asker.Reach, id, cancellationToken) is not { } row)
            return NoSuchExport(id);
        return isCancelled
            ? TypedResults.Ok(ExportAnswer.From(row))
            : TypedResults.Problem($"Export {id} has ended already.", statusCode: StatusCodes.Status409Conflict, title: "The export is in another state");
    }

    // Who may not see it is told the same as who asks for one that never was.
    private static async Task<Results<PhysicalFileHttpResult, ProblemHttpResult>> FileAsync(long id, ExportDesk desk, Asker asker, CancellationToken cancellationToken) =>
        await desk.FileAsync(asker.Reach, id, asker.Actor, cancellationToken) is { } file
            ? TypedResults.PhysicalFile(file.Path, file.Format == ExportFormat.Xlsx ? Xlsx : Csv, file.Name)
            : TypedResults.Problem($"There is no file of an export {id}: it is not ready, has failed, or has expired.", statusCode: StatusCodes.Status404NotFound, title: "No such file");

    private static ProblemHttpResult NoSuchExport(long id) =>
        TypedResults.Problem($"There is no export {id}.", statusCode: StatusCodes.Status404NotFound, title: "No such export");
}
