using CostGov.Access;
using CostGov.Web.Access.OpenId;
using CostGov.Web.Demo;
using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CostGov.Web.Access;

/// <summary>
/// Where the plain forms of the doors post to, so that they work without script. Each carries an antiforgery token, and each answers with
/// another address, so that going back or loading again sends nothing twice.
/// </summary>
internal static class SignInApi
{
    public static void MapSignIn(this IEndpointRouteBuilder routes, RunMode mode)
    {
        routes.MapPost(AccessPaths.SignOutForm, SignOutAsync).ExcludeFromDescription().RequireAuthorization(Doors.SignedIn);
        // One click lets anybody in: there is no such route where bills are real.
        if (mode == RunMode.Demo)
            routes.MapPost(AccessPaths.DemoForm, AsDemoPersonAsync).ExcludeFromDescription().AllowAnonymous();
        // Nor these where nobody comes in by a password.
        if (routes.ServiceProvider.GetRequiredService<ProviderDoor>().IsOnly)
            return;
        routes.MapPost(AccessPaths.SignInForm, SignInAsync).ExcludeFromDescription().AllowAnonymous().RequireRateLimiting(AccessSetup.Guesses);
        routes.MapPost(AccessPaths.SecondStepForm, SecondStepAsync).ExcludeFromDescription().AllowAnonymous().RequireRateLimiting(AccessSetup.Guesses);
        routes.MapPost(AccessPaths.WelcomeForm, WelcomeAsync).ExcludeFromDescription().AllowAnonymous().RequireRateLimiting(AccessSetup.Guesses);
        routes.MapPost(AccessPaths.PasswordForm, ChangePasswordAsync).ExcludeFromDescription().RequireAuthorization(Doors.SignedIn).RequireRateLimiting(AccessSetup.Guesses);
    }

    private static async Task<IResult> SignInAsync([FromForm] SignInFields? sent, SignInDesk desk, HttpContext context, CancellationToken cancellationToken)
    {
        var fields = sent ?? new();
        return await desk.ByPasswordAsync(fields.Name, fields.Password, From(context), cancellationToken) switch
        {
            SignInAnswer.Done => Results.LocalRedirect(AccessPaths.Local(fields.To)),
            SignInAnswer.SecondStep => Results.LocalRedirect(AccessPaths.SecondStep + (AccessPaths.Local(fields.To) is "/" ? "" : "?to=" + Uri.EscapeDataString(AccessPaths.Local(fields.To)))),
            _ => Results.LocalRedirect(AccessPaths.SignInFor(fields.To, "refused")),
        };
    }

    private static async Task<IResult> SecondStepAsync([FromForm] CodeFields? sent, SignInDesk desk, HttpContext context, CancellationToken cancellationToken)
    {
        var fields = sent ?? new();
        return await desk.ByCodeAsync(fields.Code, From(context), cancellationToken) == SignInAnswer.Done
            ? Results.LocalRedirect(AccessPaths.Local(fields.To))
            : Results.LocalRedirect($"{AccessPaths.SecondStep}?problem=refused" + (AccessPaths.Local(fields.To) is "/" ? "" : "&to=" + Uri.EscapeDataString(AccessPaths.Local(fields.To))));
    }

    private static async Task<IResult> AsDemoPersonAsync([FromForm] DemoFields? sent, UserManager<Person> people, SignInDesk desk, HttpContext context, CancellationToken cancellationToken)
    {
        var fields = sent ?? new();
        if (!DemoPeople.Names.Contains(fields.Person) || await people.FindByNameAsync(fields.Person!) is not { IsDisabled: false } person)
            return Results.LocalRedirect(AccessPaths.SignInFor(fields.To, "refused"));
        await desk.AdmitAsync(person, From(context), cancellationToken);
        return Results.LocalRedirect(AccessPaths.Local(fields.To));
    }

    private static async Task<IResult> WelcomeAsync(
        [FromForm] WelcomeFields? sent, FirstAdministrator first, PeopleDesk people, SignInDesk desk, HttpContext context, CancellationToken cancellationToken)
    {
        var fields = sent ?? new();
        if (!first.IsRight(fields.Code))
            return Results.LocalRedirect($"{AccessPaths.Welcome}?problem=code");
        if (fields.Password != fields.Again)
            return Results.LocalRedirect($"{AccessPaths.Welcome}?problem=again");
        var order = new PersonOrder(fields.Name?.Trim() ?? "", fields.DisplayName ?? "", Role.Administrator, "all");
        switch (await people.AddAsync(order, fields.Password ?? "", new("console", From(context)), onlyFirst: true, cancellationToken))
        {
            case PersonOutcome.Done(var person, _):
                first.Forget();
                await desk.AdmitAsync(person, From(context), cancellationToken);
                return Results.LocalRedirect("/");
            case PersonOutcome.Refused(var problems):
                return Results.LocalRedirect($"{AccessPaths.Welcome}?problem={(problems.Contains(PersonProblem.Password) ? "password" : problems.Contains(PersonProblem.Gone) ? "gone" : "name")}");
            case var other:
                throw new InvalidOperationException($"An outcome of an unknown kind: {other}.");
        }
    }

    private static async Task<IResult> SignOutAsync(
        [FromForm] NothingFields fields, Asker asker, SignInDesk desk, ProviderSignOut provider, HttpContext context, CancellationToken cancellationToken)
    {
        _ = fields;
        await desk.LeaveAsync(asker.Name, asker.From, cancellationToken);
        return await provider.LeaveAsync(context) ?? Results.LocalRedirect(AccessPaths.SignIn + "?left=true");
    }

    private static async Task<IResult> ChangePasswordAsync(
        [FromForm] PasswordFields? sent, Asker asker, PeopleDesk people, UserManager<Person> users, SignInManager<Person> signIn, CancellationToken cancellationToken)
    {
        var fields = sent ?? new();
        if (asker.Access is not { TokenId: null } access || await users.FindByIdAsync(access.PersonId) is not { PasswordHash: not null } person)
            return Results.LocalRedirect("/me");
        // Guesses of the old one lock as guesses at the door do.
        if (!(await signIn.CheckPasswordSignInAsync(person, fields.Old ?? "", lockoutOnFailure: true)).Succeeded)
            return Results.LocalRedirect($"{AccessPaths.Password}?problem=old");
        if (fields.Password != fields.Again)
            return Results.LocalRedirect($"{AccessPaths.Password}?problem=again");
        if (await people.SetPasswordAsync(access.PersonId, fields.Password ?? "", asker.Actor, cancellationToken) is not PersonOutcome.Done(var changed, _))
            return Results.LocalRedirect($"{AccessPaths.Password}?problem=password");
        // Everything that was open is closed by the new stamp; this browser goes on.
        await signIn.SignInAsync(changed, isPersistent: false);
        return Results.LocalRedirect("/me?saved=true");
    }

    private static string? From(HttpContext context) => context.Connection.RemoteIpAddress?.ToString();

    // What a form leaves out is null: classes, for the parameters of a record would have to be there.
    internal sealed class SignInFields
    {
        public string? Name { get; init; }

        public string? Password { get; init; }

        public string? To { get; init; }
    }

    internal sealed class CodeFields
    {
        public string? Code { get; init; }

        public string? To { get; init; }
    }

    internal sealed class DemoFields
    {
        public string? Person { get; init; }

        public string? To { get; init; }
    }

    internal sealed class NothingFields
    {
        public string? Nothing { get; init; }
    }

    internal sealed class WelcomeFields
    {
        public string? Code { get; init; }

        public string? Name { get; init; }

        public string? DisplayName { get; init; }

        public string? Password { get; init; }

        public string? Again { get; init; }
    }

    internal sealed class PasswordFields
    {
        public string? Old { get; init; }

        public string? Password { get; init; }

        public string? Again { get; init; }
    }
}
