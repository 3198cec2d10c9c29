using CostGov.Web.Access;
using CostGov.Web.Costs;
using CostGov.Web.Costs.Explaining;
using CostGov.Web.Hosting;
using CostGov.Web.Parts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;

namespace CostGov.Web.Shell;

/// <summary>The pages and the frame around them.</summary>
public static class ShellSetup
{
    public static WebApplicationBuilder AddShell(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        // Run from a build output in any environment, the files are still in the source tree; in a published one this finds nothing to do.
        builder.WebHost.UseStaticWebAssets();
        // The framework's help for editing them answers many as compressed without compressing, and knows no brotli. Who edits them builds.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        var services = builder.Services;
        services.AddOptions<ShellOptions>().BindConfiguration(ShellOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.Configure<RequestLocalizationOptions>(Languages.Configure);
        services.AddResponseCompression(options =>
        {
            // Pages carry no secret that an attacker could guess byte by byte: antiforgery tokens are sealed anew each time.
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html"];
        });
        services.AddAntiforgery(options =>
        {
            options.SuppressXFrameOptionsHeader = true;
            (options.Cookie.Name, options.Cookie.Path, options.Cookie.SecurePolicy) = ("costgov.forms", "/", CookieSecurePolicy.SameAsRequest);
        });
        services.AddRazorComponents().AddInteractiveServerComponents(options => options.DetailedErrors = false);
        services.AddMudServices(options => options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter);
        services.AddTransient<MudLocalizer, HouseLocalizer>();
        services.AddMemoryCache();
        services.AddScoped<Handoff>();
        services.AddScoped<CircuitPresence>();
        services.AddScoped<Microsoft.AspNetCore.Components.Server.Circuits.CircuitHandler>(provider => provider.GetRequiredService<CircuitPresence>());
        services.AddScoped<SeriesColours>();
        services.AddScoped<ShownState>();
        services.AddSingleton(provider => new EventTimes(TimeZoneInfo.FindSystemTimeZoneById(provider.GetRequiredService<IOptions<ShellOptions>>().Value.TimeZone)));
        return builder;
    }

    /// <summary>What all answers pass, refusals too.</summary>
    public static WebApplication UseShell(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseStopping();
        app.Use((context, next) => ResponseHeaders.AddAsync(context, next));
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            // A form that is refused gets no page: drawing one would read the form.
            if (!(IsPage(context) && HttpMethods.IsGet(context.Request.Method)) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(context);
        });
        app.Use((context, next) => LandingPage.LeadAsync(context, next));
        app.UseWhen(IsPage, page => page.UseResponseCompression());
        app.UseRequestLocalization();
        return app;
    }

    public static WebApplication MapShell(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapStaticAssets().AllowAnonymous();
        app.MapPreferences();
        // Pages name their permission themselves; this is for the circuit's own endpoints.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null).RequireAuthorization(Doors.SignedIn);
        return app;
    }

    /// <summary>Neither a file (those are compressed at build) nor a program's call (those get problem details).</summary>
    private static bool IsPage(HttpContext context) =>
        context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments("/_framework") && !context.Request.Path.StartsWithSegments("/_content") && !context.Request.Path.StartsWithSegments("/api");
}
