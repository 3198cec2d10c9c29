using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.CostExplorer.Model;

/// <summary>Asks which tag keys occur on the bill or, given a key, which values.</summary>
public class GetTagsRequest : AmazonCostExplorerRequest
{
    public string? SearchString { get; set; }

    public DateInterval? TimePeriod { get; set; }

    public string? TagKey { get; set; }

    public Expression? Filter { get; set; }

    /// <summary>Excludes SearchString and NextPageToken.</summary>
    public List<SortDefinition>? SortBy { get; set; }

    public string? BillingViewArn { get; set; }

    public int? MaxResults { get; set; }

    public string? NextPageToken { get; set; }
}

/// <summary>One page of tag keys or values. An empty value stands for resources without the tag.</summary>
public class GetTagsResponse : AmazonWebServiceResponse
{
    public string? NextPageToken { get; set; }

    [JsonRequired]
    public List<string> Tags { get; set; } = null!;

    [JsonRequired]
    public int? ReturnSize { get; set; }

    [JsonRequired]
    public int? TotalSize { get; set; }
}
