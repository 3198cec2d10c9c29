using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CostGov.Web.Access.OpenId;

internal static class OpenIdSetup
{
    public const string Scheme = "provider";

    /// <summary>Where the provider leads people back to; to be entered there.</summary>
    public const string Callback = "/signin-oidc";
    public const string SignedOutCallback = "/signout-callback-oidc";

    /// <summary>What the provider's clock may differ from ours, in either direction.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestSignIn = TimeSpan.FromMinutes(15);

    public static WebApplicationBuilder AddProvider(this WebApplicationBuilder builder)
    {
        var (services, settings) = (builder.Services, builder.Configuration.GetSection(OpenIdOptions.Section));
        services.AddOptions<OpenIdOptions>().BindConfiguration(OpenIdOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var isOn = OpenIdOptions.IsOnIn(settings[nameof(OpenIdOptions.Authority)], settings[nameof(OpenIdOptions.ClientId)]);
        services.AddSingleton(provider => isOn && provider.GetRequiredService<IOptions<OpenIdOptions>>().Value is var options
            ? new ProviderDoor(true, options.Only, options.Shown)
            : new ProviderDoor(false, false, ""));
        services.AddSingleton<SignOutHints>();
        services.AddScoped<ProviderPeople>();
        services.AddScoped<ProviderRefusals>();
        services.AddScoped<ProviderSignOut>();
        if (!isOn)
            return builder;
        services.AddScoped<OpenIdEvents>();
        services.AddAuthentication().AddOpenIdConnect(Scheme, displayName: null, _ => { });
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<IOptions<OpenIdOptions>, IHttpContextAccessor>((protocol, options, http) =>
        {
            AboutTheProvider(protocol, options.Value);
            AboutTheSignIn(protocol, http);
        });
        return builder;
    }

    private static void AboutTheProvider(OpenIdConnectOptions protocol, OpenIdOptions options)
    {
        protocol.Authority = options.Authority;
        protocol.ClientId = options.ClientId;
        protocol.ClientSecret = options.ReadSecret();
        protocol.RequireHttpsMetadata = !new Uri(options.Authority).IsLoopback;
        // A redirect would carry the secret to whoever it names.
        protocol.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        protocol.BackchannelTimeout = options.AnswerWithin;
        // A key that is not known leads to a look at the provider's keys, at most this often.
        protocol.RefreshInterval = TimeSpan.FromMinutes(1);
        foreach (var scope in options.Scopes.Append("email"))
            protocol.Scope.Add(scope);
    }

    private static void AboutTheSignIn(OpenIdConnectOptions protocol, IHttpContextAccessor http)
    {
        protocol.CallbackPath = Callback;
        protocol.SignedOutCallbackPath = SignedOutCallback;
        protocol.SignedOutRedirectUri = AccessPaths.SignIn + "?left=true";
        // A page of anybody's could ask for it and sign people out.
        protocol.RemoteSignOutPath = default;
        protocol.ResponseType = OpenIdConnectResponseType.Code;
        protocol.ResponseMode = OpenIdConnectResponseMode.Query;
        protocol.UsePkce = true;
        protocol.SaveTokens = false;
        protocol.MapInboundClaims = false;
        protocol.DisableTelemetry = true;
        protocol.TokenValidationParameters.ClockSkew = ClockSkew;
        protocol.RemoteAuthenticationTimeout = LongestSignIn;
        protocol.CorrelationCookie = new DoorCookie("costgov.provider.", http, LongestSignIn);
        protocol.NonceCookie = new DoorCookie("costgov.nonce.", http, LongestSignIn);
        // Its instants go to other machines, whatever day the demo plays.
        protocol.TimeProvider = TimeProvider.System;
        protocol.EventsType = typeof(OpenIdEvents);
    }
}
