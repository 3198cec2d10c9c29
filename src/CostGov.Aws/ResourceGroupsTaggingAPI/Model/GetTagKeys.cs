using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.ResourceGroupsTaggingAPI.Model;

/// <summary>Asks which tag keys are in use in this region.</summary>
public class GetTagKeysRequest : AmazonResourceGroupsTaggingAPIRequest
{
    public string? PaginationToken { get; set; }
}

/// <summary>One page of keys.</summary>
public class GetTagKeysResponse : AmazonWebServiceResponse
{
    public string? PaginationToken { get; set; }

    [JsonRequired]
    public List<string> TagKeys { get; set; } = null!;
}
