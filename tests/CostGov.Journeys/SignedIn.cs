using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using CostGov.Web;
using CostGov.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Cookie = Microsoft.Playwright.Cookie;

namespace CostGov.Journeys;

/// <summary>
/// Through the real doors, once for each site and person: what a visit begins with is the cookie that the site gave. Journeys about the doors
/// themselves begin as nobody.
/// </summary>
internal static partial class SignedIn
{
    public const string Administrator = "aoi";
    public const string Finance = "haruka";
    public const string TeamLead = "sora";
    public const string Auditor = "ren";
    public const string Password = "three blue lanterns";
    public const string CookieName = "costgov";

    private static readonly ConcurrentDictionary<string, IReadOnlyList<Cookie>> Usual = new();

    /// <summary>Of the person that visits of a site begin as; none for a site that nobody signed in at.</summary>
    public static IReadOnlyList<Cookie> CookiesOf(Uri site) => Usual.GetValueOrDefault(site.Authority, []);

    /// <summary>A program that asks as that person.</summary>
    public static HttpClient Client(Uri site) => Client(site, CookiesOf(site));

    public static HttpClient Client(Uri site, IReadOnlyList<Cookie> cookies)
    {
        var jar = new CookieContainer();
        foreach (var cookie in cookies)
            jar.Add(site, new System.Net.Cookie(cookie.Name, cookie.Value));
        return new(new HttpClientHandler { CookieContainer = jar, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = site };
    }

    /// <summary>By a click on the demo's sign-in page. The first person at a site is the one that visits begin as.</summary>
    public static async Task<IReadOnlyList<Cookie>> AsDemoPersonAsync(Uri site, string person, CancellationToken cancellationToken) =>
        Keep(site, await SendAsync(site, "/sign-in", "/sign-in/demo", cancellationToken, ("Person", person)));

    /// <summary>By the code of the console; at a site that was started again, by the cookie of before, whose keys it kept.</summary>
    public static async Task AsFirstAdministratorAsync(CostGovApp app, Uri site, CancellationToken cancellationToken)
    {
        if (app.Web.Services.GetRequiredService<FirstAdministrator>().Code is { } code)
            Usual[site.Authority] = await SendAsync(site, "/welcome", "/welcome/first", cancellationToken, ("Code", code), ("Name", Administrator), ("Password", Password), ("Again", Password));
    }

    public static Task<IReadOnlyList<Cookie>> ByPasswordAsync(Uri site, string name, string password, CancellationToken cancellationToken) =>
        SendAsync(site, "/sign-in", "/sign-in/local", cancellationToken, ("Name", name), ("Password", password));

    /// <summary>The same site under another address.</summary>
    public static void Share(Uri site, Uri other) => Usual[other.Authority] = [.. CookiesOf(site).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = other.ToString() })];

    private static IReadOnlyList<Cookie> Keep(Uri site, IReadOnlyList<Cookie> cookies)
    {
        Usual.TryAdd(site.Authority, cookies);
        return cookies;
    }

    private static async Task<IReadOnlyList<Cookie>> SendAsync(Uri site, string page, string action, CancellationToken cancellationToken, params (string Name, string Value)[] fields)
    {
        var jar = new CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = site };
        var form = new Dictionary<string, string> { ["__RequestVerificationToken"] = Token().Match(await http.GetStringAsync(new Uri(page, UriKind.Relative), cancellationToken)).Groups[1].Value };
        foreach (var (name, value) in fields)
            form[name] = value;
        using var content = new FormUrlEncodedContent(form);
        using var answer = await http.PostAsync(new Uri(action, UriKind.Relative), content, cancellationToken);
        var cookie = jar.GetCookies(site)[CookieName] ?? throw new InvalidOperationException($"{action} let nobody in: {answer.StatusCode}, {answer.Headers.Location}.");
        return [new() { Name = cookie.Name, Value = cookie.Value, Url = site.ToString() }];
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
