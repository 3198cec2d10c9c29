namespace CostGov.Web.Shell;

/// <summary>
/// What every answer tells the browser. There is no inline script anywhere, so no nonce is needed; styles must stay inline, for
/// MudBlazor writes its theme into the page.
/// </summary>
internal static class ResponseHeaders
{
    private const string Policy =
        "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; img-src 'self' data:; "
        + "font-src 'self'; connect-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'";

    private const string NoDevices = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    /// <summary>Set before the endpoint runs: an endpoint that needs another policy overwrites it.</summary>
    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Other sites learn nothing of our addresses. Not no-referrer: browsers would then hide the origin from our own forms' posts too.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = NoDevices;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        context.Response.OnStarting(() =>
        {
            if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
