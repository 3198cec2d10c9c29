using System.Net;
using System.Text;
using Microsoft.Playwright;

namespace CostGov.Journeys;

/// <summary>Projects in a real browser: finding one, changing what belongs to it, restating its past, bringing a list.</summary>
[Collection("one after the other")]
public sealed class Projects(Chrome chrome, DemoSite site)
{
    internal static readonly Encoding ShiftJis = CodePagesEncodingProvider.Instance.GetEncoding(932)!;

    private static readonly Look English = new("en", false, 1440);

    [Fact]
    public async Task The_total_of_all_projects_and_unassigned_is_the_overviews_to_the_last_digit()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/");
        var exact = await visit.Page.Locator(".cg-tile-figure .cg-num").First.GetAttributeAsync("title");
        await visit.OpenAsync("/projects");
        Assert.Equal(exact, await visit.Page.Locator("tfoot .cg-num[title]").First.GetAttributeAsync("title"));
        Assert.Contains("Unassigned", await visit.Page.Locator("tbody tr").Last.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_project_is_opened_from_the_list_and_its_figure_is_the_lists()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/projects");
        var row = visit.Page.Locator("tbody tr", new() { HasText = "EC site" });
        var exact = await row.Locator(".cg-num[title]").First.GetAttributeAsync("title");
        await row.Locator("th a").ClickAsync();
        await visit.AtAsync("/projects/ec-site");
        await visit.Page.Locator("h1", new() { HasText = "EC site" }).WaitForAsync();
        Assert.Equal(exact, await visit.Page.Locator(".cg-tile-figure .cg-num").First.GetAttributeAsync("title"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_new_project_shows_what_matches_and_is_kept_by_keyboard_alone()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/projects/new");
        await visit.Page.Locator("#cg-code").FillAsync("journey");
        await visit.Page.Locator("#cg-name").FillAsync("Journey");
        await visit.Page.Locator(".cg-rule-text input").First.FillAsync("account:802275690245");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Locator(".cg-matches li", new() { HasText = "802275690245" }).WaitForAsync();
        await visit.Page.Locator("button[type=submit]", new() { HasText = "Save" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.AtAsync("/projects/journey");
        await visit.Page.Locator("h1", new() { HasText = "Journey" }).WaitForAsync();
        Assert.Empty(visit.Complaints);
        await ForgetAsync("journey");
    }

    [Fact]
    public async Task A_list_in_shift_jis_is_shown_as_it_was_read_and_kept_when_confirmed()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/projects/import");
        var bytes = ShiftJis.GetBytes("案件コード,案件名,責任者\r\nlist-1,一覧①,髙橋\r\n");
        await ChooseAsync(visit.Page, new FilePayload { Name = "案件.csv", MimeType = "text/csv", Buffer = bytes });
        await visit.Page.Locator("td", new() { HasText = "一覧①" }).First.WaitForAsync();
        Assert.Equal("ShiftJis", await visit.Page.Locator("select").First.InputValueAsync());
        await visit.Page.Locator("button.cg-button-primary").ClickAsync();
        await visit.AtAsync("/projects");
        await visit.Page.Locator("h1:text-is('Projects')").WaitForAsync();
        await visit.Page.Locator("tbody tr", new() { HasText = "list-1" }).WaitForAsync();
        Assert.Empty(visit.Complaints);
        await ForgetAsync("list-1");
    }

    [Fact]
    public async Task The_guardrail_map_shows_the_newest_account_with_what_its_nat_gateways_cost()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/guardrails");
        var row = visit.Page.Locator("table").Last.Locator("tbody tr").First;
        var words = await row.InnerTextAsync();
        Assert.Contains("hz-ai-trial", words, StringComparison.Ordinal);
        Assert.Contains("$", words, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    // Blazor listens to a file field a moment after it has drawn it; who chooses by hand is never so quick.
    internal static async Task ChooseAsync(IPage page, FilePayload file)
    {
        var field = page.Locator("input[type=file]");
        for (var glances = 0; !await field.EvaluateAsync<bool>("field => field._blazorInputFileNextFileId !== undefined"); glances++)
        {
            Assert.True(glances < 2400, "Blazor did not listen to the file field in two minutes.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await field.SetInputFilesAsync(file);
    }

    // Other journeys look at the demo as it is.
    private async Task ForgetAsync(string code)
    {
        using var http = SignedIn.Client(site.Address);
        using var answer = await http.DeleteAsync(new Uri("/api/v1/projects/" + code, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }
}
