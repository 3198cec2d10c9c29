using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Asks for the tags of an account, OU, root or policy.</summary>
public class ListTagsForResourceRequest : AmazonOrganizationsRequest
{
    public string? ResourceId { get; set; }

    public string? NextToken { get; set; }
}

/// <summary>One page of tags.</summary>
public class ListTagsForResourceResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public List<Tag> Tags { get; set; } = null!;

    public string? NextToken { get; set; }
}

/// <summary>A key and a value. Both are case-sensitive; the value may be empty.</summary>
public class Tag
{
    [JsonRequired]
    public string Key { get; set; } = null!;

    [JsonRequired]
    public string Value { get; set; } = null!;
}
