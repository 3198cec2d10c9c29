using Bunit;
using CostGov.Testing;
using CostGov.Web.Projects;
using CostGov.Web.Tests.Accounts;

namespace CostGov.Web.Tests.Projects;

public sealed class ProjectsPageTests : BunitContext, IAsyncLifetime
{
    private TemporaryData _data = null!;
    private bool _isServed;

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
    public void Every_project_and_unassigned_are_there_and_add_up_to_the_whole()
    {
        var page = Open("/projects");
        Assert.Equal(["Shop Sato $15.00 75.9%", "Laboratory No owner $3.00 15.2%", "Unassigned $1.75 8.9%"], Rows(page));
        Assert.StartsWith("19.75000000000001 USD", page.Find("tfoot td:nth-of-type(2) .cg-num").GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void Order_and_search_are_in_the_address_and_unassigned_stays_last()
    {
        Assert.Equal(["Laboratory", "Shop", "Unassigned"], Names(Open("/projects?sort=name")));
        Assert.Equal(["Laboratory", "Shop", "Unassigned"], Names(Open("/projects?sort=cost")));
        Assert.Equal(["Shop", "Unassigned"], Names(Open("/projects?q=%EF%BC%B3ato")));
        Assert.Equal(["Shop", "Unassigned"], Names(Open("/projects?q=%E5%BA%97%E8%88%97")));
    }

    [Fact]
    public void The_share_of_tagged_use_stands_beside_each_project()
    {
        var page = Open("/projects");
        Assert.Equal(["66.7%", "0.0%", "0.0%"], page.FindAll("tbody tr").Select(row => row.QuerySelector("td:last-child")!.TextContent.Trim()));
    }

    [Fact]
    public void A_name_leads_to_the_project_and_unassigned_to_the_explorer()
    {
        var links = Open("/projects?m=effective").FindAll("tbody th a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal(["/projects/shop?m=effective", "/projects/lab?m=effective"], links.Take(2));
        Assert.Contains("f=project:", links[2], StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_address_says_wrongly_is_named()
    {
        var page = Open("/projects?sort=size&colour=red");
        Assert.Contains("colour", page.Find(".cg-notice").TextContent, StringComparison.Ordinal);
        Assert.Contains("sort", page.Find(".cg-notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void In_japanese_a_project_has_its_japanese_name()
    {
        InJapanese.Set();
        Assert.Equal(["店舗", "Laboratory", "未割り当て"], Names(Open("/projects")));
    }

    [Fact]
    public void The_view_survives_its_own_address()
    {
        var view = ProjectsView.Read("?p=last-month&vs=yoy&m=effective&q=a%26b&sort=-owner").View;
        Assert.Equal("/projects?p=last-month&vs=yoy&m=effective&q=a%26b&sort=-owner", view.ToUrl());
        Assert.Equal("/projects", new ProjectsView().ToUrl());
    }

    private static IEnumerable<string> Names(IRenderedComponent<ProjectsPage> page) => page.FindAll("tbody th a").Select(link => link.TextContent);

    private static IEnumerable<string> Rows(IRenderedComponent<ProjectsPage> page) => page.FindAll("tbody tr").Select(row =>
        string.Join(' ', new[] { row.QuerySelector("th a"), row.QuerySelector("td:nth-of-type(1)"), row.QuerySelector("td:nth-of-type(2)"), row.QuerySelector("td:nth-of-type(4)") }
            .Select(cell => string.Join(' ', cell!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(text => text.Length > 0)));

    private IRenderedComponent<ProjectsPage> Open(string address)
    {
        if (!_isServed)
            this.Serve(_data);
        _isServed = true;
        this.GoTo(address);
        return Render<ProjectsPage>().Loaded();
    }
}
