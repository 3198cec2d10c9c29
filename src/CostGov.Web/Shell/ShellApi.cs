using CostGov.Web.Access;
using Microsoft.AspNetCore.Localization;

namespace CostGov.Web.Shell;

/// <summary>
/// The plain form post behind the language and theme buttons and the page of preferences, so that they work without script. It changes
/// nothing but the reader's own look, takes values from closed lists and returns to an address of this site only, therefore no
/// antiforgery token is asked for.
/// </summary>
internal static class ShellApi
{
    public static void MapPreferences(this IEndpointRouteBuilder routes) => routes.MapPost("/preferences", SetAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> SetAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        if (Languages.Known(form["language"]) is { } language)
            Keep(context, Languages.Cookie, CookieRequestCultureProvider.MakeCookieValue(new(language)));
        foreach (var preference in Preference.All)
        {
            if (preference.Known(form[preference.Name]) is { } value)
                Keep(context, preference.Cookie, value);
        }

        return Results.LocalRedirect(AccessPaths.LocalAnywhere(form["from"]));
    }

    // Readable by script: the theme button writes the same cookie without a round trip.
    private static void Keep(HttpContext context, string name, string value) => context.Response.Cookies.Append(name, value, new()
    {
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        IsEssential = true,
        Path = "/",
    });
}
