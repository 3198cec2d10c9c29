using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Asks where a policy is attached.</summary>
public class ListTargetsForPolicyRequest : AmazonOrganizationsRequest
{
    public string? PolicyId { get; set; }

    public string? NextToken { get; set; }

    public int? MaxResults { get; set; }
}

/// <summary>One page of targets.</summary>
public class ListTargetsForPolicyResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public List<PolicyTargetSummary> Targets { get; set; } = null!;

    public string? NextToken { get; set; }
}

/// <summary>Where a policy is attached.</summary>
public class PolicyTargetSummary
{
    [JsonRequired]
    public string TargetId { get; set; } = null!;

    public string? Arn { get; set; }

    public string? Name { get; set; }

    public TargetType? Type { get; set; }
}
