using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Asks for the caller's organisation. Any member may ask.</summary>
public class DescribeOrganizationRequest : AmazonOrganizationsRequest
{
}

/// <summary>The organisation.</summary>
public class DescribeOrganizationResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public Organization Organization { get; set; } = null!;
}

/// <summary>The organisation and its management account.</summary>
public class Organization
{
    [JsonRequired]
    public string Id { get; set; } = null!;

    public string? Arn { get; set; }

    public OrganizationFeatureSet? FeatureSet { get; set; }

    public string? MasterAccountArn { get; set; }

    [JsonRequired]
    public string MasterAccountId { get; set; } = null!;

    public string? MasterAccountEmail { get; set; }

    /// <summary>Deprecated and often wrong: ask ListRoots for PolicyTypes.</summary>
    public List<PolicyTypeSummary>? AvailablePolicyTypes { get; set; }
}

/// <summary>A kind of policy and whether it is switched on.</summary>
public class PolicyTypeSummary
{
    public PolicyType? Type { get; set; }

    public PolicyTypeStatus? Status { get; set; }
}
