using System.Net;
using System.Net.Http.Json;
using CostGov.Access;
using CostGov.Web.Tests.Hosting;

namespace CostGov.Web.Tests.Access;

public sealed class AccessApiTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Me_says_who_asks_and_what_they_may()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        using var lead = await product.AsAsync(Role.TeamLead, "account:111111111111", Stop);

        var me = await lead.JsonAsync("/api/v1/me", Stop);

        Assert.Equal("teamLead", me.Text("role"));
        Assert.Equal("111111111111", me.GetProperty("accounts")[0].GetString());
        Assert.Contains("writeNotes", me.GetProperty("permissions").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("readSources", me.GetProperty("permissions").ToString(), StringComparison.Ordinal);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await product.Http.JsonAsync("/api/v1/me", Stop)).GetProperty("accounts").ValueKind);
    }

    [Fact]
    public async Task A_person_makes_a_token_uses_it_and_ends_it()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        using var browser = product.Browse();
        await browser.SignInAsync("mika", RunningProduct.Password, Stop);

        using var made = await browser.Http.PostAsJsonAsync("/api/v1/tokens", new { name = "ci", role = "finance", grants = new[] { "account:111111111111" }, days = 7 }, Stop);
        var answer = await made.JsonAsync(HttpStatusCode.Created, Stop);
        using var program = new HttpClient { BaseAddress = product.Http.BaseAddress };
        program.DefaultRequestHeaders.Authorization = new("Bearer", answer.Text("secret"));
        Assert.Equal("mika (ci)", (await program.JsonAsync("/api/v1/me", Stop)).Text("name"));

        var listed = (await browser.Http.JsonAsync("/api/v1/tokens", Stop)).GetProperty("items")[0];
        Assert.Equal(("ci", "127.0.0.1"), (listed.Text("name"), listed.Text("lastUsedFrom")));
        Assert.DoesNotContain(answer.Text("secret"), listed.ToString(), StringComparison.Ordinal);

        using var again = await program.PostAsJsonAsync("/api/v1/tokens", new { name = "ci2", grants = new[] { "account:111111111111" } }, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
        using var ended = await browser.Http.DeleteAsync(new Uri($"/api/v1/tokens/{listed.GetProperty("id")}", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        using var after = await program.GetAsync(new Uri("/api/v1/me", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_with_a_token_is_said_at_its_field()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        await product.AddPersonAsync("sora", Role.TeamLead, "account:111111111111", cancellationToken: Stop);
        using var browser = product.Browse();
        await browser.SignInAsync("sora", RunningProduct.Password, Stop);

        using var answer = await browser.Http.PostAsJsonAsync("/api/v1/tokens", new { name = "", role = "administrator", grants = new[] { "all" }, days = 1000 }, Stop);
        var problem = await answer.JsonAsync(HttpStatusCode.BadRequest, Stop);
        using var unread = await browser.Http.PostAsJsonAsync("/api/v1/tokens", new { name = "x", role = "boss", grants = new[] { "everything" } }, Stop);
        var other = await unread.JsonAsync(HttpStatusCode.BadRequest, Stop);

        Assert.Equal(["days", "grants", "name", "role"], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
        Assert.Contains("'boss' is not a role", other.Error("role"), StringComparison.Ordinal);
        Assert.Contains("'everything' is not a grant", other.Error("grants"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trail_is_read_page_by_page_filtered_and_taken_away()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        for (var view = 0; view < 3; view++)
            (await product.Http.PostAsJsonAsync("/api/v1/views", new { name = $"view {view}", address = "/explore" }, Stop)).EnsureSuccessStatusCode();

        var first = await product.Http.JsonAsync("/api/v1/audit?action=view.added&limit=2", Stop);
        var second = await product.Http.JsonAsync($"/api/v1/audit?action=view.added&limit=2&below={first.GetProperty("next")}", Stop);
        var refused = await product.Http.ProblemAsync("/api/v1/audit?action=made.up&start=yesterday&limit=0&below=x", HttpStatusCode.BadRequest, Stop);
        using var browser = product.Browse();
        await browser.SignInAsync("mika", RunningProduct.Password, Stop);
        var page = WebUtility.HtmlDecode(await browser.ReadAsync("/audit?action=view.added&by=mika%20(tests)", Stop));
        var file = await browser.ReadAsync("/audit/csv?action=view.added", Stop);

        Assert.Equal(["view 3", "view 2"], first.GetProperty("items").EnumerateArray().Select(row => row.Text("subject")));
        Assert.Equal(["view 1"], second.GetProperty("items").EnumerateArray().Select(row => row.Text("subject")));
        Assert.Equal(("mika (tests)", "127.0.0.1"), (first.GetProperty("items")[0].Text("by"), first.GetProperty("items")[0].Text("from")));
        Assert.Equal(["action", "below", "limit", "start"], refused.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
        Assert.Contains("View saved", page, StringComparison.Ordinal);
        Assert.Contains("<ins>view 2</ins>", page, StringComparison.Ordinal);
        Assert.Equal(4, file.TrimEnd().Split('\n').Length);
        Assert.Equal("audit.exported", (await product.Http.JsonAsync("/api/v1/audit?limit=1", Stop)).GetProperty("items")[0].Text("action"));
    }

    [Fact]
    public async Task An_administrator_adds_changes_and_resets_people_by_plain_forms()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        using var browser = product.Browse();
        await browser.SignInAsync("mika", RunningProduct.Password, Stop);

        var shown = await browser.SendAsync("/people", "/people/forms/add", Stop, ("Name", "hana"), ("DisplayName", "花"), ("Role", "Viewer"), ("Grants", "account:111111111111"));
        var made = WebUtility.HtmlDecode(await browser.ReadAsync(shown, Stop));
        var password = System.Text.RegularExpressions.Regex.Match(made, "value=\"([a-z0-9]{5}(?:-[a-z0-9]{5}){3})\"").Groups[1].Value;
        var again = await browser.ReadAsync(shown, Stop);
        var person = System.Text.RegularExpressions.Regex.Match(made, "/people/([0-9a-f]{32})\">花<").Groups[1].Value;
        using var hana = product.Browse();

        Assert.Equal(23, password.Length);
        Assert.DoesNotContain(password, again, StringComparison.Ordinal);
        Assert.Equal("/", await hana.SignInAsync("hana", password, Stop));
        Assert.Equal("/people?problem=NameTaken", await browser.SendAsync("/people", "/people/forms/add", Stop, ("Name", "HANA"), ("Role", "Viewer")));
        Assert.Equal($"/people/{person}?problem=Grants", await browser.SendAsync($"/people/{person}", "/people/forms/change", Stop, ("Id", person), ("Role", "Viewer"), ("Grants", "everything")));
        Assert.Equal($"/people/{person}?saved=true", await browser.SendAsync($"/people/{person}", "/people/forms/act", Stop, ("Id", person), ("Act", "disable")));
        Assert.Equal("/sign-in?problem=refused", await hana.SignInAsync("hana", password, Stop));
        var told = (await product.Http.JsonAsync("/api/v1/audit?subject=person%20hana", Stop)).ToString();
        Assert.Contains("person.added", told, StringComparison.Ordinal);
        Assert.Contains("person.disabled", told, StringComparison.Ordinal);
        Assert.DoesNotContain(password, told, StringComparison.Ordinal);
    }
}
