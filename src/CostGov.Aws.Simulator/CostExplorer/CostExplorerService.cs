using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.CostExplorer;

internal static class CostExplorerService
{
    private const string Refusal = "ValidationException";

    public static AwsService Create(PageTokens tokens, ListPages lists, SimulatorOptions options)
    {
        var pages = new CostPages(tokens, options.PageCells, options.EmptyPageEvery);
        var values = new NamedValues(lists, options.PageCells);
        return new AwsService("ce", "AWSInsightsIndexService", Refusal, new Dictionary<string, Operation>
        {
            ["GetCostAndUsage"] = new(call => GetCostAndUsage(call, pages), "NextPageToken"),
            ["GetDimensionValues"] = new(values.GetDimensionValues, "NextPageToken"),
            ["GetTags"] = new(values.GetTags, "NextPageToken"),
            ["ListCostAllocationTags"] = new(values.ListCostAllocationTags, "NextToken"),
        });
    }

    private static AwsReply GetCostAndUsage(AwsCall call, CostPages pages)
    {
        var view = new CostView(call.Caller);
        var question = CostQuestion.Parse(call.Input, view);
        var (page, nextToken) = pages.Next(call, question, view);
        return CostAnswer.Write(question, page, nextToken, call.Organization);
    }
}
