using CostGov.Accounts;
using CostGov.Web.Accounts;

namespace CostGov.Web.Tests.Accounts;

public sealed class AccountSearchTests
{
    private static readonly AccountPlace Shop = new(
        "ou-1", "111122223333",
        new("111122223333", "hz-ec-prod", "ECサイト 本番", "SUSPENDED", "999", "ou-1", "Root", new Dictionary<string, string> { ["Owner"] = "commerce" }, null), 1m, null);

    [Theory]
    [InlineData("ec-prod")]
    [InlineData("EC-PROD")]
    [InlineData("ＥＣサイト")]
    [InlineData("えくsaito", false)]
    [InlineData("さいと")]
    [InlineData("11112222")]
    [InlineData("１１１１２２２２３３３３")]
    [InlineData("1111-2222-3333")]
    [InlineData("１１１１－２２２２－３３３３")]
    [InlineData("commerce")]
    [InlineData("owner=commerce")]
    [InlineData("本番　commerce")]
    [InlineData("本番 stores", false)]
    [InlineData("")]
    [InlineData("   ")]
    public void An_account_is_found_by_words_of_its_names_its_id_and_its_tags(string search, bool found = true) =>
        Assert.Equal(found, AccountSearch.Finds(Shop, search, null));

    [Fact]
    public void A_state_is_searched_for_besides()
    {
        Assert.True(AccountSearch.Finds(Shop, "ec", "SUSPENDED"));
        Assert.False(AccountSearch.Finds(Shop, "ec", "ACTIVE"));
        Assert.True(AccountSearch.Finds(Shop with { Account = null }, "1111", "UNKNOWN"));
        Assert.False(AccountSearch.Finds(new("", "", null, 5m, null), "", "UNKNOWN"));
    }
}
