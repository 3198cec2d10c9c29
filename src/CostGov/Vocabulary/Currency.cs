namespace CostGov;

/// <summary>A currency by its ISO 4217 code, with the number of digits its amounts are read with.</summary>
public sealed record Currency
{
    public static readonly Currency Usd = new("USD", 2);
    public static readonly Currency Jpy = new("JPY", 0);
    public static readonly Currency Cny = new("CNY", 2);
    public static readonly Currency Eur = new("EUR", 2);

    private Currency(string code, int minorDigits)
    {
        Code = code;
        MinorDigits = minorDigits;
    }

    /// <summary>Three capital letters, for example <c>USD</c>.</summary>
    public string Code { get; }

    /// <summary>Digits after the point when an amount is read by people: 2 for USD, 0 for JPY.</summary>
    public int MinorDigits { get; }

    /// <exception cref="FormatException">The text is not three letters A to Z.</exception>
    public static Currency Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var code = text.Trim().ToUpperInvariant();
        return code switch
        {
            "USD" => Usd,
            "JPY" => Jpy,
            "CNY" => Cny,
            "EUR" => Eur,
            { Length: 3 } when code.All(char.IsAsciiLetterUpper) => new(code, code is "KRW" or "VND" or "CLP" ? 0 : 2),
            _ => throw new FormatException($"'{text}' is not a currency: expected an ISO 4217 code such as USD."),
        };
    }

    public override string ToString() => Code;
}
