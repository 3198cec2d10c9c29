using System.ComponentModel;
using CostGov.Access;
using CostGov.Costs;
using CostGov.Projects;
using CostGov.Web.Access;
using CostGov.Web.Costs;
using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CostGov.Web.Projects;

internal static class ProjectsApi
{
    public static RouteGroupBuilder MapProjects(this RouteGroupBuilder api)
    {
        var projects = api.MapGroup("/projects").WithTags("Projects");
        projects.MapGet("", ListAsync).Needs(Permission.ReadCosts).WithName("listProjects").WithSummary("What teams answer for, with what it cost in the month so far, by code.");
        projects.MapGet("/{code}", GetAsync).Needs(Permission.ReadCosts).WithName("getProject").WithSummary("One project.").ProducesProblem(StatusCodes.Status404NotFound);
        projects.MapPut("/{code}", SaveAsync).Needs(Permission.WriteProjects).WithName("saveProject").WithSummary("Makes a project, or makes it another.")
            .WithDescription("Its past stays as it was unless restate is true. All rules of all projects stand in one order; of those that fit an account, or a charge's tag, the first wins.");
        projects.MapDelete("/{code}", RemoveAsync).Needs(Permission.WriteProjects).WithName("removeProject").WithSummary("Ends a project today; with restate=true its past is taken away too.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        return api;
    }

    private static ProblemHttpResult NotThere =>
        TypedResults.Problem("There is no such project, or it is not for you to see.", statusCode: StatusCodes.Status404NotFound, title: "No such project");

    private static async Task<Ok<ProjectsAnswer>> ListAsync(ProjectQueries projects, CostQueries costs, Asker asker, CancellationToken cancellationToken)
    {
        var rows = await projects.ListAsync(asker.Reach, cancellationToken);
        var (table, why) = await MonthAsync(costs, asker.Reach, cancellationToken);
        var costsOf = table is null ? null : new CostsByKey(table);
        return TypedResults.Ok(new ProjectsAnswer(
            [.. rows.Select(row => ProjectAnswer.From(row, costsOf))],
            table?.Question.Period.Start, table?.Question.Period.End, table?.Currency.Code,
            ProjectAnswer.Exact(table?.Total),
            ProjectAnswer.Exact(costsOf?[Claims.Nobody].Total),
            why));
    }

    private static async Task<Results<Ok<ProjectAnswer>, ProblemHttpResult>> GetAsync(string code, ProjectQueries projects, CostQueries costs, Asker asker, CancellationToken cancellationToken) =>
        await projects.GetAsync(asker.Reach, code, cancellationToken) is { } row
            ? TypedResults.Ok(await AnswerAsync(row, costs, asker.Reach, cancellationToken))
            : NotThere;

    private static async Task<Results<Ok<ProjectAnswer>, Created<ProjectAnswer>, ValidationProblem>> SaveAsync(
        string code, ProjectRequest request, ProjectStore store, ProjectQueries projects, CostQueries costs, Asker asker, CancellationToken cancellationToken)
    {
        var unread = (request.Rules ?? []).Where(rule => !ProjectRule.TryParse(rule.Rule, out _)).Select(rule => $"'{rule.Rule}' is no rule: expected {ProjectRule.Expected}.").ToArray();
        if (unread.Length > 0)
            return Problems.Parameter("rules", string.Join(" ", unread));
        var change = new ProjectChange(
            code, request.Name ?? "", request.DisplayName, request.Owners ?? [], request.CostCentre,
            [.. (request.Rules ?? []).Select(rule => new WantedRule(ProjectRule.TryParse(rule.Rule, out var read) ? read : throw new InvalidOperationException(), rule.Place))],
            request.From ?? (request.Restate ? DateOnly.MinValue : null), request.Restate);
        var outcome = await store.SaveAsync(change, asker.Actor, cancellationToken);
        if (outcome is ProjectOutcome.Refused(var problems))
            return Problems.Parameters(problems.GroupBy(problem => problem.Field).ToDictionary(field => field.Key, field => field.Select(Sentence).ToArray()));
        var saved = await AnswerAsync((await projects.GetAsync(asker.Reach, code, cancellationToken))!, costs, asker.Reach, cancellationToken);
        return outcome is ProjectOutcome.Saved { IsNew: true } ? TypedResults.Created($"{ApiSetup.Prefix}/projects/{code}", saved) : TypedResults.Ok(saved);
    }

    private static async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> RemoveAsync(
        string code, ProjectStore store, Asker asker, CancellationToken cancellationToken, [Description("true takes the project's past away too; left out or false keeps it.")] string? restate = null)
    {
        if (restate is not (null or "" or "true" or "false"))
            return Problems.Parameter("restate", $"'{restate}' is not known: expected true or false.");
        return await store.RemoveAsync(code, restate == "true", asker.Actor, cancellationToken) is ProjectOutcome.Saved ? TypedResults.NoContent() : NotThere;
    }

    private static async Task<ProjectAnswer> AnswerAsync(ProjectRow row, CostQueries costs, Reach reach, CancellationToken cancellationToken) =>
        ProjectAnswer.From(row, (await MonthAsync(costs, reach, cancellationToken)).Table is { } table ? new(table) : null);

    /// <summary>The month so far by project; no table where there is none, with the sentence why.</summary>
    private static async Task<(CostTable? Table, string? Why)> MonthAsync(CostQueries costs, Reach reach, CancellationToken cancellationToken)
    {
        var snapshot = await costs.CaptureAsync(cancellationToken);
        if (snapshot.DataTo is not { } lastDay)
            return (null, "Nothing has been read yet: /api/v1/status says what is on its way.");
        return await costs.AskAsync(reach, snapshot, new ProjectsView().ToQuestion(lastDay), cancellationToken) switch
        {
            CostAnswer.Figures(var table) => (table, null),
            CostAnswer.Unanswerable why => (null, CostsApi.Sentence(why)),
            var other => throw new InvalidOperationException($"An answer of an unknown kind: {other}."),
        };
    }

    private static string Sentence(ProjectProblem problem) => problem.Kind switch
    {
        ProjectProblemKind.CodeInvalid => $"Expected {ProjectCode.Expected}.",
        ProjectProblemKind.CodeTaken => $"'{problem.Detail}' is there already: codes that differ only in case are one.",
        ProjectProblemKind.NameMissing => "Is missing: expected a name.",
        ProjectProblemKind.TextTooLong => $"Is too long: expected at most {ProjectChecks.LongestName} characters.",
        ProjectProblemKind.TextHasControls => "Holds control characters: expected one line of text.",
        ProjectProblemKind.TooManyOwners => $"Are too many: expected at most {ProjectChecks.MostOwners}.",
        ProjectProblemKind.TooManyRules => $"Are too many: expected at most {ProjectChecks.MostRules}.",
        ProjectProblemKind.RuleTwice => $"'{problem.Detail}' is given twice.",
        ProjectProblemKind.PlaceOutOfRange => $"A place is 0 to {ProjectChecks.LastPlace}.",
        _ => "Is before today, so the past would change: say restate=true if that is meant.",
    };
}
