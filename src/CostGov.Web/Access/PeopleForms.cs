using CostGov.Access;
using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace CostGov.Web.Access;

/// <summary>Where the plain forms of people and tokens post to.</summary>
internal static class PeopleForms
{
    public const string Page = "/people";
    public const string Add = "/people/forms/add";
    public const string Change = "/people/forms/change";
    public const string Act = "/people/forms/act";
    public const string TokensPage = "/tokens";
    public const string MakeToken = "/tokens/forms/make";
    public const string RevokeToken = "/tokens/forms/revoke";

    public static string Of(string personId) => $"{Page}/{Uri.EscapeDataString(personId)}";

    public static void MapPeopleForms(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Add, AddAsync).ExcludeFromDescription().Needs(Permission.ManagePeople);
        routes.MapPost(Change, ChangeAsync).ExcludeFromDescription().Needs(Permission.ManagePeople);
        routes.MapPost(Act, ActAsync).ExcludeFromDescription().Needs(Permission.ManagePeople);
        routes.MapPost(MakeToken, MakeTokenAsync).ExcludeFromDescription().Needs(Permission.UseTokens);
        routes.MapPost(RevokeToken, RevokeTokenAsync).ExcludeFromDescription().Needs(Permission.UseTokens);
    }

    private static async Task<IResult> AddAsync([FromForm] PersonFields? sent, PeopleDesk desk, ShownOnce once, Asker asker, CancellationToken cancellationToken)
    {
        var fields = sent ?? new();
        return Answer(await desk.AddAsync(fields.Order(), password: null, asker.Actor, onlyFirst: false, cancellationToken), Page, once, asker);
    }

    private static async Task<IResult> ChangeAsync([FromForm] PersonFields? sent, PeopleDesk desk, ShownOnce once, Asker asker, CancellationToken cancellationToken)
    {
        var fields = sent ?? new();
        return Answer(await desk.ChangeAsync(fields.Id ?? "", fields.Order(), asker.Actor, cancellationToken), Of(fields.Id ?? ""), once, asker);
    }

    private static async Task<IResult> ActAsync([FromForm] ActFields? sent, PeopleDesk desk, ShownOnce once, Asker asker, CancellationToken cancellationToken)
    {
        var fields = sent ?? new();
        var id = fields.Id ?? "";
        return fields.Act switch
        {
            "disable" => Answer(await desk.DisableAsync(id, asker.Actor, cancellationToken), Of(id), once, asker),
            "enable" => Answer(await desk.EnableAsync(id, asker.Actor, cancellationToken), Of(id), once, asker),
            "reset" => Answer(await desk.ResetAsync(id, asker.Actor, cancellationToken), Of(id), once, asker),
            _ => Results.LocalRedirect(Page),
        };
    }

    private static async Task<IResult> MakeTokenAsync([FromForm] TokenFields? sent, TokenDesk desk, ShownOnce once, Asker asker, CancellationToken cancellationToken)
    {
        var fields = sent ?? new();
        if (asker.Access is not { TokenId: null } maker)
            return Results.Forbid();
        var grants = Grant.Read(fields.Grants, out var unread);
        if (unread.Count > 0 || !Enum.TryParse<Role>(fields.Role, out var role) || !Enum.IsDefined(role))
            return Results.LocalRedirect($"{TokensPage}?problem={(unread.Count > 0 ? "token-grants" : "token-role")}");
        return await desk.MakeAsync(maker, new(fields.Name ?? "", role, grants, fields.Days ?? 0), asker.Actor, cancellationToken) switch
        {
            TokenOutcome.Made(var token, var secret) => Results.LocalRedirect($"{TokensPage}?made={once.Keep(maker.PersonId, token.Name, secret)}"),
            TokenOutcome.Refused(var problems) => Results.LocalRedirect($"{TokensPage}?problem={string.Join(',', problems.Select(WordOf).Distinct())}"),
            var other => throw new InvalidOperationException($"An outcome of an unknown kind: {other}."),
        };
    }

    private static async Task<IResult> RevokeTokenAsync([FromForm] RevokeFields? sent, TokenDesk desk, Asker asker, CancellationToken cancellationToken)
    {
        var fields = sent ?? new();
        await desk.RevokeAsync(asker.Access!.PersonId, fields.Id, asker.Actor, cancellationToken);
        return Results.LocalRedirect($"{TokensPage}?saved=true");
    }

    private static IResult Answer(PersonOutcome outcome, string page, ShownOnce once, Asker asker) => Results.LocalRedirect(outcome switch
    {
        PersonOutcome.Done(var person, { } password) => $"{page}?made={once.Keep(asker.Access!.PersonId, person.UserName!, password)}",
        PersonOutcome.Done => $"{page}?saved=true",
        PersonOutcome.Refused(var problems) => $"{page}?problem={string.Join(',', problems.Select(problem => problem.ToString()))}",
        _ => page,
    });

    private static string WordOf(TokenProblem problem) => problem switch
    {
        TokenProblem.Name or TokenProblem.NameTaken => "token-name",
        TokenProblem.Days => "token-days",
        TokenProblem.Role => "token-role",
        _ => "token-grants",
    };

    internal sealed class PersonFields
    {
        public string? Id { get; init; }

        public string? Name { get; init; }

        public string? DisplayName { get; init; }

        public string? Role { get; init; }

        public string? Grants { get; init; }

        public PersonOrder Order() => new(Name?.Trim() ?? "", DisplayName ?? "", Enum.TryParse<Role>(Role, out var role) && Enum.IsDefined(role) ? role : CostGov.Access.Role.Viewer, Grants ?? "");
    }

    internal sealed class ActFields
    {
        public string? Id { get; init; }

        public string? Act { get; init; }
    }

    internal sealed class TokenFields
    {
        public string? Name { get; init; }

        public string? Role { get; init; }

        public string? Grants { get; init; }

        public int? Days { get; init; }
    }

    internal sealed class RevokeFields
    {
        public long Id { get; init; }
    }
}
