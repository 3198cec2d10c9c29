using System.Net;
using CostGov.Access;
using CostGov.Testing;
using CostGov.Web.Tests.Hosting;

namespace CostGov.Web.Tests.Access;

public sealed class SecondFactorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_turns_it_on_and_comes_in_by_a_code_that_is_taken_once()
    {
        await using var product = await RunningProduct.StartAsync(TimeProvider.System, Stop);
        using var browser = product.Browse();
        await browser.SignInAsync("mika", RunningProduct.Password, Stop);
        Assert.Equal("/second-factor", await browser.SendAsync("/second-factor", "/second-factor/forms/begin", Stop));
        var key = await browser.FactorKeyAsync(Stop);
        Assert.Equal("/second-factor?problem=code", await browser.SendAsync("/second-factor", "/second-factor/forms/confirm", Stop, ("Code", "000000")));
        var code = Totp.Of(key, TimeProvider.System.GetUtcNow());
        var shown = await browser.SendAsync("/second-factor", "/second-factor/forms/confirm", Stop, ("Code", code));
        var recovery = Browser.RecoveryCodeIn(await browser.ReadAsync(shown, Stop));
        Assert.DoesNotContain(recovery, await browser.ReadAsync(shown, Stop), StringComparison.Ordinal);

        using var other = product.Browse();
        Assert.Equal("/sign-in/second-step?to=%2Faccounts", await other.SignInAsync("mika", RunningProduct.Password, Stop, "/accounts"));
        using (var notYet = await other.GetAsync("/accounts", Stop))
            Assert.Equal(HttpStatusCode.Redirect, notYet.StatusCode);
        // The code that turned it on is spent, though its half minute may not be over; one of the next half minute is not.
        Assert.StartsWith("/sign-in/second-step?problem=refused", await other.SendAsync("/sign-in/second-step", "/sign-in/code", Stop, ("Code", code)), StringComparison.Ordinal);
        Assert.Equal("/accounts", await other.SendAsync("/sign-in/second-step?to=%2Faccounts", "/sign-in/code", Stop, ("Code", Totp.Of(key, TimeProvider.System.GetUtcNow().AddSeconds(30))), ("To", "/accounts")));
        Assert.Contains("mika", await other.ReadAsync("/accounts", Stop), StringComparison.Ordinal);

        using var lost = product.Browse();
        await lost.SignInAsync("mika", RunningProduct.Password, Stop);
        Assert.Equal("/", await lost.SendAsync("/sign-in/second-step", "/sign-in/code", Stop, ("Code", recovery)));
        using var twice = product.Browse();
        await twice.SignInAsync("mika", RunningProduct.Password, Stop);
        Assert.StartsWith("/sign-in/second-step?problem=refused", await twice.SendAsync("/sign-in/second-step", "/sign-in/code", Stop, ("Code", recovery)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_changes_or_reads_the_whole_bill_sets_it_up_before_anything_else_opens()
    {
        await using var product = await RunningProduct.StartAsync(TimeProvider.System, Stop, "--CostGov:Access:SecondFactorFor=administrator,Finance");
        await product.AddPersonAsync("lead", Role.TeamLead, "all", cancellationToken: Stop);
        using var lead = product.Browse();
        Assert.Equal("/", await lead.SignInAsync("lead", RunningProduct.Password, Stop));
        Assert.Contains("lead", await lead.ReadAsync("/accounts", Stop), StringComparison.Ordinal);

        using var browser = product.Browse();
        await browser.SignInAsync("mika", RunningProduct.Password, Stop);
        using (var page = await browser.GetAsync("/accounts", Stop))
            Assert.Equal("/second-factor", page.Headers.Location?.OriginalString);
        using (var api = await product.Http.GetAsync(new Uri("/api/v1/accounts", UriKind.Relative), Stop))
            Assert.Equal(HttpStatusCode.Forbidden, api.StatusCode);
        Assert.Contains("Your role needs a second step", await browser.ReadAsync("/second-factor", Stop), StringComparison.Ordinal);

        await browser.SendAsync("/second-factor", "/second-factor/forms/begin", Stop);
        var key = await browser.FactorKeyAsync(Stop);
        await browser.SendAsync("/second-factor", "/second-factor/forms/confirm", Stop, ("Code", Totp.Of(key, TimeProvider.System.GetUtcNow())));

        Assert.DoesNotContain("needs a second step", await browser.ReadAsync("/second-factor", Stop), StringComparison.Ordinal);
        Assert.Contains("mika", await browser.ReadAsync("/accounts", Stop), StringComparison.Ordinal);
        using var opened = await product.Http.GetAsync(new Uri("/api/v1/accounts", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
    }

    [Theory]
    [InlineData("None", 0)]
    [InlineData("finance", 0)]
    [InlineData("Administrators", 1)]
    [InlineData("", 1)]
    [InlineData("1", 1)]
    public void Roles_that_need_it_are_roles(string roles, int problems) =>
        Assert.Equal(problems, new AccessOptions { SecondFactorFor = roles }.Validate(new(new object())).Count());

    [Fact]
    public void A_code_is_that_of_the_standards_own_example() =>
        Assert.Equal("287082", Totp.Of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(59)));
}
