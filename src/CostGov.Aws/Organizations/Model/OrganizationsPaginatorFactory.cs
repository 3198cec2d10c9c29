namespace Amazon.Organizations.Model;

/// <summary>The lists that can be followed to their end with <c>await foreach</c>.</summary>
public interface IOrganizationsPaginatorFactory
{
    IListAccountsPaginator ListAccounts(ListAccountsRequest request);

    IListAccountsForParentPaginator ListAccountsForParent(ListAccountsForParentRequest request);

    IListChildrenPaginator ListChildren(ListChildrenRequest request);

    IListOrganizationalUnitsForParentPaginator ListOrganizationalUnitsForParent(ListOrganizationalUnitsForParentRequest request);

    IListParentsPaginator ListParents(ListParentsRequest request);

    IListPoliciesPaginator ListPolicies(ListPoliciesRequest request);

    IListPoliciesForTargetPaginator ListPoliciesForTarget(ListPoliciesForTargetRequest request);

    IListRootsPaginator ListRoots(ListRootsRequest request);

    IListTagsForResourcePaginator ListTagsForResource(ListTagsForResourceRequest request);

    IListTargetsForPolicyPaginator ListTargetsForPolicy(ListTargetsForPolicyRequest request);
}

/// <inheritdoc/>
public class OrganizationsPaginatorFactory : IOrganizationsPaginatorFactory
{
    private readonly IAmazonOrganizations _client;

    internal OrganizationsPaginatorFactory(IAmazonOrganizations client) => _client = client;

    public IListAccountsPaginator ListAccounts(ListAccountsRequest request) => new ListAccountsPaginator(_client, request);

    public IListAccountsForParentPaginator ListAccountsForParent(ListAccountsForParentRequest request) =>
        new ListAccountsForParentPaginator(_client, request);

    public IListChildrenPaginator ListChildren(ListChildrenRequest request) => new ListChildrenPaginator(_client, request);

    public IListOrganizationalUnitsForParentPaginator ListOrganizationalUnitsForParent(ListOrganizationalUnitsForParentRequest request) =>
        new ListOrganizationalUnitsForParentPaginator(_client, request);

    public IListParentsPaginator ListParents(ListParentsRequest request) => new ListParentsPaginator(_client, request);

    public IListPoliciesPaginator ListPolicies(ListPoliciesRequest request) => new ListPoliciesPaginator(_client, request);

    public IListPoliciesForTargetPaginator ListPoliciesForTarget(ListPoliciesForTargetRequest request) =>
        new ListPoliciesForTargetPaginator(_client, request);

    public IListRootsPaginator ListRoots(ListRootsRequest request) => new ListRootsPaginator(_client, request);

    public IListTagsForResourcePaginator ListTagsForResource(ListTagsForResourceRequest request) => new ListTagsForResourcePaginator(_client, request);

    public IListTargetsForPolicyPaginator ListTargetsForPolicy(ListTargetsForPolicyRequest request) =>
        new ListTargetsForPolicyPaginator(_client, request);
}
