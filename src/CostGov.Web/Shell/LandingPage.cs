using Microsoft.Net.Http.Headers;

namespace CostGov.Web.Shell;

/// <summary>
/// Whoever comes to the bare address of the site from outside (typed, from a bookmark, from a mail) is led to the page that he chose.
/// Whoever asks for <c>/</c> from within the site, or loads it again, wants the overview and gets it.
/// </summary>
internal static class LandingPage
{
    /// <summary>A closed list: no cookie can lead anywhere else.</summary>
    public static readonly IReadOnlyDictionary<string, string> Paths = new Dictionary<string, string>
    {
        ["overview"] = "/",
        ["explore"] = "/explore",
        ["accounts"] = "/accounts",
        ["reports"] = "/reports",
        ["sources"] = "/sources",
    };

    public static Task LeadAsync(HttpContext context, RequestDelegate next)
    {
        var path = Paths[Preference.Landing.Read(context)];
        if (path == "/" || !IsArrival(context.Request))
            return next(context);
        context.Response.Redirect(path);
        return Task.CompletedTask;
    }

    private static bool IsArrival(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path == "/" && !request.QueryString.HasValue
        && !CameFromHere(request) && !IsReload(request);

    // Browsers say it in a header of their own where the site is secure or local, and by the referrer elsewhere (our policy sends it to ourselves only).
    private static bool CameFromHere(HttpRequest request) => request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site
        ? site[0] == "same-origin"
        : request.Headers.Referer.ToString().StartsWith($"{request.Scheme}://{request.Host}/", StringComparison.OrdinalIgnoreCase);

    private static bool IsReload(HttpRequest request) =>
        request.GetTypedHeaders().CacheControl is { } cache && (cache.NoCache || cache.MaxAge == TimeSpan.Zero)
        || request.Headers[HeaderNames.Pragma] == "no-cache";
}
