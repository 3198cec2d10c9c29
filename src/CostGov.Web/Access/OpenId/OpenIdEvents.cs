using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using CostGov.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace CostGov.Web.Access.OpenId;

/// <summary>What we add to the framework's handling of the protocol: three checks of the token, who may come in, and that nothing ends in an error page.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed class OpenIdEvents(ProviderPeople people, ProviderRefusals refusals, SignInManager<Person> signIn, SignInDesk desk, SignOutHints hints, IOptions<OpenIdOptions> options) : OpenIdConnectEvents
{
    private const string Proof = "costgov.proof";

    public override Task TokenResponseReceived(TokenResponseReceivedContext context) =>
        ReplacedKeys.FetchAsync(context.Options.ConfigurationManager!, context.TokenEndpointResponse.IdToken, context.HttpContext.RequestAborted);

    public override Task TokenValidated(TokenValidatedContext context)
    {
        var token = context.SecurityToken;
        // The framework takes unsigned tokens that come by the back channel, believes metadata who they are of, and asks nothing of the time of issue.
        if (token.Header.Alg is null or "" or SecurityAlgorithms.None)
            context.Fail(new SecurityTokenInvalidSignatureException("Unsigned: the token has no signature."));
        else if (token.Issuer.TrimEnd('/') != options.Value.Authority.TrimEnd('/'))
            context.Fail(new SecurityTokenInvalidIssuerException("Issuer: the token is of another than the configured one."));
        else if (token.IssuedAt > context.Options.TimeProvider!.GetUtcNow().UtcDateTime + OpenIdSetup.ClockSkew)
            context.Fail(new SecurityTokenNotYetValidException("Future: the token is not issued yet."));
        context.Properties!.SetParameter(Proof, (token.Issuer, Raw: context.TokenEndpointResponse?.IdToken ?? ""));
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var (cancellationToken, from) = (context.HttpContext.RequestAborted, context.HttpContext.Connection.RemoteIpAddress?.ToString());
        var (issuer, raw) = context.Properties!.GetParameter<(string, string)>(Proof);
        var who = ProvedIdentity.Read(context.Principal!, issuer, options.Value);
        context.HandleResponse();
        var (person, problem) = await people.AdmitAsync(who, from, cancellationToken);
        if (problem is { } refused || person is null)
        {
            context.Response.Redirect(await refusals.OfPersonAsync(problem ?? ProviderProblem.Answer, person, who, from, context.ReturnUri, cancellationToken));
            return;
        }

        await signIn.SignInWithClaimsAsync(person, isPersistent: false, [new Claim(SignOutHints.Claim, hints.Keep(raw))]);
        await desk.AdmitAsync(person, from, cancellationToken, isIn: true);
        context.Response.Redirect(AccessPaths.Local(context.ReturnUri));
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        context.Response.Redirect(refusals.OfAnswer(context.Failure, context.Properties?.RedirectUri));
        return Task.CompletedTask;
    }

    public override Task RedirectToIdentityProviderForSignOut(RedirectContext context)
    {
        context.ProtocolMessage.ClientId = context.Options.ClientId;
        context.ProtocolMessage.IdTokenHint = context.HttpContext.User.FindFirstValue(SignOutHints.Claim) is { } key ? hints.Take(key) : null;
        return Task.CompletedTask;
    }
}
