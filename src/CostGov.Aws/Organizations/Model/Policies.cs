using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Asks for the policies of one kind.</summary>
public class ListPoliciesRequest : AmazonOrganizationsRequest
{
    public PolicyType? Filter { get; set; }

    public string? NextToken { get; set; }

    public int? MaxResults { get; set; }
}

/// <summary>One page of policies.</summary>
public class ListPoliciesResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public List<PolicySummary> Policies { get; set; } = null!;

    public string? NextToken { get; set; }
}

/// <summary>Asks which policies of one kind are attached directly, inherited ones left out.</summary>
public class ListPoliciesForTargetRequest : AmazonOrganizationsRequest
{
    public string? TargetId { get; set; }

    public PolicyType? Filter { get; set; }

    public string? NextToken { get; set; }

    public int? MaxResults { get; set; }
}

/// <summary>One page of policies.</summary>
public class ListPoliciesForTargetResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public List<PolicySummary> Policies { get; set; } = null!;

    public string? NextToken { get; set; }
}

/// <summary>Asks for a policy with its content.</summary>
public class DescribePolicyRequest : AmazonOrganizationsRequest
{
    public string? PolicyId { get; set; }
}

/// <summary>A policy.</summary>
public class DescribePolicyResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public Policy Policy { get; set; } = null!;
}

/// <summary>A policy without its content.</summary>
public class PolicySummary
{
    [JsonRequired]
    public string Id { get; set; } = null!;

    public string? Arn { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public PolicyType? Type { get; set; }

    public bool? AwsManaged { get; set; }
}

/// <summary>A policy with its content.</summary>
public class Policy
{
    [JsonRequired]
    public PolicySummary PolicySummary { get; set; } = null!;

    /// <summary>The document, JSON in a string.</summary>
    [JsonRequired]
    public string Content { get; set; } = null!;
}
