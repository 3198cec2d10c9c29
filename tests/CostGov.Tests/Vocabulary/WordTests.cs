using CostGov.Costs;

namespace CostGov.Tests.Vocabulary;

public sealed class WordTests
{
    [Theory, InlineData("123456789012", true), InlineData("12345678901", false), InlineData("12345678901a", false), InlineData("１２３４５６７８９０１２", false), InlineData("", false)]
    public void An_aws_account_is_twelve_digits_and_nothing_is_padded(string text, bool isOne)
    {
        if (isOne)
            Assert.Equal(text, AwsAccountId.Parse(text).Value);
        else
            Assert.Throws<FormatException>(() => AwsAccountId.Parse(text));
    }

    [Fact]
    public void Reach_of_no_account_covers_nothing_and_reach_of_everything_all()
    {
        Assert.False(Reach.Accounts([]).Covers("111111111111"));
        Assert.False(Reach.Accounts([]).IsEverything);
        Assert.True(Reach.Everything.Covers("111111111111"));
        Assert.True(Reach.Accounts(["111111111111"]).Covers("111111111111"));
    }

    [Fact]
    public void Every_kind_of_charge_belongs_to_a_category() =>
        Assert.Equal(
            Enum.GetValues<ChargeCategory>().ToHashSet(),
            Enum.GetValues<ChargeKind>().Select(kind => kind.Category()).ToHashSet());

    [Theory, InlineData("service"), InlineData("region"), InlineData("service-region"), InlineData("line"), InlineData("tag:Cost Center"), InlineData("service-tag:aws:createdBy")]
    public void A_cube_is_read_as_it_is_written(string text) => Assert.Equal(text, Cube.Parse(text).ToString());

    [Theory, InlineData("account"), InlineData("ou"), InlineData("category"), InlineData("kind"), InlineData("payer"), InlineData("tag:a:b")]
    public void A_dimension_is_read_as_it_is_written(string text)
    {
        Assert.True(Dimension.TryParse(text, out var dimension));
        Assert.Equal(text, dimension.ToString());
    }

    [Theory, InlineData("tag:"), InlineData("Account"), InlineData(""), InlineData(null)]
    public void What_is_not_a_dimension_is_refused(string? text) => Assert.False(Dimension.TryParse(text, out _));
}
