using System.Net;
using System.Text;
using System.Text.Json;
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

    [Fact]
    public async Task A_name_and_an_owner_are_set_by_patch_and_what_is_left_out_stays()
    {
        await using var product = await SeededAsync();

        var named = await PatchAsync(product, "111122223333", """{"ownerNote":"佐藤\r\n内線 1234"}""", HttpStatusCode.OK);
        var read = await product.Http.JsonAsync("/api/v1/accounts/111122223333", Stop);
        var back = await PatchAsync(product, "111122223333", """{"displayName":""}""", HttpStatusCode.OK);

        Assert.Equal(("通販 本番", "佐藤\n内線 1234", "mika (tests)", "2026-09-10T06:00:00+00:00"), (named.Text("displayName"), read.Text("ownerNote"), read.Text("describedBy"), read.Text("describedAt")));
        Assert.Equal(("null", "佐藤\n内線 1234"), (back.Text("displayName"), back.Text("ownerNote")));
    }

    [Fact]
    public async Task A_change_that_cannot_be_is_refused_field_by_field()
    {
        await using var product = await SeededAsync();

        var problem = await PatchAsync(product, "111122223333", $$"""{"displayName":"{{new string('x', 101)}}","ownerNote":"\u0007"}""", HttpStatusCode.BadRequest);

        Assert.Equal("Is too long: expected at most 100 characters.", problem.Error("displayName"));
        Assert.Contains("control characters", problem.Error("ownerNote"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_not_found()
    {
        await using var product = await SeededAsync();

        await PatchAsync(product, "000000000000", """{"displayName":"x"}""", HttpStatusCode.NotFound);
        var problem = await product.Http.ProblemAsync("/api/v1/accounts/000000000000", HttpStatusCode.NotFound, Stop);

        Assert.Equal("No such account", problem.Text("title"));
    }

    [Fact]
    public async Task The_page_of_an_account_that_is_not_there_is_a_404_that_repeats_nothing()
    {
        await using var product = await SeededAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/accounts/%3Cb%3Ehello%3C%2Fb%3E", UriKind.Relative)) { Headers = { { "Accept", "text/html" }, { "Accept-Language", "en" } } };

        using var answer = await product.Http.SendAsync(request, Stop);
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("or it is not for you to see", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>hello", html, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> PatchAsync(RunningProduct product, string id, string body, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await product.Http.PatchAsync(new Uri("/api/v1/accounts/" + id, UriKind.Relative), content, Stop);
        return await answer.JsonAsync(status, Stop);
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
