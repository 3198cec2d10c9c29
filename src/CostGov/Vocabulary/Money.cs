using System.Globalization;

namespace CostGov;

/// <summary>An exact amount in one currency. Kept in full; rounded only where <see cref="MoneyText"/> shows it to people.</summary>
public sealed record Money(decimal Amount, Currency Currency) : IComparable<Money>
{
    public static Money Usd(decimal amount) => new(amount, Currency.Usd);

    public static Money Zero(Currency currency) => new(0m, currency);

    public bool IsNegative => Amount < 0;

    /// <exception cref="CurrencyMismatchException">The two amounts are in different currencies.</exception>
    public static Money operator +(Money left, Money right) => left with { Amount = left.Amount + right.In(left.Currency) };

    /// <inheritdoc cref="op_Addition"/>
    public static Money operator -(Money left, Money right) => left with { Amount = left.Amount - right.In(left.Currency) };

    public static Money operator -(Money money) => money with { Amount = -money.Amount };

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public int CompareTo(Money? other) => other is null ? 1 : Amount.CompareTo(other.In(Currency));

    /// <summary>Divides by weights, largest remainder first, so that the parts add up to the whole to the last kept digit.</summary>
    /// <param name="weights">At least one; none negative; their sum above zero.</param>
    /// <param name="digits">Digits kept after the point, 0 to 14.</param>
    public IReadOnlyList<Money> Split(IReadOnlyList<decimal> weights, int digits = 10)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var sum = weights.Sum();
        if (weights.Any(weight => weight < 0) || sum <= 0)
            throw new ArgumentException("Weights must not be negative and their sum must be above zero.", nameof(weights));

        var step = new decimal(1, 0, 0, false, (byte)digits);
        var exact = weights.Select(weight => Amount * (weight / sum)).ToArray();
        var parts = exact.Select(share => decimal.Round(share, digits, MidpointRounding.ToZero)).ToArray();
        var missing = Amount - parts.Sum();
        var order = Enumerable.Range(0, parts.Length).OrderByDescending(i => Math.Abs(exact[i] - parts[i])).ThenBy(i => i).ToArray();
        for (var i = 0; Math.Abs(missing) >= step; i++)
        {
            var share = Math.Sign(missing) * step;
            parts[order[i % order.Length]] += share;
            missing -= share;
        }

        parts[order[0]] += missing;
        return [.. parts.Select(part => this with { Amount = part })];
    }

    /// <summary>The exact amount and the currency code, for logs; people are shown <see cref="MoneyText"/>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}");

    private decimal In(Currency currency) =>
        Currency == currency ? Amount : throw new CurrencyMismatchException(currency, Currency);
}

/// <summary>Two amounts of unlike currency were to be added or compared.</summary>
public sealed class CurrencyMismatchException(Currency left, Currency right)
    : InvalidOperationException($"{left} and {right} are never added or compared: convert one first.");
