using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.ResourceGroupsTaggingAPI.Model;

/// <summary>Asks for the resources of this region that are or once were tagged.</summary>
public class GetResourcesRequest : AmazonResourceGroupsTaggingAPIRequest
{
    /// <summary>Valid for 15 minutes.</summary>
    public string? PaginationToken { get; set; }

    public List<TagFilter>? TagFilters { get; set; }

    /// <summary>1 to 100.</summary>
    public int? ResourcesPerPage { get; set; }

    /// <summary>100 to 500; a resource is never split, and counts as one at least.</summary>
    public int? TagsPerPage { get; set; }

    public List<string>? ResourceTypeFilters { get; set; }

    public bool? IncludeComplianceDetails { get; set; }

    /// <summary>Only together with IncludeComplianceDetails.</summary>
    public bool? ExcludeCompliantResources { get; set; }

    /// <summary>At most 100; excludes every filter and all paging. Unknown ARNs are left out of the answer without a word.</summary>
    public List<string>? ResourceARNList { get; set; }
}

/// <summary>One page of resources. An empty token ends the list as null does.</summary>
public class GetResourcesResponse : AmazonWebServiceResponse
{
    public string? PaginationToken { get; set; }

    [JsonRequired]
    public List<ResourceTagMapping> ResourceTagMappingList { get; set; } = null!;
}

/// <summary>Matches any of the values of a key, or the key whatever its value when no value is given.</summary>
public class TagFilter
{
    public string? Key { get; set; }

    public List<string>? Values { get; set; }
}

/// <summary>A resource and its tags, which may have all been removed since.</summary>
public class ResourceTagMapping
{
    [JsonRequired]
    public string ResourceARN { get; set; } = null!;

    /// <summary>Empty for a resource whose tags were all removed.</summary>
    [JsonRequired]
    public List<Tag> Tags { get; set; } = null!;

    public ComplianceDetails? ComplianceDetails { get; set; }
}

/// <summary>What the account's AWS tag policy says of a resource, where it was asked.</summary>
public class ComplianceDetails
{
    public List<string>? NoncompliantKeys { get; set; }

    public List<string>? KeysWithNoncompliantValues { get; set; }

    public List<string>? MissingTagKeys { get; set; }

    public bool? ComplianceStatus { get; set; }
}

/// <summary>A key and a value. Both are case-sensitive; the value may be empty.</summary>
public class Tag
{
    [JsonRequired]
    public string Key { get; set; } = null!;

    [JsonRequired]
    public string Value { get; set; } = null!;
}
