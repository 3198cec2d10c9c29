using System.Net;
using System.Text.RegularExpressions;

namespace CostGov.Web.Tests.Access;

/// <summary>A reader's browser without script: keeps cookies, sends forms with what is hidden in them, follows no redirect by itself.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _http;

    public Browser(Uri site)
    {
        _http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = site };
        _http.DefaultRequestHeaders.Add("Accept", "text/html");
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http => _http;

    public Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellationToken) => _http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), cancellationToken);

    public async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await GetAsync(path, cancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }

    /// <summary>Opens a page, fills its form and sends it.</summary>
    /// <returns>Where the answer leads, or its status where it leads nowhere.</returns>
    public async Task<string> SendAsync(string page, string action, CancellationToken cancellationToken, params (string Name, string Value)[] fields)
    {
        using var answer = await PostAsync(page, action, cancellationToken, fields);
        return answer.Headers.Location?.ToString() ?? answer.StatusCode.ToString();
    }

    /// <summary>As above, for what the answer itself shows.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string action, CancellationToken cancellationToken, params (string Name, string Value)[] fields)
    {
        var form = new Dictionary<string, string> { ["__RequestVerificationToken"] = TokenIn(await ReadAsync(page, cancellationToken)) };
        foreach (var (name, value) in fields)
            form[name] = value;
        using var content = new FormUrlEncodedContent(form);
        return await _http.PostAsync(new Uri(action, UriKind.Relative), content, cancellationToken);
    }

    public Task<string> SignInAsync(string name, string password, CancellationToken cancellationToken, string to = "/") =>
        SendAsync("/sign-in", "/sign-in/local", cancellationToken, ("Name", name), ("Password", password), ("To", to));

    /// <summary>The key of a second step that is being set up.</summary>
    public async Task<string> FactorKeyAsync(CancellationToken cancellationToken) => Key().Match(await ReadAsync("/second-factor", cancellationToken)).Groups[1].Value;

    public static string RecoveryCodeIn(string page) => RecoveryCode().Match(page).Groups[1].Value;

    public static string TokenIn(string page) => Token().Match(page).Groups[1].Value;

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("data-cg-key>([A-Z2-7]+)<")]
    private static partial Regex Key();

    [GeneratedRegex("<li><code>([A-Z0-9-]+)</code></li>")]
    private static partial Regex RecoveryCode();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
