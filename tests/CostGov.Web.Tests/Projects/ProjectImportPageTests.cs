using System.Text;
using Bunit;
using CostGov.Projects;
using CostGov.Testing;
using CostGov.Web.Projects;
using CostGov.Web.Tests.Accounts;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Web.Tests.Projects;

public sealed class ProjectImportPageTests : BunitContext, IAsyncLifetime
{
    private static readonly Encoding Cp932 = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
    private TemporaryData _data = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ProjectQueries Projects => _data.Services.GetRequiredService<ProjectQueries>();

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
    public async Task A_list_that_excel_saved_in_japan_is_shown_and_kept_when_confirmed()
    {
        var page = Open();
        Upload(page, Cp932.GetBytes("案件コード,案件名,責任者,ルール\r\npos,店舗システム①,髙橋;佐藤,account:333333333333\r\nbad row,x,,\r\n"));

        page.WaitForAssertion(() => Assert.Contains("Keep 1 projects", page.Markup, StringComparison.Ordinal));
        Assert.Equal("ShiftJis", page.Find("select option[selected]").GetAttribute("value"));
        Assert.Contains("Left out: 1", page.Markup, StringComparison.Ordinal);
        Assert.Null(await Projects.GetAsync(Reach.Everything, "pos", Stop));

        page.Find("button.cg-button-primary").Click();
        page.WaitForState(() => this.Address() == "/projects");
        var project = await Projects.GetAsync(Reach.Everything, "pos", Stop);
        Assert.Equal("店舗システム①", project!.JapaneseName);
        Assert.Equal(["髙橋", "佐藤"], project.Owners);
    }

    [Fact]
    public void What_was_detected_is_corrected_without_choosing_the_file_again()
    {
        var page = Open();
        Upload(page, Encoding.UTF8.GetBytes("a;First\nb;Second\n"));
        page.WaitForAssertion(() => Assert.Contains("Keep 2 projects", page.Markup, StringComparison.Ordinal));
        page.FindAll("input[type=checkbox]")[0].Change(true);
        page.WaitForAssertion(() => Assert.Contains("What would change: 0", page.Markup, StringComparison.Ordinal));
        page.FindAll("input[type=checkbox]")[0].Change(false);
        page.WaitForAssertion(() => Assert.Contains("Keep 2 projects", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void A_past_that_the_list_restates_is_shown_first()
    {
        var page = Open();
        Upload(page, Encoding.UTF8.GetBytes("code,name,rules\nshop,Shop,account:333333333333\n"));
        page.WaitForAssertion(() => Assert.Contains("Keep 1 projects", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindComponents<ChangePreview>());
        page.FindAll("input[name=start]")[1].Change(true);
        page.WaitForAssertion(() => Assert.Contains("$23.00", page.FindComponent<ChangePreview>().Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_no_list_is_refused_in_words()
    {
        var page = Open();
        Upload(page, [.. "PK\x03\x04"u8, 9, 9, 9]);
        page.WaitForAssertion(() => Assert.Contains("damaged", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    private static void Upload(IRenderedComponent<ProjectImportPage> page, byte[] bytes) =>
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(bytes, "list.csv"));

    private IRenderedComponent<ProjectImportPage> Open()
    {
        this.Serve(_data);
        this.GoTo("/projects/import");
        return Render<ProjectImportPage>().Loaded();
    }
}
