using System.Globalization;

namespace CostGov.Web.Parts;

/// <summary>Ratios as people read them, one digit after the point in both languages.</summary>
public static class PercentText
{
    /// <summary>Of a whole: <c>28.4%</c>, <c>&lt;0.1%</c>, a dash when unknown.</summary>
    public static string Share(decimal? ratio) => ratio switch
    {
        null => "–",
        > 0 and < 0.001m => "<0.1%",
        { } known => Digits(known, ""),
    };

    /// <summary>With its sign: <c>+7.9%</c>, <c>−1.8%</c>.</summary>
    public static string Change(decimal ratio) => Digits(ratio, ratio > 0 ? "+" : "");

    private static string Digits(decimal ratio, string plus)
    {
        var rounded = decimal.Round(ratio * 100, 1, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString("#,##0.0", CultureInfo.InvariantCulture) + "%";
        return rounded == 0 ? digits : (rounded < 0 ? "\u2212" : plus) + digits;
    }
}
