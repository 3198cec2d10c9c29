using CostGov.Costs;

namespace CostGov.Tests.Costs.Views;

public sealed class ViewNameTests
{
    public static TheoryData<string?> Refused => ["", "   ", (string?)null, new string('a', 101), "two\nlines", "a\u0000b", "a\u2028b", "half \ud83d"];

    [Theory, MemberData(nameof(Refused))]
    public void Nothing_too_much_and_what_cannot_be_read_is_no_name(string? text) => Assert.False(ViewName.TryParse(text, out _));

    [Theory, InlineData("x", "x"), InlineData(" 本番の月次 ", "本番の月次"), InlineData("Costs 💸", "Costs 💸")]
    public void A_name_is_trimmed_and_otherwise_as_it_was_typed(string text, string name)
    {
        Assert.True(ViewName.TryParse(text, out var read));
        Assert.Equal(name, read.Text);
    }

    [Fact]
    public void A_hundred_characters_are_not_too_many() => Assert.True(ViewName.TryParse(new('a', 100), out _));
}
