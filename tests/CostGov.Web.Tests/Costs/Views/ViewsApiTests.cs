using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CostGov.Web.Tests.Hosting;

namespace CostGov.Web.Tests.Costs.Views;

public sealed class ViewsApiTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_view_is_kept_listed_changed_and_deleted()
    {
        await using var product = await RunningProduct.StartAsync(Stop);

        var added = await SendAsync(product, HttpMethod.Post, "/api/v1/views", " 月次 ", "/explore?by=account&p=last-month", HttpStatusCode.Created);
        Assert.Equal(("月次", "/explore?p=last-month&by=account", "mika (tests)"), (added.Text("name"), added.Text("address"), added.Text("createdBy")));
        var id = added.GetProperty("id").GetInt32();

        var changed = await SendAsync(product, HttpMethod.Put, $"/api/v1/views/{id}", "Monthly", "/explore", HttpStatusCode.OK);
        Assert.Equal(("Monthly", "/explore"), (changed.Text("name"), changed.Text("address")));
        var listed = await product.Http.JsonAsync("/api/v1/views", Stop);
        Assert.Equal(["Monthly"], listed.GetProperty("items").EnumerateArray().Select(item => item.Text("name")));

        using var removed = await product.Http.DeleteAsync(new Uri($"/api/v1/views/{id}", UriKind.Relative), Stop);
        using var again = await product.Http.DeleteAsync(new Uri($"/api/v1/views/{id}", UriKind.Relative), Stop);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (removed.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_a_conflict_that_names_the_view()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        await SendAsync(product, HttpMethod.Post, "/api/v1/views", "Monthly", "/explore", HttpStatusCode.Created);

        var problem = await SendAsync(product, HttpMethod.Post, "/api/v1/views", "MONTHLY", "/explore?by=region", HttpStatusCode.Conflict);

        Assert.Contains("is called 'Monthly' already", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "/explore", "name", "expected 1 to 100 characters")]
    [InlineData("a\nb", "/explore", "name", "expected 1 to 100 characters")]
    [InlineData("ok", "/explore?by=nope&zzz=1", "address", "does not understand zzz, by")]
    [InlineData("ok", "/sources?by=account", "address", "does not understand /sources")]
    [InlineData("ok", "javascript:alert(1)", "address", "does not understand")]
    public async Task What_the_explorer_does_not_understand_is_not_kept(string name, string address, string parameter, string expected)
    {
        await using var product = await RunningProduct.StartAsync(Stop);

        var problem = await SendAsync(product, HttpMethod.Post, "/api/v1/views", name, address, HttpStatusCode.BadRequest);

        Assert.Contains(expected, problem.Error(parameter), StringComparison.Ordinal);
        Assert.Empty((await product.Http.JsonAsync("/api/v1/views", Stop)).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_view_that_is_gone_cannot_be_changed()
    {
        await using var product = await RunningProduct.StartAsync(Stop);

        var problem = await SendAsync(product, HttpMethod.Put, "/api/v1/views/7", "Monthly", "/explore", HttpStatusCode.NotFound);

        Assert.Equal("There is no view 7.", problem.Text("detail"));
    }

    private static async Task<JsonElement> SendAsync(RunningProduct product, HttpMethod method, string path, string name, string address, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(new { name, address }) };
        using var answer = await product.Http.SendAsync(request, Stop);
        return await answer.JsonAsync(status, Stop);
    }
}
