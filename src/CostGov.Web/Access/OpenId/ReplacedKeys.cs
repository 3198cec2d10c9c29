using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CostGov.Web.Access.OpenId;

/// <summary>
/// Keys that the provider has taken since we looked. The framework asks for them in the background, and refuses whoever comes meanwhile; here the token
/// waits until the provider has been asked.
/// </summary>
internal static class ReplacedKeys
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    public static async Task FetchAsync(IConfigurationManager<OpenIdConnectConfiguration> provider, string? token, CancellationToken cancellationToken)
    {
        if (!new JsonWebTokenHandler().CanReadToken(token) || new JsonWebToken(token).Kid is not { Length: > 0 } key)
            return;
        var known = await provider.GetConfigurationAsync(cancellationToken);
        if (known.SigningKeys.Any(one => one.KeyId == key))
            return;
        provider.RequestRefresh();
        for (var waited = TimeSpan.Zero; waited < Patience && ReferenceEquals(known, await provider.GetConfigurationAsync(cancellationToken)); waited += Step)
            await Task.Delay(Step, cancellationToken);
    }
}
