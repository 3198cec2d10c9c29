using System.Threading.RateLimiting;
using CostGov.Access;
using CostGov.Persistence;
using CostGov.Web.Access.OpenId;
using CostGov.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;

namespace CostGov.Web.Access;

/// <summary>Who asks, and which doors are open to them.</summary>
internal static class AccessSetup
{
    /// <summary>The rate of what can be guessed at.</summary>
    public const string Guesses = "guesses";

    private const int GuessesAMinute = 10;
    private const string Either = "costgov.either";

    public static WebApplicationBuilder AddDoors(this WebApplicationBuilder builder, RunMode mode)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddSingleton(new DemoDoor(mode == RunMode.Demo));
        services.AddScoped<CurrentAsker>();
        services.AddScoped(provider => provider.GetRequiredService<CurrentAsker>().Value);
        AddPeople(services);
        AddSchemes(services);
        services.AddAuthorization(Doors.AddPolicies);
        services.AddScoped<IAuthorizationHandler, DoorKeeper>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitRevalidation>();
        services.AddScoped<CircuitDoor>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitDoor>());
        services.AddDataProtection().SetApplicationName("CostGov");
        // Keys that end with the process would sign everybody out at every start.
        services.AddOptions<KeyManagementOptions>().Configure<DataFolder, ILoggerFactory>((keys, folder, loggers) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder.Keys), loggers));
        services.AddRateLimiter(limits =>
        {
            limits.AddPolicy(Guesses, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = GuessesAMinute, Window = TimeSpan.FromMinutes(1) }));
            limits.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Redirect(AccessPaths.SignInFor(null, "busy"));
                return ValueTask.CompletedTask;
            };
        });
        services.AddSingleton<FirstAdministrator>();
        services.AddHostedService(provider => provider.GetRequiredService<FirstAdministrator>());
        return builder.AddProvider();
    }

    /// <summary>Before the endpoints, after what refuses other sites' pages.</summary>
    public static WebApplication UseDoors(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            if (context.Features.Get<GrantedAccess>() is { } access)
                context.RequestServices.GetRequiredService<CurrentAsker>().Value = new(access, context.Connection.RemoteIpAddress?.ToString());
            return next(context);
        });
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        return app;
    }

    private static void AddPeople(IServiceCollection services)
    {
        services.AddIdentityCore<Person>(identity =>
            {
                // Length and guessability are judged by rules of our own.
                identity.Password = new() { RequiredLength = PasswordRules.Shortest, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false, RequiredUniqueChars = 1 };
                identity.Lockout = new() { AllowedForNewUsers = true, MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5) };
                identity.Tokens.AuthenticatorIssuer = "CostGov";
            })
            .AddSignInManager()
            .AddPasswordValidator<PasswordRules>()
            .AddClaimsPrincipalFactory<PersonClaims>()
            .AddTokenProvider<AuthenticatorTokenProvider<Person>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<IUserStore<Person>, ProtectedPeople>();
        services.AddScoped<PeopleDesk>();
        services.AddSingleton<ShownOnce>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<FactorDesk>();
    }

    private static void AddSchemes(IServiceCollection services)
    {
        var schemes = services.AddAuthentication(options =>
        {
            options.DefaultScheme = Either;
            options.DefaultSignInScheme = IdentityConstants.ApplicationScheme;
            options.DefaultSignOutScheme = IdentityConstants.ApplicationScheme;
        });
        schemes.AddPolicyScheme(Either, displayName: null, options => options.ForwardDefaultSelector = context =>
            BearerTokens.IsOffered(context.Request) ? BearerTokens.SchemeName : IdentityConstants.ApplicationScheme);
        schemes.AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.SchemeName, displayName: null, configureOptions: null);
        schemes.AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(PersonCookie.Configure);
            foreach (var other in new[] { cookies.ExternalCookie!, cookies.TwoFactorUserIdCookie!, cookies.TwoFactorRememberMeCookie! })
            {
                other.Configure(options =>
                {
                    options.CookieManager = new HostPrefixCookies();
                    options.Cookie.SecurePolicy = Microsoft.AspNetCore.Http.CookieSecurePolicy.SameAsRequest;
                    options.Cookie.SameSite = SameSiteMode.Lax;
                });
            }
        });
    }
}
