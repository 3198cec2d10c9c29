using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Asks for the root: there is one.</summary>
public class ListRootsRequest : AmazonOrganizationsRequest
{
    public string? NextToken { get; set; }

    public int? MaxResults { get; set; }
}

/// <summary>The root, with the kinds of policy that are switched on.</summary>
public class ListRootsResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public List<Root> Roots { get; set; } = null!;

    public string? NextToken { get; set; }
}

/// <summary>Asks which root or OU holds an account or OU.</summary>
public class ListParentsRequest : AmazonOrganizationsRequest
{
    public string? ChildId { get; set; }

    public string? NextToken { get; set; }

    public int? MaxResults { get; set; }
}

/// <summary>The parent: there is one.</summary>
public class ListParentsResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public List<Parent> Parents { get; set; } = null!;

    public string? NextToken { get; set; }
}

/// <summary>Asks for the ids of one kind below a root or OU.</summary>
public class ListChildrenRequest : AmazonOrganizationsRequest
{
    public string? ParentId { get; set; }

    public ChildType? ChildType { get; set; }

    public string? NextToken { get; set; }

    public int? MaxResults { get; set; }
}

/// <summary>One page of ids, perhaps none although more follow.</summary>
public class ListChildrenResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public List<Child> Children { get; set; } = null!;

    public string? NextToken { get; set; }
}

/// <summary>The top of the tree.</summary>
public class Root
{
    [JsonRequired]
    public string Id { get; set; } = null!;

    public string? Arn { get; set; }

    public string? Name { get; set; }

    public List<PolicyTypeSummary>? PolicyTypes { get; set; }
}

/// <summary>The root or OU above.</summary>
public class Parent
{
    [JsonRequired]
    public string Id { get; set; } = null!;

    [JsonRequired]
    public ParentType Type { get; set; } = null!;
}

/// <summary>An account or OU below.</summary>
public class Child
{
    [JsonRequired]
    public string Id { get; set; } = null!;

    [JsonRequired]
    public ChildType Type { get; set; } = null!;
}
