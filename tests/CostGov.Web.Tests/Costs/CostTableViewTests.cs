using Bunit;
using CostGov.Costs;
using CostGov.Web.Costs;
using static CostGov.Web.Tests.Costs.Tables;

namespace CostGov.Web.Tests.Costs;

public sealed class CostTableViewTests : BunitContext
{
    private static readonly CostTable Table = Of(Group("EC2", 500m, 490m), Group("S3", 300m, 420m), Group("RDS", 200m, 0m), Group("Glue", 0m, 70m), Group("KMS", 0.4m, 0.2m), Group("Unread", null, 5m));

    public CostTableViewTests() => InEnglish.Set();

    [Theory]
    [InlineData("", "EC2 S3 RDS Glue KMS Unread")]
    [InlineData("sort=-change", "RDS S3 Glue EC2 KMS Unread")]
    [InlineData("sort=change", "KMS EC2 Glue S3 RDS Unread")]
    [InlineData("sort=name", "EC2 Glue KMS RDS S3 Unread")]
    public void Change_sorts_by_its_size_whichever_way_it_went_and_the_unknown_comes_last(string query, string services) =>
        Assert.Equal(services.Split(' '), Render(query).FindAll("tbody th a").Select(name => name.TextContent));

    [Fact]
    public void What_had_no_cost_before_is_new_what_has_none_now_has_ended_and_cents_have_no_percentage()
    {
        var changes = Render("").FindAll("tbody tr").ToDictionary(row => row.QuerySelector("th a")!.TextContent, row => row.QuerySelector("td:last-child .cg-num")!.TextContent.Trim());
        Assert.Equal("+$10.00 +2.0%", changes["EC2"]);
        Assert.Equal("+$200.00 new", changes["RDS"]);
        Assert.Equal("−$70.00 ended", changes["Glue"]);
        Assert.Equal("+$0.20", changes["KMS"]);
        Assert.StartsWith("–", changes["Unread"], StringComparison.Ordinal);
    }

    [Fact]
    public void Sorting_replaces_the_step_in_the_history()
    {
        var headers = Render("sort=-change").FindAll("thead th a");
        Assert.All(headers, header => Assert.True(header.HasAttribute("data-cg-replace")));
        Assert.Equal("descending", headers[^1].ParentElement!.GetAttribute("aria-sort"));
    }

    private IRenderedComponent<CostTableView> Render(string query)
    {
        var view = ExploreAddress.Read(query).View;
        return Render<CostTableView>(set => set
            .Add(table => table.Table, Table)
            .Add(table => table.View, view)
            .Add(table => table.Names, NoNames)
            .Add(table => table.Chart, CostChart.Of(Table, NoNames, new(), _ => null, [])));
    }
}
