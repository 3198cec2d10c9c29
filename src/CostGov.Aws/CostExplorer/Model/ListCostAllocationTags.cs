using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.CostExplorer.Model;

/// <summary>Asks which tag keys exist and which of them are activated for billing.</summary>
public class ListCostAllocationTagsRequest : AmazonCostExplorerRequest
{
    public CostAllocationTagStatus? Status { get; set; }

    /// <summary>At most 100.</summary>
    public List<string>? TagKeys { get; set; }

    public CostAllocationTagType? Type { get; set; }

    public string? NextToken { get; set; }

    /// <summary>1 to 1,000; 100 when not said.</summary>
    public int? MaxResults { get; set; }
}

/// <summary>One page of cost allocation tags.</summary>
public class ListCostAllocationTagsResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public List<CostAllocationTag> CostAllocationTags { get; set; } = null!;

    public string? NextToken { get; set; }
}

/// <summary>A tag key and whether it divides the bill.</summary>
public class CostAllocationTag
{
    [JsonRequired]
    public string TagKey { get; set; } = null!;

    [JsonRequired]
    public CostAllocationTagType Type { get; set; } = null!;

    [JsonRequired]
    public CostAllocationTagStatus Status { get; set; } = null!;

    /// <summary>A ZonedDateTime as text.</summary>
    public string? LastUpdatedDate { get; set; }

    /// <summary>A ZonedDateTime as text.</summary>
    public string? LastUsedDate { get; set; }
}
