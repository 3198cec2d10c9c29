using System.Net;
using CostGov.Web.Tests.Hosting;

namespace CostGov.Web.Tests.Shell;

public sealed class PreferencesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_choice_is_kept_for_a_year_and_is_in_the_first_html()
    {
        await using var site = await Site.StartAsync();
        var answer = await site.PostAsync(("language", "ja-JP"), ("theme", "dark"), ("density", "comfortable"), ("landing", "explore"), ("shortcuts", "off"), ("from", "/me?saved=true"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/me?saved=true", answer.Headers.Location?.OriginalString);
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(["costgov-density", "costgov-landing", "costgov-language", "costgov-shortcuts", "costgov-theme"], cookies.Select(cookie => cookie.Split('=')[0]).Order());
        Assert.All(cookies, cookie => Assert.Contains("max-age=31536000; path=/; samesite=lax", cookie, StringComparison.Ordinal));

        var page = await site.PageAsync("/me?saved=true");
        Assert.Contains("<html lang=\"ja\" data-theme=\"dark\" data-density=\"comfortable\">", page, StringComparison.Ordinal);
        Assert.Contains("保存しました。", page, StringComparison.Ordinal);
        foreach (var chosen in new[] { "ja-JP", "dark", "comfortable", "explore", "off" })
            Assert.Matches($"value=\"{chosen}\" checked", page);
    }

    [Fact]
    public async Task What_is_not_on_the_list_is_not_kept_and_leads_nowhere()
    {
        await using var site = await Site.StartAsync();
        var answer = await site.PostAsync(("language", "xx"), ("theme", "<b>"), ("landing", "https://evil.example"), ("from", "//evil.example/"));
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        Assert.False(answer.Headers.Contains("Set-Cookie"));

        site.Cookies.Add(site.Address, new Cookie("costgov-theme", "nonsense"));
        site.Cookies.Add(site.Address, new Cookie("costgov-landing", "/nowhere"));
        Assert.Contains("data-theme=\"system\" data-density=\"auto\"", await site.PageAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ja", "ja")]
    [InlineData("ja-JP,en;q=0.5", "ja")]
    [InlineData("en-GB,ja;q=0.9", "en")]
    [InlineData("de, ja;q=0.4, en;q=0.8", "en")]
    [InlineData("fr", "en")]
    public async Task Without_a_choice_the_browsers_language_holds_however_it_is_written(string asked, string language)
    {
        await using var site = await Site.StartAsync();
        using var answer = await site.GetAsync("/", "Accept-Language", asked);
        Assert.Contains($"<html lang=\"{language}\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("Sec-Fetch-Site", "none", true)]
    [InlineData("Sec-Fetch-Site", "cross-site", true)]
    [InlineData("Sec-Fetch-Site", "same-origin", false)]
    [InlineData("Referer", "https://mail.example/inbox", true)]
    [InlineData("Referer", "{site}explore", false)]
    [InlineData("Cache-Control", "max-age=0", false)]
    [InlineData("Cache-Control", "no-cache", false)]
    public async Task Only_who_comes_from_outside_is_led_to_the_page_of_his_choice(string header, string value, bool isLed)
    {
        await using var site = await Site.StartAsync();
        site.Cookies.Add(site.Address, new Cookie("costgov-landing", "explore"));
        using var answer = await site.GetAsync("/", header, value.Replace("{site}", site.Address.ToString(), StringComparison.Ordinal));
        Assert.Equal(isLed ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        if (isLed)
            Assert.Equal("/explore", answer.Headers.Location?.OriginalString);
    }

    [Theory, InlineData("/?m=effective"), InlineData("/sources")]
    public async Task An_address_that_says_what_it_wants_gets_it(string path)
    {
        await using var site = await Site.StartAsync();
        site.Cookies.Add(site.Address, new Cookie("costgov-landing", "explore"));
        using var answer = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>The product, and a browser that keeps cookies and follows nothing by itself.</summary>
    private sealed class Site : IAsyncDisposable
    {
        private readonly RunningProduct _product;
        private readonly HttpClient _http;

        private Site(RunningProduct product)
        {
            _product = product;
            _http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = Address };
            _http.DefaultRequestHeaders.Authorization = product.Http.DefaultRequestHeaders.Authorization;
            _http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        }

        public CookieContainer Cookies { get; } = new();

        public Uri Address => _product.Http.BaseAddress!;

        public static async Task<Site> StartAsync() => new(await RunningProduct.StartAsync(Stop));

        public Task<HttpResponseMessage> PostAsync(params (string Name, string Value)[] fields) =>
            _http.PostAsync(new Uri("/preferences", UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), Stop);

        public async Task<HttpResponseMessage> GetAsync(string path, string header = "", string value = "")
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (header.Length > 0)
                request.Headers.TryAddWithoutValidation(header, value);
            return await _http.SendAsync(request, Stop);
        }

        public async Task<string> PageAsync(string path)
        {
            using var answer = await GetAsync(path);
            return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
        }

        public async ValueTask DisposeAsync()
        {
            _http.Dispose();
            await _product.DisposeAsync();
        }
    }
}
