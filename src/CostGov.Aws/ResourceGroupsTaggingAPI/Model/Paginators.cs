using Amazon.Kit;
using Amazon.Runtime;

namespace Amazon.ResourceGroupsTaggingAPI.Model;

/// <summary>Follows the pages of GetResources.</summary>
public interface IGetResourcesPaginator
{
    IPaginatedEnumerable<GetResourcesResponse> Responses { get; }

    IPaginatedEnumerable<ResourceTagMapping> ResourceTagMappingList { get; }
}

internal sealed class GetResourcesPaginator(IAmazonResourceGroupsTaggingAPI client, GetResourcesRequest request)
    : Paginator<GetResourcesRequest, GetResourcesResponse>(
        request, client.GetResourcesAsync, page => page.PaginationToken, (next, token) => next.PaginationToken = token),
    IGetResourcesPaginator
{
    public IPaginatedEnumerable<ResourceTagMapping> ResourceTagMappingList => Items(page => page.ResourceTagMappingList);
}

/// <summary>Follows the pages of GetTagKeys.</summary>
public interface IGetTagKeysPaginator
{
    IPaginatedEnumerable<GetTagKeysResponse> Responses { get; }

    IPaginatedEnumerable<string> TagKeys { get; }
}

internal sealed class GetTagKeysPaginator(IAmazonResourceGroupsTaggingAPI client, GetTagKeysRequest request)
    : Paginator<GetTagKeysRequest, GetTagKeysResponse>(
        request, client.GetTagKeysAsync, page => page.PaginationToken, (next, token) => next.PaginationToken = token),
    IGetTagKeysPaginator
{
    public IPaginatedEnumerable<string> TagKeys => Items(page => page.TagKeys);
}

/// <summary>Follows the pages of GetTagValues.</summary>
public interface IGetTagValuesPaginator
{
    IPaginatedEnumerable<GetTagValuesResponse> Responses { get; }

    IPaginatedEnumerable<string> TagValues { get; }
}

internal sealed class GetTagValuesPaginator(IAmazonResourceGroupsTaggingAPI client, GetTagValuesRequest request)
    : Paginator<GetTagValuesRequest, GetTagValuesResponse>(
        request, client.GetTagValuesAsync, page => page.PaginationToken, (next, token) => next.PaginationToken = token),
    IGetTagValuesPaginator
{
    public IPaginatedEnumerable<string> TagValues => Items(page => page.TagValues);
}
