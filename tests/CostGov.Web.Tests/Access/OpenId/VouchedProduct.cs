using System.Net;
using System.Text.RegularExpressions;
using CostGov.Access;
using CostGov.Audit;
using CostGov.Testing.OpenId;
using CostGov.Web.Access;
using CostGov.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Web.Tests.Access.OpenId;

/// <summary>The product with the company's identity provider, and the way between them as a browser without script goes it.</summary>
internal sealed partial class VouchedProduct : IAsyncDisposable
{
    public static readonly CompanyPerson Hana = new("hana-0001", "hana", "伊藤 花", "shop", "everybody");

    private VouchedProduct(CompanyProvider provider, RunningProduct product) => (Provider, Product) = (provider, product);

    public CompanyProvider Provider { get; }

    public RunningProduct Product { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<VouchedProduct> StartAsync(params string[] settings) => StartAsync(adjust: null, settings);

    public static async Task<VouchedProduct> StartAsync(Action<WebApplicationBuilder>? adjust, params string[] settings)
    {
        var provider = await CompanyProvider.StartAsync(Hana);
        provider.InSession = Hana.Subject;
        var folder = Directory.CreateTempSubdirectory("costgov-vouched-").FullName;
        // By the right time: tokens are of the provider's, which is another program.
        var product = await RunningProduct.StartOnAsync(folder, TimeProvider.System, adjust, Stop, [.. provider.Settings(), .. settings]);
        provider.Sites.Add(product.Http.BaseAddress!);
        return new(provider, product);
    }

    public void Know(CompanyPerson person) => Provider.People[person.Subject] = person;

    /// <summary>The whole way.</summary>
    /// <returns>Where the product leads in the end.</returns>
    public static async Task<string> SignInAsync(Browser browser, string to = "/") => await FollowAsync(browser, await ReturnAsync(browser, to));

    /// <summary>As far as the address by which the provider leads back.</summary>
    public static async Task<string> ReturnAsync(Browser browser, string to = "/") => await FollowAsync(browser, await LeaveAsync(browser, to));

    /// <summary>The address that the sign-in page's button leads to at the provider.</summary>
    public static async Task<string> LeaveAsync(Browser browser, string to = "/") => await OnwardAsync(await browser.PostAsync("/sign-in", "/sign-in/provider", Stop, ("To", to)));

    /// <summary>Where the page that leaves for the provider goes on to.</summary>
    public static async Task<string> OnwardAsync(HttpResponseMessage answer)
    {
        using (answer)
            return answer.StatusCode == HttpStatusCode.OK ? WebUtility.HtmlDecode(Onward().Match(await answer.Content.ReadAsStringAsync(Stop)).Groups[1].Value) : answer.Headers.Location!.ToString();
    }

    public static async Task<string> FollowAsync(Browser browser, string address)
    {
        using var answer = await browser.GetAsync(address, Stop);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.StatusCode} at {address}: {await answer.Content.ReadAsStringAsync(Stop)}");
        return answer.Headers.Location!.ToString();
    }

    /// <summary>The refusal that the sign-in page shows, whose sentence it returns.</summary>
    public static async Task<string> RefusalAsync(Browser browser, string address, string problem)
    {
        Assert.Matches($"^/sign-in\\?(to=[^&]*&)?problem=provider-{problem}&reference=[A-Z2-9]{{8}}$", address);
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "costgov");
        return Sentence().Match(await browser.ReadAsync(address, Stop)).Groups[1].Value;
    }

    public async Task<IReadOnlyList<PersonRow>> PeopleAsync()
    {
        await using var scope = Product.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PeopleDesk>().ListAsync(Stop);
    }

    public async Task<PersonOutcome> DeskAsync(Func<PeopleDesk, Task<PersonOutcome>> act)
    {
        await using var scope = Product.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<PeopleDesk>());
    }

    /// <summary>The latest first, without what the test's own administrator did.</summary>
    public async Task<IReadOnlyList<AuditRow>> TrailAsync() =>
        [.. (await Product.Get<AuditQueries>().ListAsync(Reach.Everything, new(), 50, Stop)).Where(row => row.By != "tests" && row.By != TestAskers.Name)];

    public async ValueTask DisposeAsync()
    {
        await Product.DisposeAsync();
        await Provider.DisposeAsync();
    }

    [GeneratedRegex("http-equiv=\"refresh\" content=\"0;url=([^\"]+)\"")]
    private static partial Regex Onward();

    [GeneratedRegex("role=\"alert\">([^<]+)<")]
    private static partial Regex Sentence();
}
