using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CostGov.Access;
using CostGov.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Cookie = Microsoft.Playwright.Cookie;

namespace CostGov.Journeys;

/// <summary>Who answers for a project sees it whole and nothing else: by accounts, or by the value of a tag.</summary>
[Collection("one after the other")]
public sealed class TeamLeads(Chrome chrome, DemoSite site)
{
    private const string October = "start=2026-10-01&end=2026-11-01&granularity=total";

    // Accounts of other projects: a name, an id and a display name of each.
    private static readonly string[] Foreign = ["hz-pos-prod", "hz-data-prod", "756630210201", "715540290167", "771925460223"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_project_of_accounts_sees_finances_figure_for_it_to_the_last_digit_and_no_other_name()
    {
        var finance = await TotalAsync(await AsDemoAsync(SignedIn.Finance), "&filter=project:ec-site");
        var cookies = await AsDemoAsync(SignedIn.TeamLead);
        Assert.True(finance > 0);
        Assert.Equal(finance, await TotalAsync(cookies, ""));
        Assert.Equal(finance, await TotalAsync(cookies, "&groupBy=service"));
        Assert.Equal(0m, await TotalAsync(cookies, "&filter=account:756630210201"));

        await using var visit = await Visit.BeginAsync(chrome, site, Look.All[0]);
        await visit.OpenAsync("/accounts?open=all");
        var all = await visit.Page.ContentAsync();
        Assert.All(Foreign, name => Assert.Contains(name, all, StringComparison.Ordinal));
        await visit.BecomeAsync(cookies);
        var carried = new List<byte[]>();
        visit.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => carried.Add(frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? ""));
        foreach (var path in (string[])["/", "/explore?p=last-month&by=account", "/explore?p=last-month&by=project", "/accounts?open=all", "/projects", "/projects/ec-site", "/guardrails", "/reports", "/tokens"])
        {
            await visit.OpenAsync(path, EveryPage.HasCircuit(path));
            var seen = await visit.Page.ContentAsync();
            Assert.DoesNotContain(Foreign, name => seen.Contains(name, StringComparison.Ordinal));
        }

        await visit.OpenAsync("/explore?p=last-month&by=account");
        Assert.Equal(MoneyText.Full(Money.Usd(finance)), await visit.TextAsync("tfoot td"));
        Assert.Equal(3, await visit.Page.Locator("[data-cg-rows] tbody tr").CountAsync());
        await visit.OpenAsync("/projects/ec-site?p=last-month");
        Assert.Equal(MoneyText.Full(Money.Usd(finance)), await visit.TextAsync(".cg-tile-figure .cg-num"));
        Assert.Equal(0, await visit.Page.Locator("a[href$='/edit']").CountAsync());
        Assert.Empty(visit.Complaints);
        var frames = carried.Select(Encoding.UTF8.GetString).ToList();
        Assert.Contains(frames, frame => frame.Contains("hz-ec-prod", StringComparison.Ordinal));
        Assert.DoesNotContain(frames, frame => Foreign.Any(name => frame.Contains(name, StringComparison.Ordinal)));

        Assert.Equal(finance, await ExportedAsync(cookies));
    }

    [Theory]
    [InlineData("en", "These figures are not for you to see")]
    [InlineData("ja", "閲覧権限がありません")]
    public async Task Of_a_project_of_a_tag_sees_it_by_account_and_key_and_the_sentence_elsewhere(string language, string sentence)
    {
        var name = "riku-" + language;
        await using (var scope = site.App.Web.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PeopleDesk>().AddAsync(new(name, "", Role.TeamLead, "project:demand-forecast"), SignedIn.Password, "tests", onlyFirst: false, Stop);
        var cookies = await SignedIn.ByPasswordAsync(site.Address, name, SignedIn.Password, Stop);
        var finance = await TotalAsync(await AsDemoAsync(SignedIn.Finance), "&filter=project:demand-forecast");
        Assert.True(finance > 0);
        Assert.Equal(finance, await TotalAsync(cookies, ""));
        Assert.Equal(finance, await TotalAsync(cookies, "&groupBy=account"));
        Assert.Equal(finance, await TotalAsync(cookies, "&groupBy=tag:Project"));

        await using var visit = await Visit.BeginAsync(chrome, site, new(language, false, 1440));
        await visit.BecomeAsync(cookies);
        await visit.OpenAsync("/explore?p=last-month&by=account");
        Assert.Equal(MoneyText.Full(Money.Usd(finance)), await visit.TextAsync("tfoot td"));
        // October was brought as line items too, which can tell the tag's charges apart by anything; November was not.
        await visit.OpenAsync("/explore?p=last-month&by=service");
        Assert.Equal(MoneyText.Full(Money.Usd(finance)), await visit.TextAsync("tfoot td"));
        await visit.OpenAsync("/explore?by=service");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(sentence, new() { Timeout = 120_000 });
        Assert.Equal(0, await visit.Page.Locator("tfoot td").CountAsync());
        foreach (var path in (string[])["/", "/projects/demand-forecast"])
        {
            await visit.OpenAsync(path);
            await Pictures.ShootAsync(visit.Page, path, $"{language}-light-1440-tag-lead");
            PageFaults.None([.. await PageFaults.AllAsync(visit.Page, language), .. visit.Complaints]);
        }
    }

    private Task<IReadOnlyList<Cookie>> AsDemoAsync(string person) => SignedIn.AsDemoPersonAsync(site.Address, person, Stop);

    private async Task<decimal> TotalAsync(IReadOnlyList<Cookie> cookies, string rest)
    {
        using var http = SignedIn.Client(site.Address, cookies);
        var answer = JsonDocument.Parse(await http.GetStringAsync(new Uri($"/api/v1/costs?{October}{rest}", UriKind.Relative), Stop));
        return Exact(answer.RootElement.GetProperty("total").GetString()!);
    }

    private async Task<decimal> ExportedAsync(IReadOnlyList<Cookie> cookies)
    {
        using var http = SignedIn.Client(site.Address, cookies);
        using var begun = await http.PostAsJsonAsync("/api/v1/exports", new { kind = "explore", format = "csv", question = "p=last-month&by=account" }, Stop);
        Assert.True(begun.IsSuccessStatusCode, await begun.Content.ReadAsStringAsync(Stop));
        var id = (await begun.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("id").GetInt64();
        for (var waits = 0; waits < 600; waits++)
        {
            using var file = await http.GetAsync(new Uri($"/api/v1/exports/{id}/file", UriKind.Relative), Stop);
            if (file.IsSuccessStatusCode)
                return Sum(await file.Content.ReadAsStringAsync(Stop));
            await Task.Delay(TimeSpan.FromMilliseconds(200), Stop);
        }

        throw new TimeoutException($"Export {id} did not end.");
    }

    private static decimal Sum(string file)
    {
        Assert.DoesNotContain(Foreign, name => file.Contains(name, StringComparison.Ordinal));
        var lines = file.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var amount = Array.IndexOf(lines[0].Split(','), "amount");
        return lines.Skip(1).Sum(line => Exact(line.Split(',')[amount]));
    }

    private static decimal Exact(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
