using Microsoft.AspNetCore.Localization;

namespace CostGov.Web.Shell;

/// <summary>
/// Plain form posts behind the language and theme buttons, so that both work without script. They change nothing but the reader's own
/// look, take values from a closed list and return to an address of this site only, therefore no antiforgery token is asked for.
/// </summary>
internal static class ShellApi
{
    public const string ThemeCookie = "costgov-theme";

    public static void MapPreferences(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/culture", SetLanguageAsync).ExcludeFromDescription();
        routes.MapPost("/theme", SetThemeAsync).ExcludeFromDescription();
    }

    public static bool IsDark(this HttpContext context) => context.Request.Cookies[ThemeCookie] == "dark";

    private static async Task<IResult> SetLanguageAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var culture = form["culture"] == Languages.Japanese.Name ? Languages.Japanese : Languages.English;
        Keep(context, Languages.Cookie, CookieRequestCultureProvider.MakeCookieValue(new(culture)));
        return Back(form["from"]);
    }

    private static async Task<IResult> SetThemeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        Keep(context, ThemeCookie, form["theme"] == "dark" ? "dark" : "light");
        return Back(form["from"]);
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

    private static IResult Back(string? from) => Results.LocalRedirect(IsLocal(from) ? from! : "/");

    private static bool IsLocal(string? url) =>
        url is ['/', ..] && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\') && !url.Any(char.IsControl);
}
