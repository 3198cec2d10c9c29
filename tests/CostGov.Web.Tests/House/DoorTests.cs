using System.Reflection;
using CostGov.Access;
using CostGov.Web.Access;
using CostGov.Web.Tests.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CostGov.Web.Tests.House;

/// <summary>Nothing is reached by a door that nobody thought of.</summary>
public sealed class DoorTests
{
    /// <summary>What is open to everybody, and why: machines' questions, what the doors themselves need, and a reader's own look.</summary>
    private static readonly string[] Open =
    [
        "/health/live", "/health/ready", "/preferences", "/error", "/not-found", "/sign-in", "/sign-in/second-step", "/welcome", "/sign-in/local", "/sign-in/code", "/sign-in/provider", "/welcome/first",
    ];

    private static readonly string[] Provider =
    [
        "--CostGov:OpenId:Authority=https://login.example.com", "--CostGov:OpenId:ClientId=costgov",
        "--CostGov:OpenId:Groups:0:Group=it", "--CostGov:OpenId:Groups:0:Role=Viewer", "--CostGov:OpenId:Groups:0:Reach=all",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Live")]
    [InlineData("Demo")]
    public async Task Every_endpoint_names_its_policy(string mode)
    {
        await using var product = await RunningProduct.StartAsync(
            TimeProvider.System, Stop, [$"--CostGov:Mode={mode}", .. Provider]);
        var endpoints = product.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        Assert.Contains(endpoints, endpoint => PathOf(endpoint) == "/api/v1/costs");
        Assert.Contains(endpoints, endpoint => PathOf(endpoint) == "/_blazor");
        Assert.Contains(endpoints, endpoint => PathOf(endpoint) == "/explore");
        Assert.Contains(endpoints, endpoint => PathOf(endpoint) == "/sign-in/provider");
        Repository.NoOffenders(endpoints.Select(endpoint => HoleOf(endpoint, isDemo: mode == "Demo")).OfType<string>());
    }

    [Fact]
    public void A_door_that_nobody_thought_of_is_found()
    {
        Assert.Equal("/hole has no policy", HoleOf(Planted("/hole"), isDemo: false));
        Assert.Equal("/hole has no policy", HoleOf(Planted("/hole", new AuthorizeAttribute()), isDemo: false));
        Assert.Equal("/hole is open to everybody", HoleOf(Planted("/hole", new AllowAnonymousAttribute()), isDemo: true));
        Assert.Equal("/sign-in/demo is open to everybody", HoleOf(Planted("/sign-in/demo", new AllowAnonymousAttribute()), isDemo: false));
        Assert.Null(HoleOf(Planted("/hole", new NeedsAttribute(Permission.ReadCosts)), isDemo: false));
        Assert.Equal("PlantedPage says nothing", SilenceOf(typeof(PlantedPage)));
    }

    [Fact]
    public void Every_page_says_itself_whom_it_is_for()
    {
        var pages = typeof(CostGovApp).Assembly.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any()).ToList();

        Assert.NotEmpty(pages);
        Repository.NoOffenders(pages.Select(SilenceOf).OfType<string>());
    }

    [Fact]
    public async Task Who_brings_nothing_is_led_to_the_sign_in_or_told_401()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        using var browser = product.Browse();
        using var program = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = product.Http.BaseAddress };
        foreach (var endpoint in product.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => !IsAnonymous(endpoint) && PathOf(endpoint) != "/metrics"))
        {
            var path = System.Text.RegularExpressions.Regex.Replace(PathOf(endpoint), @"\{[^}]*\}", "1");
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                using var request = new HttpRequestMessage(new(method), path);
                using var answer = await program.SendAsync(request, Stop);
                Assert.True((int)answer.StatusCode is 401, $"{method} {path}: {answer.StatusCode}");
            }
        }

        using var page = await browser.GetAsync("/explore?by=account", Stop);
        Assert.Equal("/sign-in?to=%2Fexplore%3Fby%3Daccount", page.Headers.Location?.ToString());
        using var nowhere = await browser.GetAsync("/nowhere", Stop);
        Assert.Equal("/sign-in?to=%2Fnowhere", nowhere.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Besides_the_endpoints_only_the_providers_two_ways_back_answer()
    {
        Assert.Empty(await OwnPathsAsync());
        Assert.Equal(
            ["/signin-oidc", "/signout-callback-oidc"],
            await OwnPathsAsync(Provider));
    }

    [Fact]
    public void Every_permission_is_in_the_table_of_somebody()
    {
        Repository.NoOffenders(Enum.GetValues<Permission>().Where(permission => !Enum.GetValues<Role>().Any(role => role.May(permission))));
    }

    // A scheme may answer requests by itself, before any endpoint is looked for.
    private static async Task<IReadOnlyList<string?>> OwnPathsAsync(params string[] settings)
    {
        await using var product = await RunningProduct.StartAsync(Stop, settings);
        var paths = new List<PathString>();
        foreach (var scheme in await product.Get<IAuthenticationSchemeProvider>().GetRequestHandlerSchemesAsync())
        {
            Assert.Equal(typeof(OpenIdConnectHandler), scheme.HandlerType);
            var options = product.Get<IOptionsMonitor<OpenIdConnectOptions>>().Get(scheme.Name);
            paths.AddRange([options.CallbackPath, options.SignedOutCallbackPath, options.RemoteSignOutPath]);
        }

        return [.. paths.Where(path => path.HasValue).Select(path => path.Value)];
    }

    private static string? HoleOf(RouteEndpoint endpoint, bool isDemo)
    {
        var path = PathOf(endpoint);
        if (IsAnonymous(endpoint))
            return IsFile(endpoint) || IsScalars(endpoint) || Open.Contains(path) || isDemo && path == "/sign-in/demo" ? null : $"{path} is open to everybody";
        // The SDK's own way to files that were added while the program runs from its build output stays closed by the fallback.
        return HasPolicy(endpoint) || path == "/{**path:file}" ? null : $"{path} has no policy";
    }

    private static string? SilenceOf(Type page) =>
        page.GetCustomAttribute<NeedsAttribute>() is null && page.GetCustomAttribute<SignedInAttribute>() is null && page.GetCustomAttribute<AllowAnonymousAttribute>() is null ? $"{page.Name} says nothing" : null;

    private static RouteEndpoint Planted(string path, params object[] metadata) =>
        new(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse(path), 0, new EndpointMetadataCollection(metadata), path);

    private static string PathOf(RouteEndpoint endpoint) => "/" + (endpoint.RoutePattern.RawText?.Trim('/') ?? "");

    private static bool IsAnonymous(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    // The script and the icon of the page that shows the API's document; the document itself is closed.
    private static bool IsScalars(RouteEndpoint endpoint) => PathOf(endpoint) is "/api/reference/scalar.js" or "/api/reference/scalar.aspnetcore.js" or "/api/reference/favicon.svg";

    private static bool HasPolicy(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is not null);

    // Files of the program's own: nothing in them is anybody's.
    private static bool IsFile(RouteEndpoint endpoint) => endpoint.Metadata.Any(data => data.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal));

    [Route("/planted")]
    private sealed class PlantedPage : ComponentBase;
}
