using System.Net;
using CostGov.Access;
using CostGov.Testing.OpenId;
using CostGov.Web.Access;
using CostGov.Web.Access.OpenId;
using CostGov.Web.Commands;
using CostGov.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace CostGov.Web.Tests.Access.OpenId;

public sealed class ProviderDoorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("costgov-provider-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sign_out_ends_the_session_at_the_provider_too_and_leads_back()
    {
        await using var site = await VouchedProduct.StartAsync();
        using var browser = site.Product.Browse();
        await VouchedProduct.SignInAsync(browser);

        var end = await VouchedProduct.OnwardAsync(await browser.PostAsync("/me", "/sign-out", Stop));
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "costgov");
        var back = await VouchedProduct.FollowAsync(browser, end);

        Assert.Equal("/sign-in?left=true", await VouchedProduct.FollowAsync(browser, back));
        Assert.Equal([VouchedProduct.Hana.Subject], site.Provider.Ended);
    }

    [Fact]
    public async Task A_provider_that_offers_no_sign_out_is_not_asked_and_nor_is_one_of_a_password()
    {
        await using var site = await VouchedProduct.StartAsync();
        site.Provider.OfferNoSignOut();
        using var browser = site.Product.Browse();
        await VouchedProduct.SignInAsync(browser);
        Assert.Equal("/sign-in?left=true", await browser.SendAsync("/me", "/sign-out", Stop));

        await browser.SignInAsync(TestAskers.Name, RunningProduct.Password, Stop);
        Assert.Equal("/sign-in?left=true", await browser.SendAsync("/me", "/sign-out", Stop));
        Assert.Empty(site.Provider.Ended);
    }

    [Fact]
    public async Task The_cookie_of_a_sign_in_is_small_and_those_on_the_way_are_ours_alone()
    {
        await using var site = await VouchedProduct.StartAsync();
        using var browser = site.Product.Browse();
        using var leaving = await browser.PostAsync("/sign-in", "/sign-in/provider", Stop);
        var onTheWay = leaving.Headers.GetValues("Set-Cookie").Where(cookie => cookie.StartsWith("costgov.", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, onTheWay.Count);
        Assert.All(onTheWay, cookie => Assert.Matches("; path=/; samesite=lax; httponly$", cookie));

        await VouchedProduct.SignInAsync(browser);

        Assert.True(Assert.Single(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "costgov").Value.Length < 1000);
    }

    [Theory]
    [InlineData("https", "__Host-costgov.nonce.", true)]
    [InlineData("http", "costgov.nonce.", false)]
    public void Over_https_cookies_on_the_way_are_named_for_this_host_alone(string scheme, string name, bool isSecure)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = scheme;
        var cookie = new DoorCookie("costgov.nonce.", new HttpContextAccessor { HttpContext = context }, TimeSpan.FromMinutes(15));

        var built = cookie.Build(context);

        Assert.Equal((name, isSecure, "/", null), (cookie.Name, built.Secure, built.Path, built.Domain));
    }

    [Fact]
    public async Task Where_only_the_provider_lets_people_in_no_password_and_no_first_code_is_asked_for()
    {
        await using var site = await VouchedProduct.StartAsync("--CostGov:OpenId:Only=true");
        using var browser = site.Product.Browse();

        var page = await browser.ReadAsync("/sign-in", Stop);
        Assert.Contains("Sign in with Hoshizora ID", page, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"password\"", page, StringComparison.Ordinal);
        await browser.SignInAsync(TestAskers.Name, RunningProduct.Password, Stop);
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "costgov");
        Assert.Equal("/", await VouchedProduct.SignInAsync(browser));
        await using var fresh = await StartAsync(site.Provider, "--CostGov:OpenId:Only=true");
        Assert.Null(fresh.Web.Services.GetService(typeof(FirstAdministrator)) is FirstAdministrator first ? first.Code : "no service");
    }

    [Fact]
    public async Task Until_somebody_has_a_password_the_console_gives_a_code_though_others_came_by_the_provider()
    {
        await using var provider = await CompanyProvider.StartAsync(VouchedProduct.Hana);
        provider.InSession = VouchedProduct.Hana.Subject;
        await using (var app = await StartAsync(provider))
        {
            using var browser = new Browser(new(app.Web.Urls.Single()));
            var back = await VouchedProduct.FollowAsync(browser, await VouchedProduct.LeaveAsync(browser));
            Assert.Equal("/", await VouchedProduct.FollowAsync(browser, back));
        }

        await using var second = await StartAsync(provider);
        using var administrator = new Browser(new(second.Web.Urls.Single()));
        Assert.Contains("href=\"/welcome\"", await administrator.ReadAsync("/sign-in", Stop), StringComparison.Ordinal);
        var code = ((FirstAdministrator)second.Web.Services.GetService(typeof(FirstAdministrator))!).Code!;
        Assert.Equal("/", await administrator.SendAsync("/welcome", "/welcome/first", Stop, ("Code", code), ("Name", "aoi"), ("Password", RunningProduct.Password), ("Again", RunningProduct.Password)));
    }

    [Theory]
    [InlineData("Authority=http://login.example.com", "CostGov:OpenId:Authority 'http://login.example.com' is not the issuer of a provider: expected an https address")]
    [InlineData("Authority=login", "CostGov:OpenId:Authority 'login' is not the issuer of a provider")]
    [InlineData("Authority=", "CostGov:OpenId:Authority is missing")]
    [InlineData("AnswerWithin=00:00:00", "CostGov:OpenId:AnswerWithin '00:00:00' is out of range")]
    [InlineData("ClientId=", "CostGov:OpenId:ClientId is missing")]
    [InlineData("ClientSecretFile=/nowhere", "CostGov:OpenId:ClientSecretFile '/nowhere' cannot be read: expected a file that holds the secret")]
    [InlineData("GroupsClaim=", "CostGov:OpenId:GroupsClaim is empty: expected the name of a claim")]
    [InlineData("Groups:0:Group=", "CostGov:OpenId:Groups:0:Group is missing")]
    [InlineData("Groups:0:Role=Boss", "CostGov:OpenId:Groups:0:Role 'Boss' is not a role: expected one of Viewer, TeamLead, Finance, Auditor, Administrator.")]
    [InlineData("Groups:0:Reach=acount:1", "CostGov:OpenId:Groups:0:Reach 'acount:1' is not a grant: expected all, ou:ID, account:ID or project:CODE.")]
    [InlineData("Groups:0:Reach=", "CostGov:OpenId:Groups:0:Reach is missing")]
    public async Task A_wrong_setting_ends_the_start_with_a_sentence_that_names_its_key(string setting, string sentence)
    {
        string[] right = ["Authority=https://login.example.com", "ClientId=costgov", "Groups:0:Group=it", "Groups:0:Role=Administrator", "Groups:0:Reach=all"];
        Assert.Contains(sentence, await ServeAsync([.. right, setting]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CostGov:OpenId:Groups is empty, so nobody could come in", "Authority=https://login.example.com", "ClientId=costgov")]
    [InlineData("CostGov:OpenId:ClientSecretFile and ClientSecret are both set", "Authority=https://login.example.com", "ClientId=costgov", "ClientSecret=1", "ClientSecretFile=/dev/null")]
    [InlineData("CostGov:OpenId:Only is true, but there is no provider", "Only=true")]
    public async Task Settings_that_contradict_each_other_do_so_too(string sentence, params string[] settings) =>
        Assert.Contains(sentence, await ServeAsync(settings), StringComparison.Ordinal);

    [Fact]
    public async Task The_secret_may_lie_in_a_file()
    {
        var file = Path.Combine(_folder, "secret");
        await File.WriteAllTextAsync(file, CompanyProvider.Secret + "\n", Stop);
        await using var site = await VouchedProduct.StartAsync("--CostGov:OpenId:ClientSecret=", $"--CostGov:OpenId:ClientSecretFile={file}");
        using var browser = site.Product.Browse();

        Assert.Equal("/", await VouchedProduct.SignInAsync(browser));
    }

    [Theory]
    [InlineData("shop", Role.TeamLead, "account:1")]
    [InlineData("shop audit", Role.Auditor, "account:1,ou:ou-1")]
    [InlineData("audit finance shop", Role.Finance, "account:1,ou:ou-1,account:2")]
    [InlineData("it audit", Role.Administrator, "all")]
    [InlineData("Shop", null, "")]
    [InlineData("", null, "")]
    public void Groups_give_the_highest_role_and_the_reach_of_all_together(string groups, Role? role, string reach)
    {
        OpenIdGroup[] entries =
        [
            new() { Group = "shop", Role = "TeamLead", Reach = "account:1" }, new() { Group = "audit", Role = "Auditor", Reach = "ou:ou-1, account:1" },
            new() { Group = "finance", Role = "finance", Reach = "account:2" }, new() { Group = "it", Role = "Administrator", Reach = "all" },
        ];

        var rights = GroupRights.Of(groups.Split(' '), entries);

        Assert.Equal(role, rights?.Role);
        Assert.Equal(Grant.Read(reach, out _).ToHashSet(), (rights?.Grants ?? []).ToHashSet());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<CostGovApp> StartAsync(CompanyProvider provider, params string[] settings)
    {
        string[] all = ["--CostGov:Mode=Live", "--urls=http://127.0.0.1:0", $"--CostGov:DataDirectory={_folder}", "--Logging:LogLevel:CostGov=Warning", .. provider.Settings(), .. settings];
        var app = await CostGovApp.BuildAsync(all, TimeProvider.System, adjust: null, Stop);
        await app.StartAsync(Stop);
        provider.Sites.Add(new(app.Web.Urls.Single()));
        return app;
    }

    private async Task<string> ServeAsync(params string[] settings)
    {
        using StringWriter output = new(), error = new();
        string[] all = ["--CostGov:Mode=Live", "--urls=http://127.0.0.1:0", $"--CostGov:DataDirectory={_folder}", "--Logging:LogLevel:Default=None", "--Logging:LogLevel:CostGov=None"];
        Assert.Equal(Sentences.Failed, await CostGovCommand.RunAsync([.. all, .. settings.Select(setting => $"--CostGov:OpenId:{setting}")], output, error));
        return error.ToString();
    }
}
