using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace CostGov.Web.Access.OpenId;

/// <summary>The way out to the provider. There is none where no provider is configured.</summary>
internal static class OpenIdApi
{
    public static void MapProvider(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<ProviderDoor>().IsOpen)
            routes.MapPost(AccessPaths.ProviderForm, LeaveAsync).ExcludeFromDescription().AllowAnonymous();
    }

    private static async Task<IResult> LeaveAsync([FromForm] ProviderFields? fields, HttpContext context, ProviderDoor door, ProviderRefusals refusals)
    {
        var to = AccessPaths.Local(fields?.To);
        try
        {
            await context.ChallengeAsync(OpenIdSetup.Scheme, new() { RedirectUri = to });
            return Leaving.To(context, door);
        }
        catch (Exception failure) when (ProviderProblems.Of(failure) == ProviderProblem.Down && !context.RequestAborted.IsCancellationRequested)
        {
            return Results.LocalRedirect(refusals.OfAnswer(failure, to));
        }
    }

    internal sealed class ProviderFields
    {
        public string? To { get; init; }
    }
}
