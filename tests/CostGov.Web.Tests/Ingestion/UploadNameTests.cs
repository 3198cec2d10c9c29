using CostGov.Web.Ingestion;

namespace CostGov.Web.Tests.Ingestion;

public sealed class UploadNameTests
{
    [Theory]
    [InlineData("bill.csv", "bill.csv")]
    [InlineData(@"C:\fakepath\bill.csv", "bill.csv")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("請求.csv", "請求.csv")]
    [InlineData("a\u202Egpj.csv", "agpj.csv")]
    [InlineData("a\r\nb.csv", "ab.csv")]
    [InlineData("", "upload")]
    [InlineData(null, "upload")]
    [InlineData("folder/", "upload")]
    public void A_name_is_a_label_of_one_line(string? said, string label) => Assert.Equal(label, UploadName.Of(said));

    [Fact]
    public void A_name_is_no_longer_than_a_line() => Assert.Equal(200, UploadName.Of(new string('a', 5000)).Length);
}
