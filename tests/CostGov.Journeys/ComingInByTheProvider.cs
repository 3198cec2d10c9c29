using CostGov.Testing.OpenId;
using Microsoft.Playwright;

namespace CostGov.Journeys;

/// <summary>By the company's identity provider and out again, in a browser that holds every page to its policy.</summary>
[Collection("one after the other")]
public sealed class ComingInByTheProvider(Chrome chrome)
{
    private static readonly CompanyPerson Hana = new("hana-0001", "hana", "伊藤 花", "shop");
    private static readonly CompanyPerson Taro = new("taro-0001", "taro", "Taro", "strangers");

    [Theory]
    [InlineData("en-light-1440", true)]
    [InlineData("ja-dark-390", true)]
    [InlineData("en-light-1440", false)]
    public async Task A_person_comes_in_sees_the_figures_of_their_group_and_leaves_both_here_and_there(string look, bool withScript)
    {
        await using var provider = await CompanyProvider.StartAsync(Hana, Taro);
        await using var own = await OwnSite.StartAsync(provider.Settings());
        provider.Sites.Add(own.Address);
        await using var visit = await Visit.BeginAsync(chrome, own.Address, Look.All.Single(one => one.ToString() == look), withScript);
        await visit.BecomeAsync([]);
        var isJapanese = look.StartsWith("ja", StringComparison.Ordinal);

        await visit.OpenAsync("/accounts?p=2026-08-01..2026-08-31", untilInteractive: false);
        if (withScript)
        {
            PageFaults.None([.. await PageFaults.AllAsync(visit.Page, look[..2])]);
            await Pictures.ShootAsync(visit.Page, "/sign-in-provider", look);
        }

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = isJapanese ? "Hoshizora IDでサインイン" : "Sign in with Hoshizora ID" }).ClickAsync();
        await visit.Page.Locator("button[value=hana-0001]").ClickAsync();
        await visit.AtAsync("/accounts?p=2026-08-01..2026-08-31");
        if (withScript)
            await visit.InteractiveAsync();

        var text = await visit.Page.Locator("main").InnerTextAsync();
        Assert.Contains("4,233.05", text, StringComparison.Ordinal);
        Assert.Contains("111111111111", await visit.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("222222222222", await visit.Page.ContentAsync(), StringComparison.Ordinal);

        await visit.OpenAsync("/me", untilInteractive: false);
        await visit.Page.Locator("form[action='/sign-out'] button").ClickAsync();
        await visit.AtAsync("/sign-in?left=true");
        Assert.Equal([Hana.Subject], provider.Ended);
        Assert.Contains(isJapanese ? "サインアウトしました。" : "You have signed out.", await visit.Page.Locator("[role=status]").First.InnerTextAsync(), StringComparison.Ordinal);
        PageFaults.None(visit.Complaints);
    }

    [Theory]
    [InlineData("en-light-1440", "None of your groups at Hoshizora ID is known here.")]
    [InlineData("ja-dark-390", "ここには登録されていません")]
    public async Task A_person_of_no_known_group_is_told_so_with_a_reference(string look, string sentence)
    {
        await using var provider = await CompanyProvider.StartAsync(Hana, Taro);
        await using var own = await OwnSite.StartAsync(provider.Settings());
        provider.Sites.Add(own.Address);
        await using var visit = await Visit.BeginAsync(chrome, own.Address, Look.All.Single(one => one.ToString() == look));
        await visit.BecomeAsync([]);
        await visit.OpenAsync("/sign-in", untilInteractive: false);
        await visit.Page.Locator("form[action='/sign-in/provider'] button").ClickAsync();
        await visit.Page.Locator("button[value=taro-0001]").ClickAsync();
        await visit.OnTheWayAsync("/sign-in?problem=provider-nogroup&reference=");

        var said = await visit.Page.Locator("[role=alert]").InnerTextAsync();
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.Matches("[A-Z2-9]{8}", said);
        await Pictures.ShootAsync(visit.Page, "/sign-in-no-group", look);
        PageFaults.None([.. await PageFaults.AllAsync(visit.Page, look[..2]), .. visit.Complaints]);
    }
}
