using Bunit;
using CostGov.Projects;
using CostGov.Testing;
using CostGov.Web.Projects;
using CostGov.Web.Tests.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Web.Tests.Projects;

public sealed class ProjectEditorTests : BunitContext, IAsyncLifetime
{
    private TemporaryData _data = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        InEnglish.Set();
        _data = await ProjectsStand.CompanyAsync(Stop);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _data.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    [Fact]
    public async Task A_new_project_shows_which_accounts_match_and_is_kept_from_today()
    {
        var page = Open(null);
        page.Find("#cg-code").Change("old");
        page.Find("#cg-name").Change("Old things");
        page.Find("#cg-owners").Change("Ito\nMori");
        page.Find(".cg-rule-text input").Change("ou:ou-dev");
        page.WaitForAssertion(() => Assert.Equal(["old 333333333333"], page.FindAll(".cg-matches li").Select(Words)));

        page.Find("form").Submit();

        page.WaitForState(() => this.Address() == "/projects/old");
        var project = await Projects.GetAsync(Reach.Everything, "old", Stop);
        Assert.Equal(["Ito", "Mori"], project!.Owners);
        Assert.Equal(("ou:ou-dev", new DateOnly(2026, 9, 10)), (project.Rules[0].Rule.ToString(), project.Rules[0].From));
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_is_lost()
    {
        var page = Open(null);
        page.Find("#cg-code").Change("not a code");
        page.Find("#cg-name").Change("Name");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Equal("true", page.Find("#cg-code").GetAttribute("aria-invalid")));
        Assert.Equal("Name", page.Find("#cg-name").GetAttribute("value"));
        Assert.Equal(2, (await Projects.ListAsync(Reach.Everything, Stop)).Count);
    }

    [Fact]
    public void A_text_that_is_no_rule_keeps_the_project_from_being_saved()
    {
        var page = Open("shop");
        page.Find(".cg-rule-text input").Change("team red");
        Assert.Equal("true", page.Find(".cg-rule-text input").GetAttribute("aria-invalid"));
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("This is no rule", page.Find("span[role=status]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_past_is_restated_only_after_its_difference_was_shown()
    {
        var page = Open("shop");
        page.Find(".cg-rule-text input").Change("account:" + AccountsStand.Closed);
        page.FindAll("input[name=start]")[2].Change(true);
        Assert.True(page.Find("button[type=submit]").HasAttribute("disabled"));

        page.FindAll("button").Single(button => button.TextContent == "Show the difference").Click();

        page.WaitForAssertion(() => Assert.False(page.Find("button[type=submit]").HasAttribute("disabled")));
        var costs = page.FindComponent<ChangePreview>().FindAll("table")[0].QuerySelectorAll("tbody tr").Select(Words).ToList();
        Assert.Equal(2, costs.Count);
        Assert.StartsWith("Unassigned $1.75 $24.75", costs[0], StringComparison.Ordinal);
        Assert.StartsWith("Shop $23.00 $0.00", costs[1], StringComparison.Ordinal);

        page.Find("form").Submit();
        page.WaitForState(() => this.Address() == "/projects/shop");
        Assert.Equal(DateOnly.MinValue, (await Projects.GetAsync(Reach.Everything, "shop", Stop))!.Rules[0].From);
    }

    [Fact]
    public async Task A_rule_that_only_moves_in_the_order_shows_what_it_takes_from_whom()
    {
        await ProjectsStand.SaveAsync(_data, "tagged", "Tagged", null, [], "tag:Project=shop", Stop);
        var page = Open("tagged");
        page.Find(".cg-rule-place input").Change("1");
        page.FindAll("input[name=start]")[2].Change(true);
        page.FindAll("button").Single(button => button.TextContent == "Show the difference").Click();
        page.WaitForState(() => page.FindComponents<ChangePreview>().Count > 0);
        var costs = Assert.Single(page.FindComponent<ChangePreview>().FindAll("table")).QuerySelectorAll("tbody tr").Select(Words).ToList();
        Assert.StartsWith("Shop $23.00 $13.00", costs[0], StringComparison.Ordinal);
        Assert.StartsWith("Tagged $0.00 $10.00", costs[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ending_a_project_asks_twice_and_keeps_its_past()
    {
        var page = Open("lab");
        page.FindAll("button").Single(button => button.TextContent == "End the project").Click();
        Assert.False((await Projects.GetAsync(Reach.Everything, "lab", Stop))!.IsOver);
        page.FindAll("button").Single(button => button.TextContent.StartsWith("Really end", StringComparison.Ordinal)).Click();
        page.WaitForState(() => this.Address() == "/projects");
        Assert.True((await Projects.GetAsync(Reach.Everything, "lab", Stop))!.IsOver);
    }

    private ProjectQueries Projects => _data.Services.GetRequiredService<ProjectQueries>();

    private static string Words(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IRenderedComponent<ProjectEditor> Open(string? code)
    {
        this.Serve(_data);
        this.GoTo(code is null ? "/projects/new" : $"/projects/{code}/edit");
        return Render<ProjectEditor>(page => page.Add(one => one.Code, code)).Loaded();
    }
}
