using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace CostGov.Web.Access.OpenId;

/// <summary>The second half of a sign-out: the provider's own session, where it offers to end it. Ours has ended before, whatever happens there.</summary>
internal sealed partial class ProviderSignOut(ProviderDoor door, IOptionsMonitor<OpenIdConnectOptions> protocols, ILogger<ProviderSignOut> logger)
{
    /// <returns>Null where there is nothing to end.</returns>
    public async Task<IResult?> LeaveAsync(HttpContext context)
    {
        if (!door.IsOpen || context.User.FindFirstValue(SignOutHints.Claim) is null || !await IsOfferedAsync(context.RequestAborted))
            return null;
        await context.SignOutAsync(OpenIdSetup.Scheme, new() { RedirectUri = AccessPaths.SignIn + "?left=true" });
        return Leaving.To(context, door);
    }

    private async Task<bool> IsOfferedAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await protocols.Get(OpenIdSetup.Scheme).ConfigurationManager!.GetConfigurationAsync(cancellationToken) is { EndSessionEndpoint.Length: > 0 };
        }
        catch (Exception failure) when (ProviderProblems.Of(failure) == ProviderProblem.Down)
        {
            Log.Unreachable(logger, door.Name, ProviderProblems.Told(failure));
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Provider} cannot be reached at a sign-out ({Told}): its own session goes on.")]
        public static partial void Unreachable(ILogger logger, string provider, string told);
    }
}
