using Microsoft.AspNetCore.Http.Metadata;

namespace CostGov.Web.Hosting;

/// <summary>
/// Refuses query parameters that an endpoint does not have. A misspelt <c>filter</c> would otherwise be passed over, and the answer be a
/// number for another question.
/// </summary>
internal static class KnownParameters
{
    public static RouteGroupBuilder RefuseUnknownParameters(this RouteGroupBuilder api)
    {
        api.AddEndpointFilterFactory((factory, next) =>
        {
            string[]? known = null;
            return context =>
            {
                known ??= Known(context.HttpContext.GetEndpoint()!);
                var strangers = context.HttpContext.Request.Query.Keys.Where(key => !known.Contains(key, StringComparer.OrdinalIgnoreCase)).ToArray();
                return strangers.Length == 0 ? next(context) : ValueTask.FromResult<object?>(Problems.Parameters(strangers.ToDictionary(name => name, name => new[] { Expected(known) })));
            };
        });
        return api;
    }

    private static string[] Known(Endpoint endpoint) =>
        [.. endpoint.Metadata.OfType<IParameterBindingMetadata>()
            .Where(parameter => parameter.ParameterInfo.ParameterType == typeof(string) || parameter.ParameterInfo.ParameterType == typeof(string[]))
            .Select(parameter => parameter.ParameterInfo.GetCustomAttributes(inherit: true).OfType<IFromQueryMetadata>().FirstOrDefault()?.Name ?? parameter.Name)];

    private static string Expected(string[] known) =>
        "There is no such parameter: expected " + (known.Length == 0 ? "none." : string.Join(", ", known) + ".");
}
