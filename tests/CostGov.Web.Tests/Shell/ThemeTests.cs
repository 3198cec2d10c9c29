using System.Text.RegularExpressions;
using CostGov.Web.Shell;
using CostGov.Web.Tests.House;
using MudBlazor;

namespace CostGov.Web.Tests.Shell;

public sealed partial class ThemeTests
{
    [Theory, InlineData(":root {", false), InlineData(":root[data-theme=\"dark\"] {", true)]
    public void MudBlazor_is_told_the_same_colours_as_the_tokens(string block, bool isDark)
    {
        Palette palette = isDark ? Theme.Instance.PaletteDark : Theme.Instance.PaletteLight;
        var tokens = Tokens(block);
        var told = new Dictionary<string, MudBlazor.Utilities.MudColor>
        {
            ["page"] = palette.Background,
            ["surface"] = palette.Surface,
            ["text"] = palette.TextPrimary,
            ["text-2"] = palette.TextSecondary,
            ["primary"] = palette.Primary,
            ["on-primary"] = palette.PrimaryContrastText,
            ["success"] = palette.Success,
            ["warning"] = palette.Warning,
            ["error"] = palette.Error,
            ["input"] = palette.LinesInputs,
            ["divider"] = palette.Divider,
        };
        Repository.NoOffenders(told.Where(colour => !tokens.TryGetValue(colour.Key, out var token) || !colour.Value.Equals(new MudBlazor.Utilities.MudColor(token))).Select(colour => colour.Key));
    }

    [Theory, InlineData(":root {", "#ffffff"), InlineData(":root[data-theme=\"dark\"] {", "#151c26")]
    public void Every_series_colour_stands_out_from_the_card_by_three_to_one(string block, string surface)
    {
        var colours = Tokens(block).Where(token => token.Key.StartsWith('c') && token.Key[1..].All(char.IsAsciiDigit)).ToList();
        Assert.Equal(11, colours.Count);
        Repository.NoOffenders(colours.Where(colour => Contrast(colour.Value, surface) < 3).Select(colour => colour.Key));
    }

    private static Dictionary<string, string> Tokens(string block)
    {
        var css = Repository.Read("wwwroot-assets/css/tokens.css");
        var start = css.IndexOf(block, StringComparison.Ordinal);
        return Token().Matches(css[start..css.IndexOf('}', start)]).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Part(int at)
        {
            var share = Convert.ToInt32(hex.Substring(at, 2), 16) / 255d;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }

    [GeneratedRegex(@"--cg-([a-z0-9-]+):\s*(#[0-9a-f]{6});")]
    private static partial Regex Token();
}
