using CostGov.Access;
using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CostGov.Web.Access;

/// <summary>The cookie of a person who has signed in: looked at against the rows with every request.</summary>
internal static class PersonCookie
{
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "costgov";
        options.CookieManager = new HostPrefixCookies();
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = PersonClaims.Longest;
        options.SlidingExpiration = false;
        options.LoginPath = AccessPaths.SignIn;
        options.Events = new CookieAuthenticationEvents
        {
            OnValidatePrincipal = ValidateAsync,
            OnRedirectToLogin = context => ChallengeAsync(context.HttpContext),
            OnRedirectToAccessDenied = context => ForbidAsync(context.HttpContext),
        };
    }

    /// <summary>Pages are led to the sign-in page; programs are told 401.</summary>
    public static Task ChallengeAsync(HttpContext context)
    {
        if (IsPage(context.Request))
            context.Response.Redirect(AccessPaths.SignInFor(context.Request.Path + context.Request.QueryString));
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    public static Task ForbidAsync(HttpContext context)
    {
        var owed = IsPage(context.Request) ? context.RequestServices.GetRequiredService<CurrentAsker>().Value.Access?.Owes : null;
        if (owed is Owed.NewPassword)
            context.Response.Redirect(AccessPaths.Password);
        else if (owed is Owed.SecondFactor)
            context.Response.Redirect(AccessPaths.Factor);
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) && !request.Path.StartsWithSegments("/api/v1");

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Principal is { } principal && PersonClaims.IdOf(principal) is { } id
            && await services.GetRequiredService<AccessBook>().OfPersonAsync(id, context.HttpContext.RequestAborted) is { } access
            && PersonClaims.Holds(principal, access, services.GetRequiredService<TimeProvider>().GetUtcNow()))
        {
            context.HttpContext.Features.Set(access);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}
