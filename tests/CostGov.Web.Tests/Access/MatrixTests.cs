using System.Net;
using System.Text;
using CostGov.Access;
using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Reports;
using CostGov.Testing;
using CostGov.Web.Tests.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Web.Tests.Access;

/// <summary>
/// Every endpoint of the API and every page as every role, over an account that is theirs and one that is not. The other one's name, id,
/// amounts and tags are planted so that each would be known anywhere: no byte of any answer may tell of them.
/// </summary>
public sealed class MatrixTests
{
    private const string Own = "111111111111";
    private const string Foreign = "271828182845";

    /// <summary>None of these stands in any request but the id, which is looked for only where it was not asked about.</summary>
    private static readonly string[] Canaries = ["canary-prod", "カナリア", "canary-note", "canary-unit", "ou-canary", "CanaryService", "canary-region", "canary-value", "canary-view", "13371337", "canary-payer"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory, MemberData(nameof(Roles))]
    public async Task Nothing_tells_of_what_is_out_of_reach(Role role)
    {
        await using var product = await SeededAsync();
        using var http = await product.AsAsync(role, "account:" + Own, Stop);
        var told = new List<string>();
        var asked = 0;
        var allowed = new List<string>();
        foreach (var endpoint in Endpoints(product))
        {
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                foreach (var address in Addresses(endpoint))
                {
                    foreach (var accept in new[] { "application/json", "text/html" })
                    {
                        using var request = new HttpRequestMessage(new(method), address);
                        request.Headers.Accept.ParseAdd(accept);
                        if (method is not ("GET" or "HEAD"))
                            request.Content = TakesForms(endpoint) ? new FormUrlEncodedContent([new("Id", "1")]) : new StringContent(BodyFor(endpoint), Encoding.UTF8, "application/json");
                        using var answer = await http.SendAsync(request, Stop);
                        var bytes = await answer.Content.ReadAsStringAsync(Stop) + answer.Headers + answer.Content.Headers;
                        asked++;
                        var what = $"{role}: {method} {address} → {(int)answer.StatusCode}";
                        told.AddRange(Canaries.Where(canary => bytes.Contains(canary, StringComparison.OrdinalIgnoreCase)).Select(canary => $"{what} tells '{canary}'"));
                        if (!address.Contains(Foreign, StringComparison.Ordinal) && bytes.Contains(Foreign, StringComparison.Ordinal))
                            told.Add($"{what} tells the foreign id");
                        if (answer.StatusCode is HttpStatusCode.InternalServerError)
                            told.Add($"{what} broke");
                        if (!Expected(role, endpoint, method, address, answer.StatusCode))
                            told.Add($"{what} is not what the table says");
                        if (answer.IsSuccessStatusCode)
                            allowed.Add(address);
                    }
                }
            }
        }

        House.Repository.NoOffenders(told);
        Assert.True(asked > 100, $"{asked} questions were asked");
        Assert.Contains("/api/v1/costs?start=2026-08-01&end=2026-09-01&groupBy=account", allowed);
    }

    [Fact]
    public async Task Who_sees_everything_sees_the_canaries_so_that_they_can_be_seen_at_all()
    {
        await using var product = await SeededAsync();
        var bytes = new StringBuilder();
        foreach (var address in Endpoints(product).Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false).SelectMany(Addresses))
            bytes.Append(await (await product.Http.GetAsync(new Uri(address, UriKind.Relative), Stop)).Content.ReadAsStringAsync(Stop));

        var seen = WebUtility.HtmlDecode(bytes.ToString());
        House.Repository.NoOffenders(Canaries.Append(Foreign).Where(canary => !seen.Contains(canary, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Without_a_grant_nothing_is_seen()
    {
        await using var product = await SeededAsync();
        var nobody = await product.AddPersonAsync("nograntsyet", Role.Finance, "", cancellationToken: Stop);
        using var browser = product.Browse();
        await browser.SignInAsync("nograntsyet", RunningProduct.Password, Stop);

        Assert.NotNull(nobody);
        Assert.Equal("""{"items":[]}""", await browser.ReadAsync("/api/v1/accounts", Stop));
        Assert.DoesNotContain("100.5", await browser.ReadAsync("/api/v1/costs?start=2026-08-01&end=2026-09-01", Stop), StringComparison.Ordinal);
        using var sources = await browser.GetAsync("/api/v1/ingest/runs", Stop);
        Assert.Equal(HttpStatusCode.Forbidden, sources.StatusCode);
    }

    [Fact]
    public async Task The_total_of_a_part_is_the_same_whoever_asks()
    {
        await using var product = await SeededAsync();
        using var lead = await product.AsAsync(Role.TeamLead, "account:" + Own, Stop);
        const string days = "/api/v1/costs?start=2026-08-01&end=2026-09-01&granularity=total";

        var theirs = await lead.JsonAsync(days, Stop);
        var finances = await product.Http.JsonAsync($"{days}&filter=account:{Own}", Stop);

        Assert.Equal("100.50000000000001", theirs.Text("total"));
        Assert.Equal(finances.Text("total"), theirs.Text("total"));
    }

    [Theory]
    [InlineData("Bearer costgov_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer something else")]
    [InlineData("Bearer ")]
    public async Task A_token_that_is_not_in_force_is_told_so_in_the_form_of_the_api(string authorization)
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        using var http = new HttpClient { BaseAddress = product.Http.BaseAddress };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        using var answer = await http.GetAsync(new Uri("/api/v1/accounts", UriKind.Relative), Stop);

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Nobody is signed in", (await answer.JsonAsync(HttpStatusCode.Unauthorized, Stop)).Text("detail"), StringComparison.Ordinal);
    }

    private static IEnumerable<RouteEndpoint> Endpoints(RunningProduct product) => product.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        // Its own protocol, which journeys speak; and metrics, which name nobody.
        .Where(endpoint => !Path(endpoint).StartsWith("/_", StringComparison.Ordinal) && Path(endpoint) is not ("/metrics" or "/sign-out" or "/password/change"));

    private static string Path(RouteEndpoint endpoint) => "/" + (endpoint.RoutePattern.RawText?.Trim('/') ?? "");

    /// <summary>The endpoint with ids that are foreign, and as its users would ask.</summary>
    private static IEnumerable<string> Addresses(RouteEndpoint endpoint)
    {
        var path = Path(endpoint);
        var filled = path.Replace("{documentName}", "v1", StringComparison.Ordinal);
        if (path.Contains('{', StringComparison.Ordinal))
        {
            foreach (var id in path.Contains("account", StringComparison.OrdinalIgnoreCase) ? new[] { Foreign } : ["1"])
                yield return System.Text.RegularExpressions.Regex.Replace(filled, @"\{[^}]*\}", id);
            yield break;
        }

        yield return filled;
        const string days = "start=2026-08-01&end=2026-09-01";
        switch (path)
        {
            case "/api/v1/costs":
                foreach (var query in new[]
                {
                    "groupBy=account", "groupBy=service", "groupBy=region", "groupBy=tag:Project", "groupBy=account&groupBy=service", "groupBy=service&groupBy=region", $"filter=account:{Foreign}", $"groupBy=service&filter=account:{Foreign}",
                    "groupBy=ou", "filter=ou:ou-test-hidden", $"filter=account:!{Foreign}", "groupBy=service&limit=1", "granularity=total", "groupBy=service&groupBy=tag:Project",
                })
                    yield return $"{path}?{days}&{query}";
                break;
            case "/explore":
                foreach (var query in new[] { "by=account", "by=service", "by=region&tab=table", $"f=account:{Foreign}", "by=tag:Project", "by=ou", "by=service,region" })
                    yield return $"{path}?p=2026-08-01..2026-08-31&{query}";
                break;
            case "/accounts":
                yield return "/accounts?open=all&q=canary";
                break;
        }
    }

    private static bool TakesForms(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IAcceptsMetadata>()?.ContentTypes.Any(type => type.Contains("form", StringComparison.Ordinal)) == true;

    private static string BodyFor(RouteEndpoint endpoint) => Path(endpoint) switch
    {
        "/api/v1/exports" => """{"kind":"explore","question":"p=2026-08-01..2026-08-31"}""",
        "/api/v1/views" => """{"name":"mine","address":"/explore"}""",
        "/api/v1/ingest/runs" => """{"kind":"cost"}""",
        "/api/v1/tokens" => """{"name":"mine","role":"viewer","grants":["all"],"days":1}""",
        _ => """{"displayName":"taken over","name":"taken over","address":"/explore"}""",
    };

    /// <summary>Who lacks the permission is refused as such; an id that is not within reach is as one that never was.</summary>
    private static bool Expected(Role role, RouteEndpoint endpoint, string method, string address, HttpStatusCode status)
    {
        var needed = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => Enum.TryParse<Permission>(data.Policy, out var permission) ? permission : (Permission?)null).OfType<Permission>();
        if (!needed.All(permission => CostGov.Access.Roles.PermissionsOf(role, Reach.Accounts([Own])).Contains(permission)))
            return status == HttpStatusCode.Forbidden;
        // A page that is drawn for an unknown account says so with a status of its own.
        return method == "GET" && address.Contains('?', StringComparison.Ordinal) || !Path(endpoint).StartsWith("/api/v1/", StringComparison.Ordinal) || !Path(endpoint).Contains('{', StringComparison.Ordinal)
            || status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Conflict;
    }

    private static async Task<RunningProduct> SeededAsync()
    {
        var data = await TemporaryData.CreateAsync(services => services.AddAccounts(), Stop);
        await using (var db = await data.DbAsync(Stop))
        {
            db.Add(new PayerAccount { Id = "999999999999", Name = "canary-payer" });
            db.AddRange(
                new OrganizationalUnit { Id = "r-1", PayerId = "999999999999", Name = "Root" },
                new OrganizationalUnit { Id = "ou-shop", PayerId = "999999999999", Name = "Shop", ParentId = "r-1" },
                new OrganizationalUnit { Id = "ou-canary", PayerId = "999999999999", Name = "canary-unit", ParentId = "r-1" });
            db.AddRange(
                new LinkedAccount { Id = Own, PayerId = "999999999999", Name = "shop", State = "ACTIVE", Memberships = [new() { AccountId = Own, OuId = "ou-shop", From = new(2026, 1, 1) }] },
                new LinkedAccount
                {
                    Id = Foreign,
                    PayerId = "999999999999",
                    Name = "canary-prod",
                    DisplayName = "カナリア",
                    OwnerNote = "canary-note",
                    State = "ACTIVE",
                    Tags = [new() { AccountId = Foreign, Key = "Owner", Value = "canary-value" }],
                    Memberships = [new() { AccountId = Foreign, OuId = "ou-canary", From = new(2026, 1, 1) }],
                });
            await db.SaveChangesAsync(Stop);
        }

        await data.PublishAsync(
            new Ledger()
                .Add("2026-08-10", 100.50000000000001m, Own, "Amazon EC2", tags: "Project=alpha")
                .Add("2026-08-10", 13371337.42m, Foreign, "CanaryService", "canary-region", tags: "Project=canary-value"),
            [Cube.Service, Cube.Region, Cube.Tag("Project"), Cube.ServiceRegion, Cube.ServiceTag("Project")], Stop, dataTo: new(2026, 8, 31));
        Assert.True(ViewName.TryParse("canary-view", out var name));
        await data.Services.GetRequiredService<SavedViewStore>().AddAsync(Reach.Everything, name, $"f=account:{Foreign}", "finance", Stop);
        await data.CloseAsync();
        var product = await RunningProduct.StartOnAsync(data.Path, data.Clock, Stop, "--CostGov:Aws:Payers:0:Id=999999999999", "--CostGov:Aws:Payers:0:Name=canary-payer");
        var export = await product.Get<ExportDesk>().RequestAsync(Reach.Everything, new("explore", ExportFormat.Csv, $"f=account:{Foreign}", "en-US", "http://localhost/", "finance"), Stop);
        Assert.Equal(1, Assert.IsType<ExportRequest.Accepted>(export).Job.Id);
        return product;
    }
}
