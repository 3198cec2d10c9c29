namespace Amazon.CostExplorer.Model;

/// <summary>The lists that can be followed to their end with <c>await foreach</c>.</summary>
public interface ICostExplorerPaginatorFactory
{
    IListCostAllocationTagsPaginator ListCostAllocationTags(ListCostAllocationTagsRequest request);
}

/// <inheritdoc/>
public class CostExplorerPaginatorFactory : ICostExplorerPaginatorFactory
{
    private readonly IAmazonCostExplorer _client;

    internal CostExplorerPaginatorFactory(IAmazonCostExplorer client) => _client = client;

    public IListCostAllocationTagsPaginator ListCostAllocationTags(ListCostAllocationTagsRequest request) =>
        new ListCostAllocationTagsPaginator(_client, request);
}
