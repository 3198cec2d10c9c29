using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Asks what the attached policies come to for one account. Not for OUs, and not for the policies that only deny or allow.</summary>
public class DescribeEffectivePolicyRequest : AmazonOrganizationsRequest
{
    public EffectivePolicyType? PolicyType { get; set; }

    /// <summary>An account; the caller's own when null.</summary>
    public string? TargetId { get; set; }
}

/// <summary>What applies.</summary>
public class DescribeEffectivePolicyResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public EffectivePolicy EffectivePolicy { get; set; } = null!;
}

/// <summary>The policy after inheritance.</summary>
public class EffectivePolicy
{
    /// <summary>The document without inheritance operators, JSON in a string.</summary>
    [JsonRequired]
    public string PolicyContent { get; set; } = null!;

    public DateTime? LastUpdatedTimestamp { get; set; }

    public string? TargetId { get; set; }

    public EffectivePolicyType? PolicyType { get; set; }
}
