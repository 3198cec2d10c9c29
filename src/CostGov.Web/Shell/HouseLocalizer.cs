using System.Globalization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace CostGov.Web.Shell;

/// <summary>Gives MudBlazor's own words (close, clear, required …) in the reader's language; only those that our pages can reach.</summary>
internal sealed class HouseLocalizer : MudLocalizer
{

    public override LocalizedString this[string key] =>
        MudText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) is { } word ? new(key, word) : new(key, key, resourceNotFound: true);

    public override LocalizedString this[string key, params object[] arguments] =>
        MudText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) is { } word
            ? new(key, string.Format(CultureInfo.CurrentCulture, word, arguments))
            : new(key, key, resourceNotFound: true);
}
