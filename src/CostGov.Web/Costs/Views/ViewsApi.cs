using CostGov.Access;
using CostGov.Costs;
using CostGov.Web.Access;
using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CostGov.Web.Costs.Views;

internal static class ViewsApi
{
    public static RouteGroupBuilder MapViews(this RouteGroupBuilder api)
    {
        var views = api.MapGroup("/views").WithTags("Views");
        views.MapGet("", ListAsync).Needs(Permission.ReadCosts).WithName("listViews").WithSummary("Saved views of the cost explorer, by name.")
            .WithDescription("Names and addresses, shared by those who may see all that their maker might; a relative period in an address stays relative.");
        views.MapPost("", AddAsync).Needs(Permission.WriteViews).WithName("addView").WithSummary("Keeps a view under a new name.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        views.MapPut("/{id:int}", ReplaceAsync).Needs(Permission.WriteViews).WithName("replaceView").WithSummary("Gives a saved view another name or another address.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        views.MapDelete("/{id:int}", RemoveAsync).Needs(Permission.WriteViews).WithName("removeView").WithSummary("Deletes a saved view, for everybody who sees it.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        return api;
    }

    private static async Task<Ok<ViewsAnswer>> ListAsync(SavedViewStore views, Asker asker, CancellationToken cancellationToken) =>
        TypedResults.Ok(new ViewsAnswer([.. (await views.ListAsync(asker.Reach, cancellationToken)).Select(ViewAnswer.From)]));

    private static async Task<Results<Created<ViewAnswer>, ValidationProblem, ProblemHttpResult>> AddAsync(
        ViewRequest request, SavedViewStore views, Asker asker, CancellationToken cancellationToken)
    {
        var read = request.Read();
        if (read.Problems is { } problems)
            return Problems.Parameters(problems);
        return await views.AddAsync(asker.Reach, read.Name!, read.Query, asker.Actor, cancellationToken) switch
        {
            SaveOutcome.Saved(var saved) => TypedResults.Created($"{ApiSetup.Prefix}/views/{saved.Id}", ViewAnswer.From(saved)),
            SaveOutcome.NameTaken(var by) => Taken(by),
            var other => throw new InvalidOperationException($"A new view cannot be {other}."),
        };
    }

    private static async Task<Results<Ok<ViewAnswer>, ValidationProblem, ProblemHttpResult>> ReplaceAsync(
        int id, ViewRequest request, SavedViewStore views, Asker asker, CancellationToken cancellationToken)
    {
        var read = request.Read();
        if (read.Problems is { } problems)
            return Problems.Parameters(problems);
        return await views.ReplaceAsync(asker.Reach, id, read.Name!, read.Query, asker.Actor, cancellationToken) switch
        {
            SaveOutcome.Saved(var saved) => TypedResults.Ok(ViewAnswer.From(saved)),
            SaveOutcome.NameTaken(var by) => Taken(by),
            _ => NoSuchView(id),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(int id, SavedViewStore views, Asker asker, CancellationToken cancellationToken) =>
        await views.RemoveAsync(asker.Reach, id, asker.Actor, cancellationToken) ? TypedResults.NoContent() : NoSuchView(id);

    private static ProblemHttpResult Taken(SavedViewRow by) =>
        TypedResults.Problem($"View {by.Id} is called '{by.Name}' already: choose another name, or replace that view.", statusCode: StatusCodes.Status409Conflict, title: "The name is taken");

    private static ProblemHttpResult NoSuchView(int id) =>
        TypedResults.Problem($"There is no view {id}.", statusCode: StatusCodes.Status404NotFound, title: "No such view");
}
