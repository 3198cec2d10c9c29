using System.Text.Json;
using System.Text.Json.Serialization;
using CostGov.Web.Access;
using CostGov.Web.Accounts;
using CostGov.Web.Costs;
using CostGov.Web.Costs.Views;
using CostGov.Web.Ingestion;
using CostGov.Web.Projects;
using CostGov.Web.Reports;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace CostGov.Web.Hosting;

/// <summary>The REST API, its OpenAPI document and the page one reads it on.</summary>
internal static class ApiSetup
{
    public const string Prefix = "/api/v1";
    public const string Document = "/openapi/v1.json";
    public const string Reference = "/api/reference";

    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Explain);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
        builder.Services.AddOpenApi("v1", document =>
        {
            document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            document.AddDocumentTransformer((api, _, _) =>
            {
                api.Info.Title = "CostGov";
                api.Info.Version = "v1";
                api.Info.Description = "What an AWS organisation costs. Money is text with all its digits; unknown is null, never 0; days are UTC and the end of a period is not part of it.";
                api.Servers = [];
                return Task.CompletedTask;
            });
        });
        return builder;
    }

    /// <summary>Before the doors: what they refuse of the API is told in its form.</summary>
    public static void UseApi(this WebApplication app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), api => api.UseExceptionHandler().UseStatusCodePages().Use(AddHeaders));

    public static void MapApi(this WebApplication app, RunMode mode)
    {
        app.MapGroup(Prefix).RefuseUnknownParameters().MapCosts().MapViews().MapAccounts().MapProjects().MapIngestion().MapExports().MapAccess().MapStatus(mode);
        app.MapOpenApi("/openapi/{documentName}.json").RequireAuthorization(Doors.SignedIn);
        app.MapScalarApiReference(Reference, reference => reference
            .WithNonce().WithTitle("CostGov API").WithOpenApiRoutePattern(Document)
            .DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideClientButton().HideDeveloperTools()).RequireAuthorization(Doors.SignedIn);
    }

    /// <summary>Figures are kept by nobody on the way; and the reference page's one script of its own runs by its nonce.</summary>
    private static Task AddHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        context.Response.OnStarting(() =>
        {
            if (context.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce)
                headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.ToString().Replace("script-src 'self'", $"script-src 'self' 'nonce-{nonce}'", StringComparison.Ordinal);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Explain(ProblemDetailsContext context) => context.ProblemDetails.Detail ??= context.ProblemDetails.Status switch
    {
        StatusCodes.Status400BadRequest or StatusCodes.Status415UnsupportedMediaType => $"The body cannot be read: expected JSON as {Reference} describes it.",
        StatusCodes.Status401Unauthorized => "Nobody is signed in: send 'Authorization: Bearer' with a token that is in force, as people make them under Preferences.",
        StatusCodes.Status403Forbidden => "Who asks may not do this: their role, or the token's, does not allow it.",
        StatusCodes.Status404NotFound => $"There is nothing at this address: see {Reference}.",
        StatusCodes.Status405MethodNotAllowed => $"This address does not take {context.HttpContext.Request.Method}: see {Reference}.",
        StatusCodes.Status500InternalServerError => "Something is broken here; the log says what, under the same traceId. Published figures are not affected.",
        _ => null,
    };
}
