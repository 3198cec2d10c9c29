using Bunit;
using CostGov.Testing;
using CostGov.Web.Costs;
using CostGov.Web.Projects;
using CostGov.Web.Tests.Accounts;

namespace CostGov.Web.Tests.Projects;

public sealed class ProjectSheetTests : BunitContext, IAsyncLifetime
{
    private TemporaryData _data = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        InEnglish.Set();
        _data = await ProjectsStand.CompanyAsync(Stop, withTag: true);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _data.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    [Fact]
    public void Title_key_figures_members_and_rules_are_there()
    {
        var page = Open("shop");
        Assert.Equal("Shop", page.Find("h1").TextContent);
        Assert.Equal(["$15.00", "$8.00", "75.9%", "$5.00"], page.FindAll(".cg-tile-figure").Select(figure => Words(figure.TextContent)));
        Assert.Equal(["shop Since ever Now"], page.FindComponent<ProjectMembers>().FindAll("tbody tr").Select(row => Words(row.TextContent)));
        Assert.Equal(["shop Account 10 Since ever Now"], page.FindComponent<ProjectRules>().FindAll("tbody tr").Select(row => Words(row.TextContent)));
        Assert.NotEmpty(page.FindAll("path.cg-bar-path"));
        Assert.Empty(page.FindComponents<Unanswered>());
    }

    [Fact]
    public void A_project_of_a_tag_is_told_by_account_and_services_get_the_sentence()
    {
        var page = Open("tagged");
        Assert.Single(page.FindComponents<Unanswered>());
        Assert.Contains("Charges count to it by the tag Project, in whatever account they are.", page.FindComponent<ProjectMembers>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_leads_to_the_explorer_with_this_project_alone()
    {
        var links = Open("shop").FindAll(".cg-rank-name a, .cg-tile-name a[href^='/explore'], .cg-card-head a").Select(link => link.GetAttribute("href")).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains("f=project:shop", link, StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_that_is_not_there_says_so_and_repeats_nothing()
    {
        var page = Open("<b>ghost");
        Assert.Equal("There is no such project", page.Find("h1").TextContent);
        Assert.DoesNotContain("ghost", page.Markup, StringComparison.Ordinal);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IRenderedComponent<ProjectSheet> Open(string code)
    {
        this.Serve(_data);
        this.GoTo("/projects/" + Uri.EscapeDataString(code));
        return Render<ProjectSheet>(sheet => sheet.Add(page => page.Code, code)).Loaded();
    }
}
