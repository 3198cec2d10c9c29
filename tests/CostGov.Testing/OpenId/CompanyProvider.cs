using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace CostGov.Testing.OpenId;

/// <summary>
/// A real OpenID Connect provider on a loopback port (OpenIddict): the invented company's. It asks who one is by a page with a button for each person,
/// or knows already. What happens to providers in the course of years can be made to happen to it.
/// </summary>
public sealed class CompanyProvider : IAsyncDisposable
{
    public const string ClientId = "costgov";
    public const string Secret = "hush, only the provider and CostGov know this";
    public const string DisplayName = "Hoshizora ID";

    private readonly WebApplication _web;
    private readonly ConcurrentBag<string> _ended = [];

    private CompanyProvider(WebApplication web) => _web = web;

    /// <summary>With the slash that its issuer ends with.</summary>
    public Uri Authority => new(_web.Urls.Single() + "/");

    public Dictionary<string, CompanyPerson> People { get; } = [];

    /// <summary>Who has a session at the provider, so that it asks nothing; null for its page.</summary>
    public string? InSession { get; set; }

    /// <summary>What its clock is ahead of the right time; behind it where negative.</summary>
    public TimeSpan Ahead { get; set; }

    public bool IsDenying { get; set; }

    public Forgery Forgery { get; set; }

    /// <summary>Sites that people are led back to, as they were entered at the provider.</summary>
    public List<Uri> Sites { get; } = [];

    /// <summary>Subjects whose session was ended from outside; <c>unknown</c> where no hint told whose.</summary>
    public IReadOnlyCollection<string> Ended => _ended;

    private OpenIddictServerOptions Options => _web.Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue;

    public static async Task<CompanyProvider> StartAsync(params CompanyPerson[] people)
    {
        ArgumentNullException.ThrowIfNull(people);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        CompanyProvider? provider = null;
        builder.Services.AddAuthentication();
        builder.Services.AddOpenIddict().AddServer(server => Configure(server, () => provider!));
        provider = new(builder.Build());
        provider._web.UseAuthentication();
        provider._web.MapGet("/authorize", (Delegate)provider.Authorize);
        provider._web.MapGet("/end-session", (Delegate)provider.EndSessionAsync);
        foreach (var person in people)
            provider.People[person.Subject] = person;
        await provider._web.StartAsync();
        return provider;
    }

    /// <summary>As at a rotation in an emergency: the old key is gone at once.</summary>
    public void ReplaceKey()
    {
        Options.SigningCredentials.Clear();
        Options.SigningCredentials.Add(Forging.NewKey(Guid.NewGuid().ToString("N")));
    }

    /// <summary>In its metadata and its tokens alike.</summary>
    public void CallItself(Uri issuer) => Options.Issuer = issuer;

    /// <summary>Before anybody asks for its metadata.</summary>
    public void OfferNoSignOut() => Options.EndSessionEndpointUris.Clear();

    public Task StopAsync() => _web.StopAsync();

    public async ValueTask DisposeAsync() => await _web.DisposeAsync();

    private static void Configure(OpenIddictServerBuilder server, Func<CompanyProvider> provider)
    {
        server.EnableDegradedMode().AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetEndSessionEndpointUris("end-session");
        server.RegisterScopes(Scopes.Profile, Scopes.Email, "groups");
        server.AddEphemeralEncryptionKey().AddSigningCredentials(Forging.NewKey("first"));
        server.Configure(options => options.TimeProvider = new ShiftedTime(() => provider().Ahead));
        server.UseAspNetCore().DisableTransportSecurityRequirement().EnableAuthorizationEndpointPassthrough().EnableEndSessionEndpointPassthrough();
        server.AddEventHandler<OpenIddictServerEvents.ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != ClientId || !provider().IsOurs(context.RedirectUri, "/signin-oidc"))
                context.Reject(Errors.InvalidClient);
            return default;
        }));
        server.AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != ClientId || context.ClientSecret != Secret)
                context.Reject(Errors.InvalidClient);
            return default;
        }));
        server.AddEventHandler<OpenIddictServerEvents.ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != ClientId || !provider().IsOurs(context.PostLogoutRedirectUri, "/signout-callback-oidc"))
                context.Reject(Errors.InvalidRequest);
            return default;
        }));
        server.AddEventHandler<OpenIddictServerEvents.ApplyTokenResponseContext>(handler => handler.SetOrder(int.MinValue + 1000).UseInlineHandler(context =>
        {
            if (context.Response.IdToken is { } token)
                context.Response.IdToken = provider().Forgery.Apply(token, context.Options.SigningCredentials[0]);
            return default;
        }));
    }

    private bool IsOurs(string? address, string path) => Sites.Any(site => address == new Uri(site, path).ToString());

    private IResult Authorize(HttpContext context)
    {
        var request = context.GetOpenIddictServerRequest()!;
        var scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;
        if (IsDenying)
            return Results.Forbid(new(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.AccessDenied }), [scheme]);
        return (InSession ?? (string?)request["person"]) is { } who && People.TryGetValue(who, out var person)
            ? Results.SignIn(PrincipalOf(person, request), properties: null, scheme)
            : Results.Content(Page(request), "text/html");
    }

    private async Task<IResult> EndSessionAsync(HttpContext context)
    {
        var scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;
        _ended.Add((await context.AuthenticateAsync(scheme)).Principal?.GetClaim(Claims.Subject) ?? "unknown");
        InSession = null;
        return Results.SignOut(new() { RedirectUri = "/" }, [scheme]);
    }

    private static System.Security.Claims.ClaimsPrincipal PrincipalOf(CompanyPerson person, OpenIddictRequest request)
    {
        var identity = new System.Security.Claims.ClaimsIdentity("company", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, person.Subject).SetClaim(Claims.PreferredUsername, person.Name).SetClaim(Claims.Name, person.DisplayName).SetClaim(Claims.Email, person.Email);
        if (person.IsInTooManyGroups)
            identity.SetClaim("_claim_names", JsonSerializer.SerializeToElement(new { groups = "src1" }));
        else
            identity.SetClaims("groups", [.. person.Groups]);
        identity.SetScopes(request.GetScopes()).SetDestinations(_ => [Destinations.IdentityToken]);
        return new(identity);
    }

    private string Page(OpenIddictRequest request)
    {
        var hidden = request.GetParameters().Select(parameter => $"<input type=\"hidden\" name=\"{WebUtility.HtmlEncode(parameter.Key)}\" value=\"{WebUtility.HtmlEncode(parameter.Value.ToString())}\">");
        var buttons = People.Values.Select(person => $"<button name=\"person\" value=\"{person.Subject}\">{WebUtility.HtmlEncode(person.DisplayName)}</button>");
        return $"<!DOCTYPE html><html lang=\"en\"><title>{DisplayName}</title><link rel=\"icon\" href=\"data:,\"><h1>{DisplayName}</h1><form>{string.Concat(hidden)}{string.Concat(buttons)}</form></html>";
    }

    private sealed class ShiftedTime(Func<TimeSpan> ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead();
    }
}
