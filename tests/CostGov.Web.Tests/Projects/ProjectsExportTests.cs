using CostGov.Costs;
using CostGov.Files;
using CostGov.Projects;
using CostGov.Reports;
using CostGov.Testing;
using CostGov.Web.Tests.Reports;

namespace CostGov.Web.Tests.Projects;

public sealed class ProjectsExportTests
{
    private const string August = "p=2026-08-01..2026-08-20&vs=2026-07-01..2026-07-20";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_projects_and_unassigned_add_up_to_the_bill()
    {
        InEnglish.Set();
        await using var costs = new ExportedCosts(await ProjectsStand.CompanyAsync(Stop, withTag: true));
        var rows = await ExportedCosts.CsvAsync(await costs.ProjectsAsync(August, ExportFormat.Csv));

        Assert.Equal(["shop", "lab", "tagged", ""], rows.Select(row => row["code"]));
        Assert.Equal("Unassigned", rows[3]["name"]);
        Assert.Equal(["15.00000000000001", "3", "0", "1.75"], rows.Select(row => row["amount"]));
        Assert.Equal(["8", "2", "0", "0"], rows.Select(row => row["compared_amount"]));
    }

    [Theory, InlineData(ExportFormat.Csv, "en-US"), InlineData(ExportFormat.Csv, "ja-JP"), InlineData(ExportFormat.Xlsx, "en-US"), InlineData(ExportFormat.Xlsx, "ja-JP")]
    public async Task Brought_back_as_it_is_it_makes_the_same_projects(ExportFormat format, string culture)
    {
        InCulture.Set(culture);
        var data = await ProjectsStand.CompanyAsync(Stop, withTag: true);
        await ProjectsStand.SaveAsync(data, "ec", "-EC, \"shop\"", "通販；EC", ["佐藤 美咲", "=Mori"], "ou:ou-dev", Stop);
        await using var costs = new ExportedCosts(data);

        var list = ListReader.Read("projects", await FileAsync(await costs.ProjectsAsync(August, format), format), ProjectList.Columns, new());
        var changes = ProjectList.Of(list.Rows, [], new(2026, 9, 10), new(2026, 9, 10), restate: false);

        Assert.Empty(list.BadRows);
        Assert.Empty(changes.Refused);
        Assert.Equal(["shop", "lab", "tagged", "ec"], changes.Changes.Select(change => change.Code));
        var (shop, ec) = (changes.Changes[0], changes.Changes[3]);
        Assert.Equal(("Shop", "店舗", "CC-1", "account:111111111111"), (shop.Name, shop.JapaneseName, shop.CostCentre, Assert.Single(shop.Rules).Rule.ToString()));
        Assert.Equal(("-EC, \"shop\"", "通販；EC", "ou:ou-dev"), (ec.Name, ec.JapaneseName, Assert.Single(ec.Rules).Rule.ToString()));
        Assert.Equal(["佐藤 美咲", "=Mori"], ec.Owners);
    }

    private static async Task<byte[]> FileAsync(ExportDraft draft, ExportFormat format)
    {
        var sheets = Assert.IsType<ExportDraft.Ready>(draft).Sheets;
        using var file = new MemoryStream();
        await (format == ExportFormat.Csv ? CsvFile.WriteAsync(file, sheets[0], () => { }, Stop) : XlsxFile.WriteAsync(file, sheets, () => { }, Stop));
        return file.ToArray();
    }
}
