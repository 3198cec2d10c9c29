using System.Globalization;

namespace CostGov;

/// <summary>
/// The one reader and writer of exact amounts as text: AWS answers, FOCUS files, the API. Invariant culture; exponents are
/// accepted because Cost Explorer sends them (<c>1.2E-7</c>).
/// </summary>
public static class AmountText
{
    /// <summary>The most digits after the point that the cost store keeps.</summary>
    public const int MaxDecimals = 14;

    /// <summary>The largest magnitude that the cost store keeps, exclusive.</summary>
    public const decimal Limit = 100_000_000_000_000m;

    /// <summary>Reads an amount exactly; more than 14 decimals are rounded once, half to even, and <paramref name="rounded"/> says so.</summary>
    /// <returns>False when the text is empty, not a number, or at or above <see cref="Limit"/> in magnitude.</returns>
    public static bool TryParse(string? text, out decimal amount, out bool rounded)
    {
        rounded = false;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out amount) || Math.Abs(amount) >= Limit)
        {
            amount = 0;
            return false;
        }

        var kept = decimal.Round(amount, MaxDecimals, MidpointRounding.ToEven);
        rounded = kept != amount || LosesDigits(text!, amount);
        amount = kept;
        return true;
    }

    /// <exception cref="FormatException">The text is not an exact amount within bounds.</exception>
    public static decimal Parse(string text) =>
        TryParse(text, out var amount, out _)
            ? amount
            : throw new FormatException($"'{text}' is not an amount: expected a decimal number such as 12.3456 or 1.2E-7.");

    /// <summary>All digits, no trailing zeros, no exponent: the form of the API and of exports.</summary>
    public static string Exact(decimal amount) =>
        amount.ToString("0.############################", CultureInfo.InvariantCulture);

    // decimal.Parse itself rounds beyond 28 significant digits without a word.
    private static bool LosesDigits(string text, decimal amount)
    {
        var significant = text.TakeWhile(c => c is not ('e' or 'E')).Where(char.IsAsciiDigit).SkipWhile(c => c == '0').Count();
        return significant > 28 && amount != 0;
    }
}
