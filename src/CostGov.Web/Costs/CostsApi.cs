using CostGov.Access;
using CostGov.Costs;
using CostGov.Web.Access;
using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CostGov.Web.Costs;

internal static class CostsApi
{
    public static RouteGroupBuilder MapCosts(this RouteGroupBuilder api)
    {
        api.MapGet("/costs", AskAsync).Needs(Permission.ReadCosts).WithName("getCosts").WithTags("Costs")
            .WithSummary("What was spent, by day, week or month and by up to two dimensions.")
            .WithDescription("All figures of one answer are of one published state. A question that no published cube can answer gets the sentence why, and no number.")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        return api;
    }

    private static async Task<Results<Ok<CostsAnswer>, ValidationProblem, ProblemHttpResult>> AskAsync(
        [AsParameters] CostParameters parameters, CostQueries costs, TimeProvider clock, Asker asker, CancellationToken cancellationToken)
    {
        switch (CostRequest.Read(parameters, clock.UtcToday()))
        {
            case CostRequest.Refused refused:
                return Problems.Parameters(refused.Problems);
            case CostRequest.Question(var question):
                var snapshot = await costs.CaptureAsync(cancellationToken);
                return await costs.AskAsync(asker.Reach, snapshot, question, cancellationToken) switch
                {
                    CostAnswer.Figures(var table) => TypedResults.Ok(CostsAnswer.From(table)),
                    CostAnswer.Unanswerable why => CannotBeAnswered(why),
                    var other => throw new InvalidOperationException($"An answer of an unknown kind: {other}."),
                };
            case var other:
                throw new InvalidOperationException($"A request of an unknown kind: {other}.");
        }
    }

    private static ProblemHttpResult CannotBeAnswered(CostAnswer.Unanswerable why) => TypedResults.Problem(
        Sentence(why),
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "No published figures answer this",
        extensions: new Dictionary<string, object?> { ["reason"] = why.Reason, ["about"] = why.Detail });

    internal static string Sentence(CostAnswer.Unanswerable why) => why.Reason switch
    {
        WhyNot.NoData => $"Nothing has been read for {why.Detail}: /api/v1/status says what is on its way.",
        WhyNot.NeedsLineItems => $"This combination of dimensions needs a FOCUS/CUR export of {why.Detail}, for Cost Explorer answers two at once: import one with 'costgov import PATH'.",
        WhyNot.TagKeyNotRead => $"Costs by tag {why.Detail} are not read: activate the key for cost allocation at AWS and choose it on the Sources page.",
        WhyNot.MetricNotInSource => $"No source of this period has the metric {why.Detail}: list and contracted cost come from FOCUS files, net cost from Cost Explorer.",
        WhyNot.MixedCurrencies => $"Payers bill in {why.Detail}, which are never added: choose one with currency=.",
        WhyNot.BeyondReach => $"The figures of {why.Detail} cannot be told apart by what you may see: ask by account or by the tag of your project; more needs a FOCUS/CUR export.",
        _ => throw new InvalidOperationException($"A reason without a sentence: {why.Reason}."),
    };
}
