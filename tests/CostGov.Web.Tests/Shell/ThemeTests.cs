using System.Globalization;
using System.Text.RegularExpressions;
using CostGov.Web.Tests.Hosting;
using CostGov.Web.Tests.House;

namespace CostGov.Web.Tests.Shell;

public sealed partial class ThemeTests
{
    private static readonly string Mud = Repository.Read("wwwroot-assets/css/mud.css");

    private static readonly Dictionary<string, (string Light, string Dark)> Tokens =
        Token().Matches(Repository.Read("wwwroot-assets/css/tokens.css")).ToDictionary(match => match.Groups[1].Value, match => (match.Groups[2].Value, match.Groups[3].Value));

    [Fact]
    public async Task Every_colour_that_MudBlazor_paints_with_is_one_of_our_tokens()
    {
        await using var product = await RunningProduct.StartAsync(TestContext.Current.CancellationToken);
        var css = await product.Http.GetStringAsync(new Uri("/_content/MudBlazor/MudBlazor.min.css", UriKind.Relative), TestContext.Current.CancellationToken);
        var painted = PaletteVariable().Matches(css).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.Contains("primary-darken", painted);
        Repository.NoOffenders(painted.Where(name => name is not ("white" or "black") && !Mud.Contains($"--mud-palette-{name}:", StringComparison.Ordinal)));
    }

    [Theory, InlineData("html:root", false), InlineData("html:root[data-theme=\"dark\"]", true), InlineData("html:root:not([data-theme=\"light\"])", true)]
    public void Bare_numbers_for_MudBlazor_are_the_tokens_own(string selector, bool isDark)
    {
        var block = NumberBlock().Matches(Mud).Single(match => match.Groups["selector"].Value.Trim() == selector);
        var numbers = Numbers().Matches(block.Groups["body"].Value).ToList();
        Assert.Equal(10, numbers.Count);
        Repository.NoOffenders(
            from number in numbers
            let token = Tokens[Regex.Match(Mud, $@"--mud-palette-{number.Groups[1].Value}: var\(--cg-([a-z0-9-]+)\)").Groups[1].Value]
            where Rgb(isDark ? token.Dark : token.Light) != number.Groups[2].Value
            select number.Value);
    }

    [Theory, InlineData(false, "#ffffff"), InlineData(true, "#151c26")]
    public void Every_series_colour_stands_out_from_the_card_by_three_to_one(bool isDark, string surface)
    {
        var colours = Tokens.Where(token => token.Key.StartsWith('c') && token.Key[1..].All(char.IsAsciiDigit)).ToList();
        Assert.Equal(11, colours.Count);
        Repository.NoOffenders(colours.Where(colour => Contrast(isDark ? colour.Value.Dark : colour.Value.Light, surface) < 3).Select(colour => colour.Key));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("text-2")]
    [InlineData("primary")]
    [InlineData("success")]
    [InlineData("warning")]
    [InlineData("error")]
    public void Words_stand_out_from_card_and_page_by_four_and_a_half_to_one(string token)
    {
        foreach (var ground in new[] { "surface", "page" })
        {
            Assert.InRange(Contrast(Tokens[token].Light, Tokens[ground].Light), 4.5, 21);
            Assert.InRange(Contrast(Tokens[token].Dark, Tokens[ground].Dark), 4.5, 21);
        }
    }

    private static string Rgb(string hex) => string.Join(", ", new[] { 1, 3, 5 }.Select(at => Convert.ToInt32(hex.Substring(at, 2), 16).ToString(CultureInfo.InvariantCulture)));

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

    [GeneratedRegex(@"--cg-([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);")]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<selector>html:root[^{]*)\{(?<body>[^}]*-rgb:[^}]*)\}")]
    private static partial Regex NumberBlock();

    [GeneratedRegex(@"var\(--mud-palette-([a-z-]+)")]
    private static partial Regex PaletteVariable();

    [GeneratedRegex(@"--mud-palette-([a-z-]+)-rgb: ([0-9, ]+);")]
    private static partial Regex Numbers();
}
