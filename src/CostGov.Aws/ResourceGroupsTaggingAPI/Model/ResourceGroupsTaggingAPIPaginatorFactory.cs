namespace Amazon.ResourceGroupsTaggingAPI.Model;

/// <summary>The lists that can be followed to their end with <c>await foreach</c>.</summary>
public interface IResourceGroupsTaggingAPIPaginatorFactory
{
    IGetResourcesPaginator GetResources(GetResourcesRequest request);

    IGetTagKeysPaginator GetTagKeys(GetTagKeysRequest request);

    IGetTagValuesPaginator GetTagValues(GetTagValuesRequest request);
}

/// <inheritdoc/>
public class ResourceGroupsTaggingAPIPaginatorFactory : IResourceGroupsTaggingAPIPaginatorFactory
{
    private readonly IAmazonResourceGroupsTaggingAPI _client;

    internal ResourceGroupsTaggingAPIPaginatorFactory(IAmazonResourceGroupsTaggingAPI client) => _client = client;

    public IGetResourcesPaginator GetResources(GetResourcesRequest request) => new GetResourcesPaginator(_client, request);

    public IGetTagKeysPaginator GetTagKeys(GetTagKeysRequest request) => new GetTagKeysPaginator(_client, request);

    public IGetTagValuesPaginator GetTagValues(GetTagValuesRequest request) => new GetTagValuesPaginator(_client, request);
}
