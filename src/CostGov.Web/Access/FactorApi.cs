using CostGov.Access;
using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CostGov.Web.Access;

/// <summary>Where the forms of the second step post to.</summary>
internal static class FactorApi
{
    public const string Begin = AccessPaths.FactorForm + "begin";
    public const string Confirm = AccessPaths.FactorForm + "confirm";
    public const string End = AccessPaths.FactorForm + "end";

    public static void MapSecondFactor(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Begin, BeginAsync).ExcludeFromDescription().RequireAuthorization(Doors.SignedIn);
        routes.MapPost(Confirm, ConfirmAsync).ExcludeFromDescription().RequireAuthorization(Doors.SignedIn).RequireRateLimiting(AccessSetup.Guesses);
        routes.MapPost(End, EndAsync).ExcludeFromDescription().RequireAuthorization(Doors.SignedIn).RequireRateLimiting(AccessSetup.Guesses);
    }

    private static async Task<IResult> BeginAsync([FromForm] FactorFields? sent, FactorDesk desk, Asker asker, CancellationToken cancellationToken)
    {
        _ = sent;
        if (asker.Access is { TokenId: null } access)
            await desk.BeginAsync(access.PersonId, cancellationToken);
        return Results.LocalRedirect(AccessPaths.Factor);
    }

    private static async Task<IResult> ConfirmAsync([FromForm] FactorFields? sent, FactorDesk desk, SignInManager<Person> signIn, ShownOnce once, Asker asker, CancellationToken cancellationToken)
    {
        var fields = sent ?? new();
        if (asker.Access is not { TokenId: null } access || await desk.ConfirmAsync(access.PersonId, fields.Code, asker.Actor, cancellationToken) is not { } done)
            return Results.LocalRedirect(AccessPaths.Factor + "?problem=code");
        // The new stamp ends everything that was open; this browser goes on.
        await signIn.SignInAsync(done.Person, isPersistent: false);
        return Results.LocalRedirect($"{AccessPaths.Factor}?made={once.Keep(access.PersonId, "", string.Join('\n', done.Codes))}");
    }

    private static async Task<IResult> EndAsync([FromForm] FactorFields? sent, FactorDesk desk, SignInManager<Person> signIn, Asker asker, CancellationToken cancellationToken)
    {
        var fields = sent ?? new();
        if (asker.Access is not { TokenId: null } access || await desk.EndAsync(access.PersonId, fields.Code, asker.Actor, cancellationToken) is not { } person)
            return Results.LocalRedirect(AccessPaths.Factor + "?problem=code");
        await signIn.SignInAsync(person, isPersistent: false);
        return Results.LocalRedirect(AccessPaths.Factor);
    }

    internal sealed class FactorFields
    {
        public string? Code { get; init; }
    }
}
