using System.Net;
using CostGov.Access;
using CostGov.Audit;
using CostGov.Web.Access;
using CostGov.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Web.Tests.Access;

public sealed class SignInTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_signs_in_goes_where_they_wanted_and_signs_out()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        using var browser = product.Browse();

        Assert.Equal("/explore?by=account", await browser.SignInAsync("MIKA", RunningProduct.Password, Stop, "/explore?by=account"));
        Assert.Contains("mika", await browser.ReadAsync("/accounts", Stop), StringComparison.Ordinal);
        var cookie = Assert.Single(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "costgov");
        Assert.True(cookie.HttpOnly);

        Assert.Equal("/sign-in?left=true", await browser.SendAsync("/me", "/sign-out", Stop));
        using var after = await browser.GetAsync("/accounts", Stop);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        Assert.Equal([AuditAction.SignedOut, AuditAction.SignedIn], (await TrailAsync(product)).Take(2).Select(row => row.Action));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\tevil")]
    [InlineData("/sign-in?to=/x")]
    [InlineData("")]
    public async Task A_sign_in_leads_to_this_site_only(string to)
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        using var browser = product.Browse();

        Assert.Equal("/", await browser.SignInAsync("mika", RunningProduct.Password, Stop, to));
    }

    [Theory]
    [InlineData("mika", "wrong horse battery")]
    [InlineData("nobody", RunningProduct.Password)]
    [InlineData("gone", RunningProduct.Password)]
    [InlineData("", "")]
    public async Task Whatever_is_wrong_is_told_in_the_same_words(string name, string password)
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        var gone = await product.AddPersonAsync("gone", Role.Viewer, "all", cancellationToken: Stop);
        await ChangeAsync(product, desk => desk.DisableAsync(gone!.Id, "tests", Stop));
        using var browser = product.Browse();

        Assert.Equal("/sign-in?problem=refused", await browser.SignInAsync(name, password, Stop));
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "costgov");
        var told = (await TrailAsync(product))[0];
        Assert.Equal((AuditAction.SignInRefused, "127.0.0.1"), (told.Action, told.From));
        Assert.DoesNotContain("nobody", told.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_nothing_in_it_but_its_token_is_refused_and_no_error()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        using var browser = product.Browse();
        Assert.Equal("/sign-in?problem=refused", await browser.SendAsync("/sign-in", "/sign-in/local", Stop));
        Assert.Equal("/sign-in/second-step?problem=refused", await browser.SendAsync("/sign-in", "/sign-in/code", Stop));
        Assert.Equal("/welcome?problem=code", await browser.SendAsync("/sign-in", "/welcome/first", Stop));

        await browser.SignInAsync("mika", RunningProduct.Password, Stop);
        Assert.Equal("/password?problem=old", await browser.SendAsync("/password", "/password/change", Stop));
        Assert.Equal("/second-factor?problem=code", await browser.SendAsync("/second-factor", "/second-factor/forms/confirm", Stop));
        Assert.StartsWith("/tokens?problem=", await browser.SendAsync("/tokens", "/tokens/forms/make", Stop), StringComparison.Ordinal);
        Assert.StartsWith("/people?problem=", await browser.SendAsync("/people", "/people/forms/add", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_tries_lock_a_name_and_the_right_password_too()
    {
        await using var product = await RunningProduct.StartAsync(TimeProvider.System, Stop);
        using var browser = product.Browse();
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.Equal("/sign-in?problem=refused", await browser.SignInAsync("mika", "wrong horse battery", Stop));

        Assert.Equal("/sign-in?problem=refused", await browser.SignInAsync("mika", RunningProduct.Password, Stop));
        Assert.Equal(AuditAction.LockedOut, (await TrailAsync(product))[1].Action);
    }

    [Fact]
    public async Task Guessing_is_slowed_down_for_an_address()
    {
        await using var product = await RunningProduct.StartAsync(TimeProvider.System, Stop);
        using var browser = product.Browse();
        var answers = new List<string>();
        for (var attempt = 0; attempt < 12; attempt++)
            answers.Add(await browser.SignInAsync($"name-{attempt}", "wrong horse battery", Stop));

        Assert.Equal(10, answers.Count(answer => answer == "/sign-in?problem=refused"));
        Assert.Equal("/sign-in?problem=busy", answers[^1]);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        using var browser = product.Browse();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Name"] = "mika", ["Password"] = RunningProduct.Password });

        using var answer = await browser.Http.PostAsync(new Uri("/sign-in/local", UriKind.Relative), form, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_change_of_rights_ends_what_was_begun_before()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        var sora = await product.AddPersonAsync("sora", Role.Finance, "all", cancellationToken: Stop);
        using var browser = product.Browse();
        await browser.SignInAsync("sora", RunningProduct.Password, Stop);
        Assert.Contains("sora", await browser.ReadAsync("/sources", Stop), StringComparison.Ordinal);

        await ChangeAsync(product, desk => desk.ChangeAsync(sora!.Id, new("sora", "", Role.Viewer, "account:111111111111"), "tests", Stop));
        using var after = await browser.GetAsync("/accounts", Stop);
        await browser.SignInAsync("sora", RunningProduct.Password, Stop);
        using var sources = await browser.GetAsync("/sources", Stop);

        Assert.Equal("/sign-in?to=%2Faccounts", after.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, sources.StatusCode);
        Assert.Contains("This page is not open to you", await sources.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_ends_after_twelve_hours()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        using var browser = product.Browse();
        await browser.SignInAsync("mika", RunningProduct.Password, Stop);

        product.Clock.Advance(TimeSpan.FromHours(12));
        using var after = await browser.GetAsync("/accounts", Stop);

        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task A_sign_in_outlives_a_restart_for_its_keys_are_kept()
    {
        var folder = Directory.CreateTempSubdirectory("costgov-keys-").FullName;
        using var browser = new Browser(new("http://127.0.0.1"));
        await using (var first = await StartAsync(folder))
        {
            using var begun = new Browser(new(first.Web.Urls.Single()));
            await begun.SendAsync("/welcome", "/welcome/first", Stop, FirstOf(first));
            foreach (Cookie cookie in begun.Cookies.GetAllCookies())
                browser.Cookies.Add(new Cookie(cookie.Name, cookie.Value, "/", "127.0.0.1"));
        }

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(folder, "keys")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        await using var second = await StartAsync(folder);
        using var answer = await browser.GetAsync(second.Web.Urls.Single() + "/accounts", Stop);
        Assert.Contains("aoi", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_administrator_comes_in_by_the_code_of_the_console_once()
    {
        var folder = Directory.CreateTempSubdirectory("costgov-first-").FullName;
        await using var app = await StartAsync(folder);
        using var browser = new Browser(new(app.Web.Urls.Single()));
        var code = app.Web.Services.GetRequiredService<FirstAdministrator>().Code!;
        using var door = await browser.GetAsync("/sign-in", Stop);
        Assert.Equal("/welcome", door.Headers.Location?.ToString());
        Assert.Equal("/welcome?problem=code", await browser.SendAsync("/welcome", "/welcome/first", Stop, FirstOf(app, "AAAA-BBBB-CCCC-DDDD")));
        Assert.Equal("/welcome?problem=password", await browser.SendAsync("/welcome", "/welcome/first", Stop, FirstOf(app, password: "password1234")));
        Assert.Equal("/", await browser.SendAsync("/welcome", "/welcome/first", Stop, FirstOf(app, code.ToLowerInvariant())));
        Assert.Contains("aoi", await browser.ReadAsync("/", Stop), StringComparison.Ordinal);

        using var second = new Browser(new(app.Web.Urls.Single()));
        Assert.Contains("There is an administrator already", await second.ReadAsync("/welcome", Stop), StringComparison.Ordinal);
        Assert.Null(app.Web.Services.GetRequiredService<FirstAdministrator>().Code);
    }

    [Fact]
    public async Task One_click_lets_people_in_where_bills_are_invented_and_nowhere_else()
    {
        await using (var demo = await RunningProduct.StartAsync(TimeProvider.System, Stop, "--CostGov:Mode=Demo"))
        {
            using var browser = demo.Browse();
            Assert.Equal("/accounts", await browser.SendAsync("/sign-in", "/sign-in/demo", Stop, ("Person", "sora"), ("To", "/accounts")));
            Assert.Contains("sora", await browser.ReadAsync("/accounts", Stop), StringComparison.Ordinal);
            Assert.Equal("/sign-in?problem=refused", await browser.SendAsync("/sign-in", "/sign-in/demo", Stop, ("Person", "mika")));
            Assert.Matches("^costgov_", demo.Get<Web.Demo.DemoPeople>().Token);
        }

        await using var live = await RunningProduct.StartAsync(Stop);
        using var visitor = live.Browse();
        Assert.DoesNotContain("/sign-in/demo", await visitor.ReadAsync("/sign-in", Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("/demo", await visitor.SendAsync("/sign-in", "/sign-in/demo", Stop, ("Person", "sora")), StringComparison.Ordinal);
        Assert.DoesNotContain(visitor.Cookies.GetAllCookies(), cookie => cookie.Name == "costgov");
    }

    [Fact]
    public async Task Who_was_given_a_password_must_choose_another_first()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        var made = "";
        await ChangeAsync(product, async desk =>
        {
            var done = Assert.IsType<PersonOutcome.Done>(await desk.AddAsync(new("hana", "", Role.Viewer, "all"), password: null, "tests", onlyFirst: false, Stop));
            made = done.Password!;
            return done;
        });
        using var browser = product.Browse();
        await browser.SignInAsync("hana", made, Stop);

        using var before = await browser.GetAsync("/accounts", Stop);
        Assert.Equal("/password", before.Headers.Location?.ToString());
        Assert.Equal("/password?problem=old", await browser.SendAsync("/password", "/password/change", Stop, ("Old", "not the old one"), ("Password", RunningProduct.Password), ("Again", RunningProduct.Password)));
        Assert.Equal("/me?saved=true", await browser.SendAsync("/password", "/password/change", Stop, ("Old", made), ("Password", RunningProduct.Password), ("Again", RunningProduct.Password)));
        Assert.Contains("hana", await browser.ReadAsync("/accounts", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_is_always_left_who_can_let_others_in()
    {
        await using var product = await RunningProduct.StartAsync(Stop);
        await using var scope = product.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<PeopleDesk>();
        var mika = (await desk.ListAsync(Stop)).Single().Person.Id;

        Assert.Equal([PersonProblem.LastAdministrator], Assert.IsType<PersonOutcome.Refused>(await desk.DisableAsync(mika, "tests", Stop)).Problems);
        Assert.Equal([PersonProblem.LastAdministrator], Assert.IsType<PersonOutcome.Refused>(await desk.ChangeAsync(mika, new("mika", "", Role.Finance, "all"), "tests", Stop)).Problems);
    }

    [Theory]
    [InlineData("short", PasswordProblem.TooShort)]
    [InlineData("aaaaaaaaaaaaaa", PasswordProblem.Guessable)]
    [InlineData("123456789012", PasswordProblem.Guessable)]
    [InlineData("abcdefghijklmn", PasswordProblem.Guessable)]
    [InlineData("Password123456", PasswordProblem.Guessable)]
    [InlineData("qwertyqwerty12", PasswordProblem.Guessable)]
    [InlineData("hanako-hanako-1", PasswordProblem.Guessable)]
    [InlineData("P@ssw0rd!2026", PasswordProblem.Guessable)]
    [InlineData("2026 Sakura Tokyo!", PasswordProblem.Guessable)]
    [InlineData("mustang-chelsea", PasswordProblem.Guessable)]
    [InlineData("202611250001", PasswordProblem.Guessable)]
    [InlineData("mustang under chelsea", null)]
    [InlineData("three blue lanterns", null)]
    [InlineData("password of the seven seas", null)]
    [InlineData("青い提灯が三つ並ぶ夜", PasswordProblem.TooShort)]
    [InlineData("青い提灯が三つ並んで揺れる夜", null)]
    public void Passwords_are_judged_by_how_hard_they_are_to_guess(string password, object? problem) =>
        Assert.Equal((PasswordProblem?)problem, PasswordRules.ProblemOf(password, "hanako"));

    private static async Task<CostGovApp> StartAsync(string folder)
    {
        var app = await CostGovApp.BuildAsync(["--CostGov:Mode=Live", "--urls=http://127.0.0.1:0", $"--CostGov:DataDirectory={folder}", "--CostGov:Access:SecondFactorFor=None", "--Logging:LogLevel:CostGov=Warning"], TimeProvider.System, adjust: null, Stop);
        await app.StartAsync(Stop);
        return app;
    }

    private static (string Name, string Value)[] FirstOf(CostGovApp app, string? code = null, string password = RunningProduct.Password) =>
        [("Code", code ?? app.Web.Services.GetRequiredService<FirstAdministrator>().Code!), ("Name", "aoi"), ("Password", password), ("Again", password)];

    private static async Task ChangeAsync(RunningProduct product, Func<PeopleDesk, Task<PersonOutcome>> change)
    {
        await using var scope = product.Services.CreateAsyncScope();
        Assert.IsType<PersonOutcome.Done>(await change(scope.ServiceProvider.GetRequiredService<PeopleDesk>()));
    }

    private static Task<IReadOnlyList<AuditRow>> TrailAsync(RunningProduct product) => product.Get<AuditQueries>().ListAsync(Reach.Everything, new(), 20, Stop);
}
