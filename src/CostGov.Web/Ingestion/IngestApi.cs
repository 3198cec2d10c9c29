using System.ComponentModel;
using CostGov.Access;
using CostGov.Ingestion;
using CostGov.Ingestion.Aws;
using CostGov.Ingestion.Focus;
using CostGov.Web.Access;
using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace CostGov.Web.Ingestion;

internal static class IngestApi
{
    private const int MostRuns = 500;

    public static RouteGroupBuilder MapIngestion(this RouteGroupBuilder api)
    {
        var runs = api.MapGroup("/ingest").WithTags("Ingestion");
        runs.MapGet("/runs", ListAsync).Needs(Permission.ReadSources).WithName("listRuns").WithSummary("Runs, the latest first.");
        runs.MapPost("/runs", RequestAsync).Needs(Permission.RunSources).WithName("requestRun").WithSummary("Asks for a run now; one that waits or works already is the answer.");
        runs.MapGet("/runs/{id:long}", GetAsync).Needs(Permission.ReadSources).WithName("getRun").WithSummary("One run, with its plan, price and finished requests.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapPost("/runs/{id:long}/approve", ApproveAsync).Needs(Permission.ApprovePrice).WithName("approveRun").WithSummary("Agrees to a run's plan and price.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        runs.MapPost("/runs/{id:long}/cancel", CancelAsync).Needs(Permission.RunSources).WithName("cancelRun").WithSummary("Ends a run; what is published stays.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        runs.MapGet("/runs/{id:long}/quarantine", QuarantineAsync).Needs(Permission.ReadSources).WithName("getQuarantine").WithSummary("The rows that an import left out: file, line, reason and the row, as CSV.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv").ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapUpload();
        runs.MapGet("/spend", SpendAsync).Needs(Permission.ReadSources).WithName("getSpend").WithSummary("What reading the bill cost at AWS this month.");
        return api;
    }

    private static async Task<Results<Ok<RunsAnswer>, ValidationProblem>> ListAsync(
        IngestDesk desk, Asker asker, CancellationToken cancellationToken, [Description("At most this many, 1 to 500.")] string? limit = null)
    {
        var atMost = 50;
        if (!string.IsNullOrEmpty(limit) && (!int.TryParse(limit, out atMost) || atMost is < 1 or > MostRuns))
            return Problems.Parameter("limit", $"'{limit}' is not a number of runs: expected 1 to {MostRuns}.");
        return TypedResults.Ok(new RunsAnswer([.. (await desk.ListAsync(asker.Reach, atMost, cancellationToken)).Select(RunAnswer.From)]));
    }

    private static async Task<Results<Accepted<RunsAnswer>, ValidationProblem>> RequestAsync(
        RunRequest request, IngestDesk desk, IOptions<AwsOptions> aws, Asker asker, CancellationToken cancellationToken)
    {
        IngestRunKind? kind = request.Kind switch { "cost" => IngestRunKind.Cost, "organization" => IngestRunKind.Organization, _ => null };
        if (kind is null)
            return Problems.Parameter("kind", $"'{request.Kind}' is not a kind of run: expected cost or organization.");
        var payers = aws.Value.Payers.Select(payer => payer.Id).ToList();
        if (payers.Count == 0)
            return Problems.Parameter("payerId", "No payer is configured: set CostGov:Aws:Payers:0:Id to the id of the management account.");
        if (request.PayerId is { } payer && !payers.Contains(payer))
            return Problems.Parameter("payerId", $"'{payer}' is not a configured payer: expected {string.Join(" or ", payers)}.");

        List<RunAnswer> asked = [];
        foreach (var payerId in payers.Where(id => request.PayerId is null || id == request.PayerId))
            asked.Add(RunAnswer.From(await desk.RequestAsync(kind.Value, payerId, asker.Actor, cancellationToken)));
        return TypedResults.Accepted($"/api/v1/ingest/runs/{asked[0].Id}", new RunsAnswer(asked));
    }

    private static async Task<Results<Ok<RunDetailsAnswer>, ProblemHttpResult>> GetAsync(long id, IngestDesk desk, Asker asker, CancellationToken cancellationToken) =>
        await desk.GetAsync(asker.Reach, id, cancellationToken) is { } details ? TypedResults.Ok(RunDetailsAnswer.From(details)) : NoSuchRun(id);

    private static async Task<Results<Ok<RunDetailsAnswer>, ProblemHttpResult>> ApproveAsync(long id, IngestDesk desk, Asker asker, CancellationToken cancellationToken) =>
        await ChangedAsync(id, desk, await desk.ApproveAsync(id, asker.Actor, cancellationToken), "it does not wait for approval", asker, cancellationToken);

    private static async Task<Results<Ok<RunDetailsAnswer>, ProblemHttpResult>> CancelAsync(long id, IngestDesk desk, Asker asker, CancellationToken cancellationToken) =>
        await ChangedAsync(id, desk, await desk.CancelAsync(id, asker.Actor, cancellationToken), "it has ended already", asker, cancellationToken);

    private static async Task<Results<PhysicalFileHttpResult, ProblemHttpResult>> QuarantineAsync(long id, FocusImport imports, IngestDesk desk, Asker asker, CancellationToken cancellationToken)
    {
        if (await imports.QuarantineAsync(asker.Reach, id, cancellationToken) is { } path)
            return TypedResults.PhysicalFile(path, "text/csv; charset=utf-8", $"costgov_quarantine_run-{id}.csv");
        if (await desk.GetAsync(asker.Reach, id, cancellationToken) is null)
            return NoSuchRun(id);
        return TypedResults.Problem($"Run {id} left no rows out, or its quarantine is no longer kept.", statusCode: StatusCodes.Status404NotFound, title: "No rows in quarantine");
    }

    private static async Task<Results<Ok<SpendAnswer>, ValidationProblem>> SpendAsync(
        SourceQueries sources, TimeProvider clock, Asker asker, CancellationToken cancellationToken, [Description("yyyy-MM. Default: this month, UTC.")] string? month = null)
    {
        BillingPeriod period;
        try
        {
            period = string.IsNullOrEmpty(month) ? BillingPeriod.Containing(clock.UtcToday()) : BillingPeriod.Parse(month);
        }
        catch (FormatException refused)
        {
            return Problems.Parameter("month", refused.Message);
        }

        return TypedResults.Ok(SpendAnswer.From(period, await sources.SpendAsync(asker.Reach, period, cancellationToken)));
    }

    private static async Task<Results<Ok<RunDetailsAnswer>, ProblemHttpResult>> ChangedAsync(
        long id, IngestDesk desk, bool changed, string unless, Asker asker, CancellationToken cancellationToken)
    {
        if (await desk.GetAsync(asker.Reach, id, cancellationToken) is not { } details)
            return NoSuchRun(id);
        return changed
            ? TypedResults.Ok(RunDetailsAnswer.From(details))
            : TypedResults.Problem($"Run {id} is left as it is: {unless}.", statusCode: StatusCodes.Status409Conflict, title: "The run is in another state");
    }

    private static ProblemHttpResult NoSuchRun(long id) =>
        TypedResults.Problem($"There is no run {id}.", statusCode: StatusCodes.Status404NotFound, title: "No such run");
}
