using CostGov.Costs;
using CsCheck;

namespace CostGov.Tests.Costs;

public sealed class CostGrammarTests
{
    [Theory]
    [InlineData("account:111122223333,444455556666", "account", "111122223333|444455556666")]
    [InlineData("account:11112222333", "account", "11112222333")]
    [InlineData("service:AWS Support (Business)", "service", "AWS Support (Business)")]
    [InlineData("tag:Project:alpha", "tag:Project", "alpha")]
    [InlineData("tag:Project:", "tag:Project", "")]
    [InlineData("tag:Project:,alpha", "tag:Project", "|alpha")]
    [InlineData("tag:aws%3AcreatedBy:root%3Auser%2C1", "tag:aws:createdBy", "root:user,1")]
    [InlineData("tag:Project:a:b", "tag:Project", "a:b")]
    [InlineData("region:", "region", "")]
    [InlineData("category:credit,TAX", "category", "Credit|Tax")]
    [InlineData("kind:support", "kind", "Support")]
    [InlineData("payer:111122223333", "payer", "111122223333")]
    [InlineData("ou:ou-abcd-11111111", "ou", "ou-abcd-11111111")]
    [InlineData("service:A,A,B", "service", "A|B")]
    public void A_filter_names_a_dimension_and_its_values(string text, string dimension, string values)
    {
        Assert.True(CostGrammar.TryParseFilter(text, exclude: false, out var filter));
        Assert.Equal(dimension, filter.Dimension.ToString());
        Assert.Equal(values.Split('|'), filter.Values);
        Assert.False(filter.Exclude);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("account")]
    [InlineData("tag:Project")]
    [InlineData("tag::alpha")]
    [InlineData("tag:")]
    [InlineData("colour:red")]
    [InlineData("Account:1")]
    [InlineData("category:Gift")]
    [InlineData("kind:")]
    [InlineData("kind:3")]
    public void What_is_no_filter_is_refused(string? text) =>
        Assert.False(CostGrammar.TryParseFilter(text, exclude: true, out _));

    [Theory]
    [InlineData("account", "account")]
    [InlineData("tag:Project", "tag:Project")]
    [InlineData("tag:aws%3AcreatedBy", "tag:aws:createdBy")]
    [InlineData("tag:aws:createdBy", "tag:aws:createdBy")]
    public void A_dimension_is_read(string text, string dimension)
    {
        Assert.True(CostGrammar.TryParseDimension(text, out var read));
        Assert.Equal(dimension, read.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tag:")]
    [InlineData("cost")]
    [InlineData("account,service")]
    public void What_is_no_dimension_is_refused(string? text) => Assert.False(CostGrammar.TryParseDimension(text, out _));

    [Fact]
    public void Every_filter_survives_being_written_and_read() =>
        Gen.Select(Gen.String[Gen.Char["aZ2:,% +&=/日"], 1, 12],
                Gen.String[Gen.Char["a2C:,% 本"], 0, 8].Array[1, 4], Gen.Bool)
            .Sample((key, values, exclude) =>
            {
                var filter = new CostFilter(Dimension.Tag(key), [.. values.Distinct()], exclude);
                Assert.True(CostGrammar.TryParseFilter(CostGrammar.Write(filter), exclude, out var read));
                Assert.Equal(filter.Dimension, read.Dimension);
                Assert.Equal(filter.Values, read.Values);
                Assert.Equal(exclude, read.Exclude);
                Assert.True(CostGrammar.TryParseDimension(CostGrammar.Write(filter.Dimension), out var dimension));
                Assert.Equal(filter.Dimension, dimension);
            });
}
