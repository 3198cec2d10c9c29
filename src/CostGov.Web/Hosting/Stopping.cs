namespace CostGov.Web.Hosting;

/// <summary>
/// Takes nobody in any more once the process is stopping. A browser whose circuit was just closed asks again at once, and a connection taken in
/// then would hold up the end until its deadline.
/// </summary>
internal static class Stopping
{
    private const string RetryAfterSeconds = "5";

    public static WebApplication UseStopping(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            if (!app.Lifetime.ApplicationStopping.IsCancellationRequested)
            {
                await next(context);
                return;
            }

            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            context.Response.Headers.Connection = "close";
        });
        return app;
    }
}
