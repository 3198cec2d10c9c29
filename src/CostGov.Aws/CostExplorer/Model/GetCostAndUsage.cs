using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.CostExplorer.Model;

/// <summary>
/// Asks what was spent or used between two days. The official SDK has no paginator for it: follow NextPageToken, and each page costs USD 0.01.
/// </summary>
public class GetCostAndUsageRequest : AmazonCostExplorerRequest
{
    public DateInterval? TimePeriod { get; set; }

    public Granularity? Granularity { get; set; }

    public Expression? Filter { get; set; }

    /// <summary>UnblendedCost, AmortizedCost and so on; several in one request cost one request.</summary>
    public List<string>? Metrics { get; set; }

    /// <summary>At most two.</summary>
    public List<GroupDefinition>? GroupBy { get; set; }

    public string? BillingViewArn { get; set; }

    public string? NextPageToken { get; set; }
}

/// <summary>One page of costs. A day may be split over two pages.</summary>
public class GetCostAndUsageResponse : AmazonWebServiceResponse
{
    public string? NextPageToken { get; set; }

    public List<GroupDefinition>? GroupDefinitions { get; set; }

    [JsonRequired]
    public List<ResultByTime> ResultsByTime { get; set; } = null!;

    /// <summary>Names of the accounts on this page, when grouped by LINKED_ACCOUNT.</summary>
    public List<DimensionValuesWithAttributes>? DimensionValueAttributes { get; set; }
}
