using Amazon.Budgets;
using Amazon.CostExplorer;
using Amazon.Organizations;
using Amazon.ResourceGroupsTaggingAPI;

namespace CostGov.Aws.Tests.Clients;

/// <summary>Product code written against these clients compiles against the official packages as well, because the names and types are the same.</summary>
public sealed class ThePublicSurface
{
    private static readonly string ShapesText = Repository.Text("tests/data/shapes.txt");

    public static TheoryData<string, Type> Clients => new()
    {
        { "ce", typeof(AmazonCostExplorerClient) },
        { "organizations", typeof(AmazonOrganizationsClient) },
        { "budgets", typeof(AmazonBudgetsClient) },
        { "resourcegroupstaggingapi", typeof(AmazonResourceGroupsTaggingAPIClient) },
    };

    [Theory]
    [MemberData(nameof(Clients))]
    public void Every_public_member_is_the_official_one(string service, Type client)
    {
        var differences = Surface.Differences(ShapesText, service, client);

        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }

    [Theory]
    [InlineData("MetricValue: Amount:str, Unit:str", "MetricValue: Amount:str", "MetricValue.Unit: not among the shapes")]
    [InlineData("MetricValue: Amount:str, Unit:str", "MetricValue: Amount:str, Unit:str, Rate:str", "MetricValue.Rate: missing")]
    [InlineData("Estimated:bool", "Estimated:int", "ResultByTime.Estimated: Nullable<Boolean> instead of Nullable<Int32>")]
    [InlineData("MetricValue: Amount:str, Unit:str", "MetricValue: Amount:str, *Unit:str", "MetricValue.Unit: required by the model, not by the client")]
    [InlineData("Granularity = DAILY MONTHLY HOURLY", "Granularity = DAILY MONTHLY", "Granularity.HOURLY: not among the shapes")]
    [InlineData("Granularity = DAILY MONTHLY HOURLY", "Granularity = DAILY MONTHLY HOURLY YEARLY", "Granularity.YEARLY: missing")]
    [InlineData("MatchOptions:[enum MatchOption]", "MatchOptions:[int]", "TagValues.MatchOptions: List<String> instead of List<Nullable<Int32>>")]
    [InlineData("GetTags\n", "GetLabels\n", "GetTags: AWS has no such operation")]
    [InlineData("GetTags\n", "GetLabels\n", "Amazon.CostExplorer.Model.GetTagsRequest: not among the shapes")]
    [InlineData("ListCostAllocationTags  page", "ListCostAllocationTags  once", "Paginators.ListCostAllocationTags: the official SDK has none")]
    [InlineData("err LimitExceeded InvalidNextToken\nUpdateCost", "err LimitExceeded InvalidNextToken Gone\nUpdateCost", "Amazon.CostExplorer.Model.GoneException: missing")]
    public void A_difference_is_named(string text, string changed, string difference)
    {
        Assert.Contains(text, ShapesText, StringComparison.Ordinal);

        var differences = Surface.Differences(ShapesText.Replace(text, changed, StringComparison.Ordinal), "ce", typeof(AmazonCostExplorerClient));

        Assert.Contains(difference, differences);
    }
}
