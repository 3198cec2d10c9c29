using Microsoft.AspNetCore.Http.HttpResults;

namespace CostGov.Web.Hosting;

/// <summary>
/// Other sites' pages may not act here through a reader's browser: requests that change something, and the page's socket, are
/// taken only from this site's own pages or from no page at all. Browsers say which it is, and scripts cannot make them lie.
/// </summary>
internal static class SameOrigin
{
    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (Matters(context.Request) && !IsOurs(context.Request))
            await Refusal.ExecuteAsync(context);
        else
            await next(context);
    });

    private static ProblemHttpResult Refusal => TypedResults.Problem(
        "This request came from another site's page. Use CostGov's own pages, or a client that sends no Origin header.",
        statusCode: StatusCodes.Status403Forbidden,
        title: "Refused: another site's page asked");

    private static bool Matters(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        || request.Headers.Upgrade.Count > 0
        || HttpMethods.IsConnect(request.Method);

    private static bool IsOurs(HttpRequest request)
    {
        if (request.Headers.Origin is { Count: > 0 } origin)
            return origin.Count == 1 && string.Equals(origin[0], $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
        return request.Headers["Sec-Fetch-Site"] is not { Count: > 0 } site || site[0] is "same-origin" or "none";
    }
}
