using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace CostGov.Web.Shell;

/// <summary>The two languages, and the cookie that keeps the choice: it is never in an address, so a link opens in the reader's language.</summary>
public static class Languages
{
    public const string Cookie = "costgov-language";

    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    public static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja-JP");

    public static bool IsJapanese(this CultureInfo culture) => culture.TwoLetterISOLanguageName == "ja";

    /// <summary>By its name; null where it is neither of the two.</summary>
    public static CultureInfo? Known(string? name) => name == English.Name ? English : name == Japanese.Name ? Japanese : null;

    /// <summary>The one the reader does not have now.</summary>
    public static CultureInfo Other(CultureInfo culture) => culture.IsJapanese() ? English : Japanese;

    // Browsers ask for "ja" as well as for "ja-JP"; the framework's own reader finds only the name that it has.
    private static ProviderCultureResult? Asked(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1);
        return wanted.Select(language => Spoken(language.Value.Value)).FirstOrDefault(culture => culture is not null) is { } first ? new(first.Name) : null;
    }

    private static CultureInfo? Spoken(string? tag) => tag?.Split('-')[0].ToLowerInvariant() switch { "ja" => Japanese, "en" => English, _ => null };

    /// <summary>The cookie, then what the browser asks for; an address cannot set it, for the circuit would not follow.</summary>
    internal static void Configure(RequestLocalizationOptions options)
    {
        options.SupportedCultures = options.SupportedUICultures = [English, Japanese];
        options.DefaultRequestCulture = new(English);
        options.RequestCultureProviders =
        [
            new CookieRequestCultureProvider { CookieName = Cookie },
            new CustomRequestCultureProvider(context => Task.FromResult(Asked(context.Request))),
        ];
    }
}
