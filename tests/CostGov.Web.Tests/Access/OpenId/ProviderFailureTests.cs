using CostGov.Testing.OpenId;
using CostGov.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CostGov.Web.Tests.Access.OpenId;

/// <summary>Whatever goes wrong between here and the provider ends on the sign-in page, with a sentence and a reference.</summary>
public sealed class ProviderFailureTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(90, null)]
    [InlineData(-90, null)]
    [InlineData(-21 * 60, null)]
    [InlineData(600, "clock")]
    [InlineData(-23 * 60, "clock")]
    public async Task Clocks_may_differ_by_two_minutes(int secondsAhead, string? problem)
    {
        // A token of the provider's is valid for twenty minutes.
        await using var site = await VouchedProduct.StartAsync();
        site.Provider.Ahead = TimeSpan.FromSeconds(secondsAhead);
        using var browser = site.Product.Browse();

        var end = await VouchedProduct.SignInAsync(browser);

        if (problem is null)
            Assert.Equal("/", end);
        else
            Assert.Contains("not valid at this time", await VouchedProduct.RefusalAsync(browser, end, problem), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_was_replaced_is_picked_up_at_once()
    {
        await using var site = await VouchedProduct.StartAsync();
        using var browser = site.Product.Browse();
        Assert.Equal("/", await VouchedProduct.SignInAsync(browser));

        site.Provider.ReplaceKey();

        using var after = site.Product.Browse();
        Assert.Equal("/", await VouchedProduct.SignInAsync(after));
    }

    [Theory]
    [InlineData(Forgery.AnotherIssuer)]
    [InlineData(Forgery.AnotherAudience)]
    [InlineData(Forgery.AnotherNonce)]
    [InlineData(Forgery.WithoutNonce)]
    [InlineData(Forgery.WithoutSignature)]
    [InlineData(Forgery.UnknownKey)]
    [InlineData(Forgery.StolenName)]
    public async Task A_token_that_is_not_the_providers_or_not_for_this_sign_in_lets_nobody_in(Forgery forgery)
    {
        await using var site = await VouchedProduct.StartAsync();
        site.Provider.Forgery = forgery;
        using var browser = site.Product.Browse();

        var sentence = await VouchedProduct.RefusalAsync(browser, await VouchedProduct.SignInAsync(browser), "untrusted");

        Assert.Contains("could not be verified", sentence, StringComparison.Ordinal);
        Assert.Empty(await site.TrailAsync());
    }

    [Fact]
    public async Task A_provider_that_calls_itself_otherwise_than_configured_is_not_believed()
    {
        await using var site = await VouchedProduct.StartAsync();
        site.Provider.CallItself(new("https://another.example/"));
        using var browser = site.Product.Browse();

        await VouchedProduct.RefusalAsync(browser, await VouchedProduct.SignInAsync(browser), "untrusted");
    }

    [Fact]
    public async Task An_answer_is_for_the_browser_that_asked_and_for_once()
    {
        await using var site = await VouchedProduct.StartAsync();
        using var browser = site.Product.Browse();
        using var victim = site.Product.Browse();
        var answer = await VouchedProduct.ReturnAsync(browser);

        await VouchedProduct.RefusalAsync(victim, await VouchedProduct.FollowAsync(victim, answer), "state");
        Assert.Equal("/", await VouchedProduct.FollowAsync(browser, answer));
        Assert.Contains("problem=provider-state", await VouchedProduct.FollowAsync(browser, answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/signin-oidc")]
    [InlineData("/signin-oidc?code=1&state=forged")]
    [InlineData("/signin-oidc?error=access_denied")]
    [InlineData("/signin-oidc?error=server_error&error_description=%0Aforged%20line&state=forged")]
    public async Task An_answer_that_nobody_asked_for_is_told_so(string address)
    {
        await using var site = await VouchedProduct.StartAsync();
        using var browser = site.Product.Browse();

        var sentence = await VouchedProduct.RefusalAsync(browser, await VouchedProduct.FollowAsync(browser, address), "state");

        Assert.Contains("Begin again here", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_says_no_at_the_provider_is_back_with_a_sentence_and_where_they_wanted_to_go()
    {
        await using var site = await VouchedProduct.StartAsync();
        site.Provider.IsDenying = true;
        using var browser = site.Product.Browse();

        var end = await VouchedProduct.SignInAsync(browser, "/accounts");

        Assert.StartsWith("/sign-in?to=%2Faccounts&", end, StringComparison.Ordinal);
        Assert.Contains("cancelled or denied", await VouchedProduct.RefusalAsync(browser, end, "denied"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_is_down_is_said_to_be_and_the_password_still_works()
    {
        await using var site = await VouchedProduct.StartAsync();
        using var midway = site.Product.Browse();
        var answer = await VouchedProduct.ReturnAsync(midway);
        await site.Provider.StopAsync();
        await VouchedProduct.RefusalAsync(midway, await VouchedProduct.FollowAsync(midway, answer), "down");

        await using var fresh = await VouchedProduct.StartAsync();
        await fresh.Provider.StopAsync();
        using var browser = fresh.Product.Browse();
        var sentence = await VouchedProduct.RefusalAsync(browser, await VouchedProduct.LeaveAsync(browser), "down");
        Assert.Contains("Hoshizora ID cannot be reached", sentence, StringComparison.Ordinal);
        Assert.Equal("/", await browser.SignInAsync(TestAskers.Name, RunningProduct.Password, Stop));
    }

    [Fact]
    public async Task A_secret_that_is_wrong_is_an_answer_and_no_error_page()
    {
        await using var site = await VouchedProduct.StartAsync("--CostGov:OpenId:ClientSecret=not it");
        using var browser = site.Product.Browse();

        await VouchedProduct.RefusalAsync(browser, await VouchedProduct.SignInAsync(browser), "answer");
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/sign-in?to=/x")]
    public async Task A_sign_in_by_the_provider_leads_to_this_site_only(string to)
    {
        await using var site = await VouchedProduct.StartAsync();
        using var browser = site.Product.Browse();

        Assert.Equal("/", await VouchedProduct.SignInAsync(browser, to));
    }

    [Fact]
    public async Task The_log_has_the_reference_and_neither_code_nor_token_nor_secret()
    {
        var lines = new Lines();
        await using var site = await VouchedProduct.StartAsync(builder => builder.Logging.AddProvider(lines), "--Logging:LogLevel:CostGov=Debug");
        using var browser = site.Product.Browse();
        var answer = await VouchedProduct.ReturnAsync(browser);
        await VouchedProduct.FollowAsync(browser, answer);
        site.Provider.Forgery = Forgery.StolenName;
        using var refused = site.Product.Browse();
        var end = await VouchedProduct.SignInAsync(refused);

        Assert.Contains(lines.All, line => line.Contains(end[^8..], StringComparison.Ordinal) && line.Contains("Untrusted", StringComparison.Ordinal));
        var code = System.Web.HttpUtility.ParseQueryString(new Uri(answer).Query)["code"]!;
        Assert.DoesNotContain(lines.All, line => line.Contains("eyJ", StringComparison.Ordinal) || line.Contains(code, StringComparison.Ordinal) || line.Contains(CompanyProvider.Secret, StringComparison.Ordinal));
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> All => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
