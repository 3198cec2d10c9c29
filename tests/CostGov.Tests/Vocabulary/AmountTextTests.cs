using CsCheck;

namespace CostGov.Tests.Vocabulary;

public sealed class AmountTextTests
{
    [Theory, InlineData("0.0000001234", "0.0000001234"), InlineData("1.2E-7", "0.00000012"), InlineData("-3e2", "-300"), InlineData("+4.50", "4.5"), InlineData("-0", "0"), InlineData("67.2540521894", "67.2540521894")]
    public void Amounts_are_read_exactly_exponents_included(string text, string exact)
    {
        Assert.True(AmountText.TryParse(text, out var amount, out var rounded));
        Assert.Equal((exact, false), (AmountText.Exact(amount), rounded));
    }

    [Theory, InlineData("0.123456789012345", "0.12345678901234"), InlineData("0.123456789012355", "0.12345678901236"), InlineData("-1.000000000000009", "-1.00000000000001"), InlineData("0.1234567890123450000000000000001", "0.12345678901234")]
    public void More_than_fourteen_decimals_are_rounded_once_and_said_to_be(string text, string exact)
    {
        Assert.True(AmountText.TryParse(text, out var amount, out var rounded));
        Assert.Equal((exact, true), (AmountText.Exact(amount), rounded));
    }

    [Theory, InlineData(null), InlineData(""), InlineData("NaN"), InlineData("1,5"), InlineData("1e400"), InlineData("Infinity"), InlineData("NULL"), InlineData("$1"), InlineData("(1.00)"), InlineData("100000000000000")]
    public void What_is_not_an_amount_is_refused_and_never_zero(string? text)
    {
        Assert.False(AmountText.TryParse(text, out _, out _));
        Assert.Throws<FormatException>(() => AmountText.Parse(text!));
    }

    [Fact]
    public void What_is_written_is_read_back_to_the_last_digit() =>
        Gen.Select(Gen.Long[-99_999_999_999_999, 99_999_999_999_999], Gen.Long[0, 99_999_999_999_999], (whole, rest) => whole + (rest / 100_000_000_000_000m))
            .Where(amount => Math.Abs(amount) < AmountText.Limit)
            .Sample(amount => AmountText.TryParse(AmountText.Exact(amount), out var read, out var rounded) && read == amount && !rounded);
}
