using System.ComponentModel;
using CostGov.Access;
using CostGov.Files;
using CostGov.Ingestion;
using CostGov.Ingestion.Focus;
using CostGov.Web.Access;
using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace CostGov.Web.Ingestion;

/// <summary>
/// Files that come over HTTP: streamed to the inbox as they arrive, never held in memory, within a size of their own. An upload that is cut
/// off leaves nothing.
/// </summary>
internal static class UploadApi
{
    /// <summary>Where the form of the Sources page posts to, by script (one raw body) or without (as forms do).</summary>
    public const string FormPath = "/sources/files";

    public static RouteGroupBuilder MapUpload(this RouteGroupBuilder ingest)
    {
        ingest.MapPost("/files", TakeAsync).Needs(Permission.Upload).WithName("importFile")
            .WithSummary("Imports a FOCUS 1.0 to 1.2 file: CSV, CSV.gz, ZIP or Parquet, as the body of the request.")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status507InsufficientStorage)
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.RequestBody = new OpenApiRequestBody
                {
                    Required = true,
                    Content = new Dictionary<string, OpenApiMediaType> { ["application/octet-stream"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } } },
                };
                return Task.CompletedTask;
            });
        return ingest;
    }

    public static void MapUploadForm(this IEndpointRouteBuilder routes) => routes.MapPost(FormPath, TakeFormAsync).Needs(Permission.Upload).ExcludeFromDescription();

    private static async Task<Results<Accepted<RunAnswer>, ValidationProblem, ProblemHttpResult>> TakeAsync(
        HttpRequest request, IncomingFiles incoming, IngestDesk desk, Asker asker, CancellationToken cancellationToken, [Description("What the file is called.")] string? name = null) =>
        await AnswerAsync(await incoming.TakeAsync(request, name, asker.Actor, cancellationToken), desk, asker, cancellationToken);

    private static async Task<IResult> TakeFormAsync(
        HttpRequest request, IncomingFiles incoming, RefusedUploads refused, IngestDesk desk, Asker asker, CancellationToken cancellationToken, string? name = null)
    {
        var taken = await incoming.TakeAsync(request, name, asker.Actor, cancellationToken);
        if (!request.HasFormContentType)
            return (await AnswerAsync(taken, desk, asker, cancellationToken)).Result;
        return Results.LocalRedirect(taken switch
        {
            { Problems.Count: > 0 } => new SourcesView(Refused: refused.Keep(taken.Problems)).ToUrl(),
            { RunIds: [var only] } => SourcesView.RunUrl(only),
            _ => new SourcesView().ToUrl(),
        });
    }

    private static async Task<Results<Accepted<RunAnswer>, ValidationProblem, ProblemHttpResult>> AnswerAsync(TakenFiles taken, IngestDesk desk, Asker asker, CancellationToken cancellationToken)
    {
        if (taken.Problems.Count > 0)
        {
            return taken.Status == StatusCodes.Status400BadRequest
                ? Problems.Parameters(new Dictionary<string, string[]> { ["file"] = [.. taken.Problems] })
                : TypedResults.Problem(string.Join(' ', taken.Problems), statusCode: taken.Status, title: "The file is not taken");
        }

        var run = (await desk.GetAsync(asker.Reach, taken.RunIds[0], cancellationToken))!.Run;
        return TypedResults.Accepted($"/api/v1/ingest/runs/{run.Id}", RunAnswer.From(run));
    }
}
