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
            // Pages carry no secret that an attacker could guess byte by byte (no antiforgery token, no session id).
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html"];
        });
        services.AddAntiforgery(options => options.SuppressXFrameOptionsHeader = true);
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

    /// <summary>Comes before anything else is mapped: it brings the middleware that all answers pass.</summary>
    public static WebApplication MapShell(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseStopping();
        app.Use((context, next) => ResponseHeaders.AddAsync(context, next));
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            if (!IsPage(context) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(context);
        });
        app.Use((context, next) => LandingPage.LeadAsync(context, next));
        app.UseWhen(IsPage, page => page.UseResponseCompression());
        app.UseRequestLocalization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapPreferences();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    /// <summary>Neither a file (those are compressed at build) nor a program's call (those get problem details).</summary>
    private static bool IsPage(HttpContext context) =>
        context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments("/_framework") && !context.Request.Path.StartsWithSegments("/_content") && !context.Request.Path.StartsWithSegments("/api");
}
