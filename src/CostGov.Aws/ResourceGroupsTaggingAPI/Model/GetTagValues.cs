using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.ResourceGroupsTaggingAPI.Model;

/// <summary>Asks which values a key has in this region.</summary>
public class GetTagValuesRequest : AmazonResourceGroupsTaggingAPIRequest
{
    public string? PaginationToken { get; set; }

    public string? Key { get; set; }
}

/// <summary>One page of values.</summary>
public class GetTagValuesResponse : AmazonWebServiceResponse
{
    public string? PaginationToken { get; set; }

    [JsonRequired]
    public List<string> TagValues { get; set; } = null!;
}
