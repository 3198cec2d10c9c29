using Amazon.Kit;
using Amazon.Runtime;

namespace Amazon.CostExplorer.Model;

/// <summary>Follows the pages of ListCostAllocationTags.</summary>
public interface IListCostAllocationTagsPaginator
{
    IPaginatedEnumerable<ListCostAllocationTagsResponse> Responses { get; }

    IPaginatedEnumerable<CostAllocationTag> CostAllocationTags { get; }
}

internal sealed class ListCostAllocationTagsPaginator(IAmazonCostExplorer client, ListCostAllocationTagsRequest request)
    : Paginator<ListCostAllocationTagsRequest, ListCostAllocationTagsResponse>(
        request, client.ListCostAllocationTagsAsync, page => page.NextToken, (next, token) => next.NextToken = token),
    IListCostAllocationTagsPaginator
{
    public IPaginatedEnumerable<CostAllocationTag> CostAllocationTags => Items(page => page.CostAllocationTags);
}
