using System.Reflection;
using CostGov.Ingestion;
using CostGov.Web.Access;
using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CostGov.Web.Ingestion;

internal static class StatusApi
{
    private static readonly string Version = typeof(StatusApi).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static RouteGroupBuilder MapStatus(this RouteGroupBuilder api, RunMode mode)
    {
        api.MapGet("/status", (SourceQueries sources, Asker asker, CancellationToken cancellationToken) => StatusAsync(mode, sources, asker, cancellationToken)).RequireAuthorization(Doors.SignedIn)
            .WithName("getStatus").WithTags("Status").WithSummary("Whose bills are shown, how fresh they are, and what went wrong.");
        return api;
    }

    private static async Task<Ok<StatusAnswer>> StatusAsync(RunMode mode, SourceQueries sources, Asker asker, CancellationToken cancellationToken) =>
        TypedResults.Ok(StatusAnswer.From(mode, Version, await sources.ListAsync(asker.Reach, cancellationToken)));
}
