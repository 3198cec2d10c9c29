using System.Globalization;

namespace CostGov;

/// <summary>
/// The only place where an amount is rounded and written for people, in the browser, in mail and in Slack. USD has 2 digits and
/// JPY none; a minus is U+2212 before the symbol; the yen sign is U+00A5. Both languages write the same full form.
/// </summary>
public static class MoneyText
{
    private const string Minus = "\u2212";

    /// <summary>For example <c>$1,234.56</c>, <c>−$0.50</c>, <c>¥1,234,567</c>; other currencies as <c>CNY 1,234.56</c>.</summary>
    public static string Full(Money money) => Signed(money, Digits(money));

    /// <summary>With the ISO code instead of the symbol, for pages that show two currencies at once: <c>USD 1,234.56</c>.</summary>
    public static string WithCode(Money money)
    {
        var digits = Digits(money);
        return (IsNegative(digits) ? Minus : "") + money.Currency.Code + " " + digits.TrimStart('-');
    }

    /// <summary>With an explicit plus or minus, for changes: <c>+$12.00</c>; a change that rounds to nothing has no sign.</summary>
    public static string Change(Money money)
    {
        var digits = Digits(money);
        var isZero = digits.All(c => c is '0' or '.' or ',' or '-');
        return (isZero || money.IsNegative ? "" : "+") + Signed(money, digits);
    }

    /// <summary>Short form for axes, legends and tiles only: <c>$12.3K</c>, <c>$1.2M</c>; in Japanese <c>¥123万</c>, <c>$1.2万</c>, <c>¥1.2億</c>.</summary>
    public static string Compact(Money money, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(money);
        return InUnit(money, money, "#,##0.#", culture);
    }

    /// <summary>Short form in the unit that suits <paramref name="largest"/>, so that one axis or legend speaks in one unit: <c>$0.5K</c>, <c>$1K</c>, <c>$1.5K</c>.</summary>
    public static string CompactAs(Money money, Money largest, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(money);
        ArgumentNullException.ThrowIfNull(largest);
        return InUnit(money, largest, "#,##0.##", culture);
    }

    private static string InUnit(Money money, Money largest, string format, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var magnitude = Math.Abs(largest.Amount);
        var (unit, suffix) = culture.TwoLetterISOLanguageName == "ja"
            ? magnitude switch { >= 100_000_000m => (100_000_000m, "億"), >= 10_000m => (10_000m, "万"), _ => (1m, "") }
            : magnitude switch { >= 1_000_000_000m => (1_000_000_000m, "B"), >= 1_000_000m => (1_000_000m, "M"), >= 1_000m => (1_000m, "K"), _ => (1m, "") };
        if (unit == 1m)
            return magnitude is > 0 and < 10 && money.Currency.MinorDigits > 0 ? Full(money) : Signed(money, Plain(money.Amount, "#,##0"));
        return money.Amount == 0 ? Signed(money, "0") : Signed(money, Plain(money.Amount / unit, magnitude / unit < 10 ? format : "#,##0.#")) + suffix;
    }

    private static string Signed(Money money, string digits)
    {
        var symbol = money.Currency.Code switch { "USD" => "$", "JPY" => "\u00A5", "EUR" => "\u20AC", var code => code + " " };
        return (IsNegative(digits) ? Minus : "") + symbol + digits.TrimStart('-');
    }

    private static string Digits(Money money)
    {
        var rounded = decimal.Round(money.Amount, money.Currency.MinorDigits, MidpointRounding.AwayFromZero);
        return rounded.ToString(money.Currency.MinorDigits == 0 ? "#,##0" : "#,##0." + new string('0', money.Currency.MinorDigits), CultureInfo.InvariantCulture);
    }

    private static string Plain(decimal amount, string format)
    {
        var text = amount.ToString(format, CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    private static bool IsNegative(string digits) => digits.StartsWith('-');
}
