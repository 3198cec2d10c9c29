using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CostGov.Journeys;

/// <summary>Screenshots of every journey in artifacts/screenshots; with COSTGOV_KEEP_SCREENSHOTS=1 two of each page go to docs/screenshots.</summary>
internal static partial class Pictures
{
    private static readonly string[] Kept = ["en-light-1440", "ja-dark-390"];
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public static async Task ShootAsync(IPage page, string path, string look)
    {
        var name = $"{NameOf(path)}-{look}.png";
        var file = Path.Combine(Root, "artifacts", "screenshots", name);
        await page.ScreenshotAsync(new() { Path = file, FullPage = true });
        if (Environment.GetEnvironmentVariable("COSTGOV_KEEP_SCREENSHOTS") != "1" || !Kept.Contains(look) || path.Contains('?'))
            return;
        var kept = Path.Combine(Root, "docs", "screenshots", name);
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        File.Copy(file, kept, overwrite: true);
    }

    private static string NameOf(string path) => path == "/" ? "overview" : NotPlain().Replace(path, "-").Trim('-');

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotPlain();
}
