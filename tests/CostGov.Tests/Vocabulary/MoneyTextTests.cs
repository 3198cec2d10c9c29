using System.Globalization;

namespace CostGov.Tests.Vocabulary;

public sealed class MoneyTextTests
{
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja-JP");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    [Theory, InlineData("1234.565", "USD", "$1,234.57"), InlineData("-0.5", "USD", "\u2212$0.50"), InlineData("-0.004", "USD", "$0.00"), InlineData("1234567.5", "JPY", "\u00A51,234,568"), InlineData("12", "CNY", "CNY 12.00")]
    public void An_amount_is_written_in_full(string amount, string currency, string text) => Assert.Equal(text, MoneyText.Full(Of(amount, currency)));

    [Theory, InlineData("12", "USD", "+$12.00"), InlineData("-12", "USD", "\u2212$12.00"), InlineData("0.001", "USD", "$0.00"), InlineData("-0.001", "USD", "$0.00")]
    public void A_change_has_its_sign_unless_it_rounds_to_nothing(string amount, string currency, string text) => Assert.Equal(text, MoneyText.Change(Of(amount, currency)));

    [Theory, InlineData("-1234.5", "USD", "\u2212USD 1,234.50"), InlineData("1234.5", "JPY", "JPY 1,235")]
    public void Two_currencies_on_a_page_are_told_apart_by_their_codes(string amount, string currency, string text) => Assert.Equal(text, MoneyText.WithCode(Of(amount, currency)));

    [Theory, InlineData("12345", "USD", "$12.3K", "$1.2万"), InlineData("1234567", "JPY", "\u00A51.2M", "\u00A5123.5万"), InlineData("123456789", "JPY", "\u00A5123.5M", "\u00A51.2億"), InlineData("-999", "USD", "\u2212$999", "\u2212$999"), InlineData("0.25", "USD", "$0.25", "$0.25")]
    public void Axes_are_short_in_the_units_of_the_language(string amount, string currency, string english, string japanese) =>
        Assert.Equal((english, japanese), (MoneyText.Compact(Of(amount, currency), English), MoneyText.Compact(Of(amount, currency), Japanese)));

    private static Money Of(string amount, string currency) => new(AmountText.Parse(amount), Currency.Parse(currency));
}
