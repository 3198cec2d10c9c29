using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CostGov.Journeys;

/// <summary>One of the eight ways a page is looked at.</summary>
public sealed record Look(string Language, bool IsDark, int Width)
{
    public static readonly IReadOnlyList<Look> All =
        [.. from language in new[] { "en", "ja" } from isDark in new[] { false, true } from width in new[] { 1440, 390 } select new Look(language, isDark, width)];

    public override string ToString() => $"{Language}-{(IsDark ? "dark" : "light")}-{Width}";
}

/// <summary>A browser of one reader, with what went wrong in it and what its page's socket carried.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _site;
    private int _frames;

    private Visit(IBrowserContext context, IPage page, Uri site) => (_context, Page, _site) = (context, page, site);

    public IPage Page { get; }

    /// <summary>Errors of script, of the content policy and of loading.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Frames that went to the server or came from it.</summary>
    public int Frames => Volatile.Read(ref _frames);

    public static Task<Visit> BeginAsync(Chrome chrome, DemoSite site, Look look, bool withScript = true) => BeginAsync(chrome, site.Address, look, withScript);

    /// <param name="adjust">The last word on the browser: another height, forced colours, what the system prefers.</param>
    public static async Task<Visit> BeginAsync(Chrome chrome, Uri site, Look look, bool withScript = true, Action<BrowserNewContextOptions>? adjust = null)
    {
        var isJapanese = look.Language == "ja";
        var options = new BrowserNewContextOptions
        {
            ViewportSize = new() { Width = look.Width, Height = look.Width == 390 ? 844 : 900 },
            Locale = isJapanese ? "ja-JP" : "en-US",
            JavaScriptEnabled = withScript,
            HasTouch = look.Width == 390,
            ReducedMotion = ReducedMotion.Reduce,
        };
        adjust?.Invoke(options);
        var context = await chrome.Browser.NewContextAsync(options);
        await context.AddCookiesAsync([new() { Name = "costgov-theme", Value = look.IsDark ? "dark" : "light", Url = site.ToString() }]);
        await context.AddCookiesAsync([.. SignedIn.CookiesOf(site)]);
        // Generous: two cores may be building beside us, and no journey asserts a time.
        context.SetDefaultTimeout(120_000);
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page, site);
        visit.Watch();
        return visit;
    }

    /// <summary>Opens a page of the site and waits until its circuit is up.</summary>
    public async Task<IResponse?> OpenAsync(string path, bool untilInteractive = true)
    {
        var answer = await Page.GotoAsync(new Uri(_site, path).ToString());
        if (untilInteractive)
            await InteractiveAsync();
        return answer;
    }

    /// <summary>The frame says when its circuit has taken over.</summary>
    public async Task InteractiveAsync() => await Page.Locator("[data-cg-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Until the address holds this, whatever follows it.</summary>
    public Task OnTheWayAsync(string part) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(part)), new() { Timeout = 120_000 });

    /// <summary>Until the address ends so. Only the address counts: the loading state of a page that was never left may not come again.</summary>
    public Task AtAsync(string ending) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(ending) + "$"), new() { Timeout = 120_000 });

    /// <summary>As somebody else, or as nobody.</summary>
    public async Task BecomeAsync(IReadOnlyList<Cookie> cookies)
    {
        await _context.ClearCookiesAsync(new() { Name = SignedIn.CookieName });
        await _context.AddCookiesAsync(cookies);
    }

    public async Task<string> TextAsync(string selector) => (await Page.Locator(selector).First.InnerTextAsync()).Trim();

    /// <summary>The circuit's own greetings are over when nothing has come for a second.</summary>
    public async Task QuietAsync()
    {
        for (var seen = -1; seen != Frames;)
        {
            seen = Frames;
            await Page.WaitForTimeoutAsync(1000);
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Watch()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complaints.Add(message.Text);
        };
        Page.PageError += (_, error) => Complaints.Add(error);
        Page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                Complaints.Add($"{response.Status} {response.Url}");
        };
        Page.WebSocket += (_, socket) =>
        {
            socket.FrameSent += (_, _) => Interlocked.Increment(ref _frames);
            socket.FrameReceived += (_, _) => Interlocked.Increment(ref _frames);
        };
    }
}
