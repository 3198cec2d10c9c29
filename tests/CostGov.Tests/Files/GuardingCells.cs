using CostGov.Files;

namespace CostGov.Tests.Files;

public sealed class GuardingCells
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData(" =1")]
    [InlineData("\u00A0=1")]
    [InlineData("＝1")]
    [InlineData("　＋1")]
    public void Text_that_looks_like_a_formula_is_marked_as_text(string text) => Assert.Equal("'" + text, CellGuard.Text(text));

    [Theory]
    [InlineData("")]
    [InlineData("Amazon S3")]
    [InlineData("1=1")]
    [InlineData("  plain")]
    public void Other_text_stays_as_it_is(string text) => Assert.Equal(text, CellGuard.Text(text));
}
