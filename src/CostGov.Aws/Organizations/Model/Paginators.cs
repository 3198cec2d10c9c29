using Amazon.Kit;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Follows the pages of ListAccounts.</summary>
public interface IListAccountsPaginator
{
    IPaginatedEnumerable<ListAccountsResponse> Responses { get; }

    IPaginatedEnumerable<Account> Accounts { get; }
}

internal sealed class ListAccountsPaginator(IAmazonOrganizations client, ListAccountsRequest request)
    : Paginator<ListAccountsRequest, ListAccountsResponse>(
        request, client.ListAccountsAsync, page => page.NextToken, (next, token) => next.NextToken = token),
    IListAccountsPaginator
{
    public IPaginatedEnumerable<Account> Accounts => Items(page => page.Accounts);
}

/// <summary>Follows the pages of ListAccountsForParent.</summary>
public interface IListAccountsForParentPaginator
{
    IPaginatedEnumerable<ListAccountsForParentResponse> Responses { get; }

    IPaginatedEnumerable<Account> Accounts { get; }
}

internal sealed class ListAccountsForParentPaginator(IAmazonOrganizations client, ListAccountsForParentRequest request)
    : Paginator<ListAccountsForParentRequest, ListAccountsForParentResponse>(
        request, client.ListAccountsForParentAsync, page => page.NextToken, (next, token) => next.NextToken = token),
    IListAccountsForParentPaginator
{
    public IPaginatedEnumerable<Account> Accounts => Items(page => page.Accounts);
}

/// <summary>Follows the pages of ListChildren.</summary>
public interface IListChildrenPaginator
{
    IPaginatedEnumerable<ListChildrenResponse> Responses { get; }

    IPaginatedEnumerable<Child> Children { get; }
}

internal sealed class ListChildrenPaginator(IAmazonOrganizations client, ListChildrenRequest request)
    : Paginator<ListChildrenRequest, ListChildrenResponse>(
        request, client.ListChildrenAsync, page => page.NextToken, (next, token) => next.NextToken = token),
    IListChildrenPaginator
{
    public IPaginatedEnumerable<Child> Children => Items(page => page.Children);
}

/// <summary>Follows the pages of ListOrganizationalUnitsForParent.</summary>
public interface IListOrganizationalUnitsForParentPaginator
{
    IPaginatedEnumerable<ListOrganizationalUnitsForParentResponse> Responses { get; }

    IPaginatedEnumerable<OrganizationalUnit> OrganizationalUnits { get; }
}

internal sealed class ListOrganizationalUnitsForParentPaginator(IAmazonOrganizations client, ListOrganizationalUnitsForParentRequest request)
    : Paginator<ListOrganizationalUnitsForParentRequest, ListOrganizationalUnitsForParentResponse>(
        request, client.ListOrganizationalUnitsForParentAsync, page => page.NextToken, (next, token) => next.NextToken = token),
    IListOrganizationalUnitsForParentPaginator
{
    public IPaginatedEnumerable<OrganizationalUnit> OrganizationalUnits => Items(page => page.OrganizationalUnits);
}

/// <summary>Follows the pages of ListParents.</summary>
public interface IListParentsPaginator
{
    IPaginatedEnumerable<ListParentsResponse> Responses { get; }

    IPaginatedEnumerable<Parent> Parents { get; }
}

internal sealed class ListParentsPaginator(IAmazonOrganizations client, ListParentsRequest request)
    : Paginator<ListParentsRequest, ListParentsResponse>(
        request, client.ListParentsAsync, page => page.NextToken, (next, token) => next.NextToken = token),
    IListParentsPaginator
{
    public IPaginatedEnumerable<Parent> Parents => Items(page => page.Parents);
}

/// <summary>Follows the pages of ListPolicies.</summary>
public interface IListPoliciesPaginator
{
    IPaginatedEnumerable<ListPoliciesResponse> Responses { get; }

    IPaginatedEnumerable<PolicySummary> Policies { get; }
}

internal sealed class ListPoliciesPaginator(IAmazonOrganizations client, ListPoliciesRequest request)
    : Paginator<ListPoliciesRequest, ListPoliciesResponse>(
        request, client.ListPoliciesAsync, page => page.NextToken, (next, token) => next.NextToken = token),
    IListPoliciesPaginator
{
    public IPaginatedEnumerable<PolicySummary> Policies => Items(page => page.Policies);
}

/// <summary>Follows the pages of ListPoliciesForTarget.</summary>
public interface IListPoliciesForTargetPaginator
{
    IPaginatedEnumerable<ListPoliciesForTargetResponse> Responses { get; }

    IPaginatedEnumerable<PolicySummary> Policies { get; }
}

internal sealed class ListPoliciesForTargetPaginator(IAmazonOrganizations client, ListPoliciesForTargetRequest request)
    : Paginator<ListPoliciesForTargetRequest, ListPoliciesForTargetResponse>(
        request, client.ListPoliciesForTargetAsync, page => page.NextToken, (next, token) => next.NextToken = token),
    IListPoliciesForTargetPaginator
{
    public IPaginatedEnumerable<PolicySummary> Policies => Items(page => page.Policies);
}

/// <summary>Follows the pages of ListRoots.</summary>
public interface IListRootsPaginator
{
    IPaginatedEnumerable<ListRootsResponse> Responses { get; }

    IPaginatedEnumerable<Root> Roots { get; }
}

internal sealed class ListRootsPaginator(IAmazonOrganizations client, ListRootsRequest request)
    : Paginator<ListRootsRequest, ListRootsResponse>(
        request, client.ListRootsAsync, page => page.NextToken, (next, token) => next.NextToken = token),
    IListRootsPaginator
{
    public IPaginatedEnumerable<Root> Roots => Items(page => page.Roots);
}

/// <summary>Follows the pages of ListTagsForResource.</summary>
public interface IListTagsForResourcePaginator
{
    IPaginatedEnumerable<ListTagsForResourceResponse> Responses { get; }

    IPaginatedEnumerable<Tag> Tags { get; }
}

internal sealed class ListTagsForResourcePaginator(IAmazonOrganizations client, ListTagsForResourceRequest request)
    : Paginator<ListTagsForResourceRequest, ListTagsForResourceResponse>(
        request, client.ListTagsForResourceAsync, page => page.NextToken, (next, token) => next.NextToken = token),
    IListTagsForResourcePaginator
{
    public IPaginatedEnumerable<Tag> Tags => Items(page => page.Tags);
}

/// <summary>Follows the pages of ListTargetsForPolicy.</summary>
public interface IListTargetsForPolicyPaginator
{
    IPaginatedEnumerable<ListTargetsForPolicyResponse> Responses { get; }

    IPaginatedEnumerable<PolicyTargetSummary> Targets { get; }
}

internal sealed class ListTargetsForPolicyPaginator(IAmazonOrganizations client, ListTargetsForPolicyRequest request)
    : Paginator<ListTargetsForPolicyRequest, ListTargetsForPolicyResponse>(
        request, client.ListTargetsForPolicyAsync, page => page.NextToken, (next, token) => next.NextToken = token),
    IListTargetsForPolicyPaginator
{
    public IPaginatedEnumerable<PolicyTargetSummary> Targets => Items(page => page.Targets);
}
