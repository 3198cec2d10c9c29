using CostGov.Accounts;
using CostGov.Web.Tests.Hosting;

namespace CostGov.Web.Tests.Accounts;

public sealed class AccountsApiTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_comes_with_its_names_its_present_place_and_its_tags()
    {
        await using var product = await SeededAsync();

        var answer = await product.Http.JsonAsync("/api/v1/accounts", Stop);

        var account = Assert.Single(answer.GetProperty("items").EnumerateArray(), item => item.Text("id") == "111122223333");
        Assert.Equal("ec-prod", account.Text("name"));
        Assert.Equal("通販 本番", account.Text("displayName"));
        Assert.Equal("ACTIVE", account.Text("state"));
        Assert.Equal("999900001111", account.Text("payerId"));
        Assert.Equal("ou-1", account.Text("ouId"));
        Assert.Equal("Root / Production", account.Text("ouPath"));
        Assert.Equal("shop", account.GetProperty("tags").Text("Owner"));
        Assert.Equal("null", account.Text("tagsProblem"));
    }

    [Fact]
    public async Task An_account_whose_tags_could_not_be_read_says_so_instead_of_having_none()
    {
        await using var product = await SeededAsync();

        var answer = await product.Http.JsonAsync("/api/v1/accounts", Stop);

        var account = Assert.Single(answer.GetProperty("items").EnumerateArray(), item => item.Text("id") == "444455556666");
        Assert.Equal("Not permitted.", account.Text("tagsProblem"));
    }

    [Fact]
    public async Task The_tree_comes_by_path_with_how_many_accounts_are_where()
    {
        await using var product = await SeededAsync();

        var answer = await product.Http.JsonAsync("/api/v1/organizational-units", Stop);

        Assert.Equal(
            ["r-1||Root|0", "ou-1|r-1|Root / Production|1"],
            answer.GetProperty("items").EnumerateArray().Select(ou => $"{ou.Text("id")}|{ou.GetProperty("parentId").GetString()}|{ou.Text("path")}|{ou.GetProperty("accounts")}"));
    }

    private static async Task<RunningProduct> SeededAsync()
    {
        var product = await RunningProduct.StartAsync(Stop);
        await product.SaveAsync(
            db =>
            {
                db.PayerAccounts.Add(new() { Id = "999900001111", Name = "Payer" });
                db.OrganizationalUnits.Add(new() { Id = "r-1", PayerId = "999900001111", Name = "Root" });
                db.OrganizationalUnits.Add(new() { Id = "ou-1", PayerId = "999900001111", Name = "Production", ParentId = "r-1" });
                db.LinkedAccounts.Add(new()
                {
                    Id = "111122223333",
                    PayerId = "999900001111",
                    Name = "ec-prod",
                    DisplayName = "通販 本番",
                    State = "ACTIVE",
                    Tags = { new() { AccountId = "111122223333", Key = "Owner", Value = "shop" } },
                    Memberships = { new() { AccountId = "111122223333", OuId = "ou-1", From = new(2026, 1, 1) } },
                });
                db.LinkedAccounts.Add(new() { Id = "444455556666", PayerId = "999900001111", Name = "lab", State = "SUSPENDED", TagsProblem = "Not permitted." });
            },
            Stop);
        return product;
    }
}
