using Microsoft.Playwright;

namespace CostGov.Journeys;

/// <summary>A real Chromium, once for the whole run. Where there is none, journeys skip and say why, unless a browser was promised.</summary>
public sealed class Chrome : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--font-render-hinting=none",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string Path => Environment.GetEnvironmentVariable("COSTGOV_CHROMIUM") ?? "/usr/bin/chromium";

    private static bool IsPromised => Environment.GetEnvironmentVariable("COSTGOV_REQUIRE_BROWSER") == "1";

    /// <summary>Skips the test where there is no browser; fails it where COSTGOV_REQUIRE_BROWSER=1 promised one.</summary>
    public IBrowser Browser
    {
        get
        {
            if (_browser is null && !IsPromised)
                Assert.Skip($"No Chromium at {Path}: install the package chromium, or set COSTGOV_CHROMIUM.");
            return _browser ?? throw new InvalidOperationException($"COSTGOV_REQUIRE_BROWSER=1, but there is no Chromium at {Path}.");
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Headless = true, Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
