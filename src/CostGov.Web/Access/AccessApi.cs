using System.ComponentModel;
using System.Globalization;
using CostGov.Access;
using CostGov.Audit;
using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CostGov.Web.Access;

internal static class AccessApi
{
    private const int MostRows = 500;

    public static RouteGroupBuilder MapAccess(this RouteGroupBuilder api)
    {
        api.MapGet("/me", Me).RequireAuthorization(Doors.SignedIn).WithName("getMe").WithTags("Access").WithSummary("Who asks, and what they may do and see.");
        var tokens = api.MapGroup("/tokens").WithTags("Access").Needs(Permission.UseTokens);
        tokens.MapGet("", ListAsync).WithName("listTokens").WithSummary("Your tokens, those in force first.");
        tokens.MapPost("", MakeAsync).WithName("makeToken").WithSummary("A new token of your own; its secret is told once.").ProducesProblem(StatusCodes.Status403Forbidden);
        tokens.MapDelete("/{id:long}", RevokeAsync).WithName("revokeToken").WithSummary("Ends a token of yours.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/audit", AuditAsync).Needs(Permission.ReadAudit).WithName("listAudit").WithTags("Access").WithSummary("Who did what, the latest first.");
        return api;
    }

    private static Ok<MeAnswer> Me(Asker asker) => TypedResults.Ok(MeAnswer.From(asker.Access!));

    private static async Task<Ok<TokensAnswer>> ListAsync(TokenDesk tokens, Asker asker, CancellationToken cancellationToken) =>
        TypedResults.Ok(new TokensAnswer([.. (await tokens.ListAsync(asker.Access!.PersonId, cancellationToken)).Select(TokenAnswer.From)]));

    private static async Task<Results<Created<TokenMadeAnswer>, ValidationProblem, ProblemHttpResult>> MakeAsync(TokenAsked asked, TokenDesk tokens, Asker asker, CancellationToken cancellationToken)
    {
        // One that was stolen would otherwise outlive being revoked.
        if (asker.Access!.TokenId is not null)
            return TypedResults.Problem("A token makes no tokens: sign in and make it on the page of your tokens.", statusCode: StatusCodes.Status403Forbidden, title: "Tokens are made by people");
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var role = Role.Viewer;
        if (asked.Role is { } name && (!Enum.TryParse(name, ignoreCase: true, out role) || int.TryParse(name, out _) || !Enum.IsDefined(role)))
            problems["role"] = [$"'{name}' is not a role: expected {string.Join(", ", Enum.GetNames<Role>().Select(JsonName))}."];
        var grants = Grant.Read(string.Join('\n', asked.Grants ?? []), out var unread);
        if (unread.Count > 0)
            problems["grants"] = [.. unread];
        if (problems.Count > 0)
            return Problems.Parameters(problems);
        return await tokens.MakeAsync(asker.Access, new(asked.Name ?? "", role, grants, asked.Days ?? 90), asker.Actor, cancellationToken) switch
        {
            TokenOutcome.Made(var token, var secret) => TypedResults.Created($"{ApiSetup.Prefix}/tokens/{token.Id}", new TokenMadeAnswer(TokenAnswer.From(token), secret)),
            TokenOutcome.Refused(var refused) => Problems.Parameters(refused.GroupBy(FieldOf).ToDictionary(field => field.Key, field => field.Select(Sentence).ToArray())),
            var other => throw new InvalidOperationException($"An outcome of an unknown kind: {other}."),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(long id, TokenDesk tokens, Asker asker, CancellationToken cancellationToken) =>
        await tokens.RevokeAsync(asker.Access!.PersonId, id, asker.Actor, cancellationToken)
            ? TypedResults.NoContent()
            : TypedResults.Problem($"You have no token {id} in force.", statusCode: StatusCodes.Status404NotFound, title: "No such token");

    private static async Task<Results<Ok<AuditAnswer>, ValidationProblem>> AuditAsync(
        AuditQueries trail, Asker asker, CancellationToken cancellationToken,
        [Description("The first UTC day, yyyy-MM-dd.")] string? start = null, [Description("The first UTC day that is no longer asked for.")] string? end = null,
        [Description("A name, in full.")] string? by = null, [Description("An action, in full: account.described.")] string? action = null, [Description("A part of the subject.")] string? subject = null,
        [Description("Only rows with a smaller number: the answer's next.")] string? below = null, [Description("At most this many, 1 to 500.")] string? limit = null)
    {
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var atMost = 100;
        if (!string.IsNullOrEmpty(limit) && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out atMost) || atMost is < 1 or > MostRows))
            problems["limit"] = [$"'{limit}' is not a number of rows: expected 1 to {MostRows}."];
        var question = new AuditQuestion(Day("start", start), Day("end", end), Word(by), Word(action), Word(subject), Number("below", below));
        if (question.Action is { } asked && !AuditAction.All.Contains(asked))
            problems["action"] = [$"'{asked}' is not an action: expected one of {string.Join(", ", AuditAction.All)}."];
        if (problems.Count > 0)
            return Problems.Parameters(problems);
        var rows = await trail.ListAsync(asker.Reach, question, atMost, cancellationToken);
        return TypedResults.Ok(new AuditAnswer([.. rows.Select(AuditRowAnswer.Of)], rows.Count == atMost && rows[^1].Number > 1 ? rows[^1].Number : null));

        DateOnly? Day(string name, string? text)
        {
            if (string.IsNullOrEmpty(text))
                return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            problems[name] = [$"'{text}' is not a day: expected yyyy-MM-dd."];
            return null;
        }

        long? Number(string name, string? text)
        {
            if (string.IsNullOrEmpty(text))
                return null;
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number;
            problems[name] = [$"'{text}' is not the number of a row."];
            return null;
        }
    }

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string JsonName(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string FieldOf(TokenProblem problem) => problem switch
    {
        TokenProblem.Name or TokenProblem.NameTaken => "name",
        TokenProblem.Days => "days",
        TokenProblem.Role => "role",
        _ => "grants",
    };

    private static string Sentence(TokenProblem problem) => problem switch
    {
        TokenProblem.Name => $"Is not a name: expected 1 to {TokenDesk.LongestName} characters, none of them a control character.",
        TokenProblem.NameTaken => "Another token of yours that is in force has this name.",
        TokenProblem.Days => $"Expected 1 to {TokenDesk.MostDays}.",
        TokenProblem.Role => "A token may do nothing that you may not.",
        _ => "A token sees at least something, and nothing that you do not see: expected all, ou:ID, account:ID or project:CODE.",
    };
}
