using System.Net;
using System.Text;
using System.Text.Json;
using CostGov.Web.Tests.Hosting;

namespace CostGov.Web.Tests.Projects;

public sealed class ProjectsApiTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_project_is_made_by_put_read_by_get_and_changed_by_put()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        var made = await PutAsync(product, "shop", """{"name":"Shop","displayName":"店舗","owners":["Sato"],"costCentre":"2010","rules":[{"rule":"account:111122223333"},{"rule":"tag:Project=shop","place":5}]}""", HttpStatusCode.Created);
        Assert.Equal(("shop", "Shop", "店舗", "2010", "mika (tests)"), (made.Text("code"), made.Text("name"), made.Text("displayName"), made.Text("costCentre"), made.Text("changedBy")));
        Assert.Equal(
            ["tag:Project=shop 5 2026-09-10", "account:111122223333 15 2026-09-10"],
            made.GetProperty("rules").EnumerateArray().Select(rule => $"{rule.Text("rule")} {rule.GetProperty("place")} {rule.Text("from")}"));

        await PutAsync(product, "shop", """{"name":"Shops","rules":[{"rule":"account:111122223333"}],"restate":true}""", HttpStatusCode.OK);

        var listed = await product.Http.JsonAsync("/api/v1/projects", Stop);
        var only = Assert.Single(listed.GetProperty("items").EnumerateArray());
        Assert.Equal(("Shops", "null", "null"), (only.Text("name"), only.Text("displayName"), only.Text("monthToDate")));
        Assert.Equal(JsonValueKind.Null, only.GetProperty("rules")[0].GetProperty("from").ValueKind);
        Assert.Contains("Nothing has been read", listed.Text("noFigures"), StringComparison.Ordinal);
        Assert.Equal("Shops", (await product.Http.JsonAsync("/api/v1/projects/SHOP", Stop)).Text("name"));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_field_by_field()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        var problem = await PutAsync(product, "new", """{"owners":["a\u0007"],"from":"2026-09-01","rules":[{"rule":"account:1"},{"rule":"account:1"}]}""", HttpStatusCode.BadRequest);
        Assert.Contains("not new or import", problem.Error("code"), StringComparison.Ordinal);
        Assert.Contains("missing", problem.Error("name"), StringComparison.Ordinal);
        Assert.Contains("control", problem.Error("owners"), StringComparison.Ordinal);
        Assert.Contains("twice", problem.Error("rules"), StringComparison.Ordinal);
        Assert.Contains("restate=true", problem.Error("from"), StringComparison.Ordinal);
        Assert.Contains("'team red' is no rule", (await PutAsync(product, "a", """{"name":"A","rules":[{"rule":"team red"}]}""", HttpStatusCode.BadRequest)).Error("rules"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_ends_a_project_and_what_is_not_there_is_not_found()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        await PutAsync(product, "shop", """{"name":"Shop","rules":[{"rule":"account:1"}],"restate":true}""", HttpStatusCode.Created);
        using (var ended = await product.Http.DeleteAsync(new Uri("/api/v1/projects/shop", UriKind.Relative), Stop))
            Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        Assert.Equal(0, (await product.Http.JsonAsync("/api/v1/projects/shop", Stop)).GetProperty("rules").GetArrayLength());
        using (var gone = await product.Http.DeleteAsync(new Uri("/api/v1/projects/shop?restate=true", UriKind.Relative), Stop))
            Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        await product.Http.ProblemAsync("/api/v1/projects/shop", HttpStatusCode.NotFound, Stop);
        using var again = await product.Http.DeleteAsync(new Uri("/api/v1/projects/shop", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task Costs_are_asked_by_project_and_a_project_that_is_not_there_has_none()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        var problem = await product.Http.ProblemAsync("/api/v1/costs?groupBy=project&filter=project:alpha", HttpStatusCode.UnprocessableEntity, Stop);
        Assert.Equal("noData", problem.Text("reason"));
    }

    private static async Task<JsonElement> PutAsync(RunningProduct product, string code, string body, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await product.Http.PutAsync(new Uri("/api/v1/projects/" + code, UriKind.Relative), content, Stop);
        return await answer.JsonAsync(status, Stop);
    }
}
