using CsCheck;

namespace CostGov.Tests.Vocabulary;

public sealed class MoneyTests
{
    private static readonly Gen<decimal> Amounts = Gen.Select(Gen.Long[-999_999_999_999, 999_999_999_999], Gen.Int[0, 14], (units, digits) => units / (decimal)Math.Pow(10, digits));

    [Fact]
    public void Unlike_currencies_are_never_added_or_compared()
    {
        Assert.Throws<CurrencyMismatchException>(() => Money.Usd(1) + new Money(1, Currency.Jpy));
        Assert.Throws<CurrencyMismatchException>(() => Money.Usd(1) - new Money(1, Currency.Jpy));
        Assert.Throws<CurrencyMismatchException>(() => Money.Usd(1) < new Money(1, Currency.Jpy));
    }

    [Fact]
    public void Totals_of_several_currencies_stand_side_by_side()
    {
        var totals = new MoneyByCurrency();
        foreach (var money in new[] { Money.Usd(1.5m), new Money(300, Currency.Jpy), Money.Usd(-0.25m) })
            totals.Add(money);

        Assert.Equal([new(300m, Currency.Jpy), Money.Usd(1.25m)], totals.Totals);
    }

    [Fact]
    public void Parts_of_a_split_add_up_to_the_whole() =>
        Gen.Select(Amounts, Gen.Decimal[0, 1000].Array[1, 9].Where(weights => weights.Sum() > 0), Gen.Int[0, 10])
            .Sample((amount, weights, digits) => Money.Usd(amount).Split(weights, digits).Sum(part => part.Amount) == amount);

    [Theory, InlineData("100", 2, "33.34", "33.33", "33.33"), InlineData("-100", 2, "-33.34", "-33.33", "-33.33"), InlineData("0.01", 2, "0.01", "0", "0"), InlineData("100", 0, "34", "33", "33")]
    public void A_split_gives_what_is_left_over_to_the_largest_remainder(string amount, int digits, string first, string second, string third) =>
        Assert.Equal(
            new[] { first, second, third }.Select(AmountText.Parse),
            Money.Usd(AmountText.Parse(amount)).Split([1, 1, 1], digits).Select(part => part.Amount));

    [Fact]
    public void A_split_needs_weights_that_mean_something()
    {
        Assert.Throws<ArgumentException>(() => Money.Usd(1).Split([]));
        Assert.Throws<ArgumentException>(() => Money.Usd(1).Split([0, 0]));
        Assert.Throws<ArgumentException>(() => Money.Usd(1).Split([2, -1]));
    }

    [Theory, InlineData("usd", "USD", 2), InlineData(" JPY ", "JPY", 0), InlineData("KRW", "KRW", 0), InlineData("CHF", "CHF", 2)]
    public void A_currency_knows_its_digits(string text, string code, int digits)
    {
        var currency = Currency.Parse(text);
        Assert.Equal((code, digits), (currency.Code, currency.MinorDigits));
    }

    [Theory, InlineData(""), InlineData("US"), InlineData("US1"), InlineData("DOLLAR")]
    public void What_is_not_a_currency_is_refused(string text) => Assert.Throws<FormatException>(() => Currency.Parse(text));
}
