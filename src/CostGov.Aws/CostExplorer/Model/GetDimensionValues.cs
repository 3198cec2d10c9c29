using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.CostExplorer.Model;

/// <summary>Asks which values a dimension took: the services, regions or record types that occur on the bill.</summary>
public class GetDimensionValuesRequest : AmazonCostExplorerRequest
{
    public string? SearchString { get; set; }

    public DateInterval? TimePeriod { get; set; }

    public Dimension? Dimension { get; set; }

    public Context? Context { get; set; }

    public Expression? Filter { get; set; }

    /// <summary>Excludes SearchString and NextPageToken.</summary>
    public List<SortDefinition>? SortBy { get; set; }

    public string? BillingViewArn { get; set; }

    /// <summary>At most 1,000, and only together with SortBy.</summary>
    public int? MaxResults { get; set; }

    public string? NextPageToken { get; set; }
}

/// <summary>One page of dimension values.</summary>
public class GetDimensionValuesResponse : AmazonWebServiceResponse
{
    [JsonRequired]
    public List<DimensionValuesWithAttributes> DimensionValues { get; set; } = null!;

    [JsonRequired]
    public int? ReturnSize { get; set; }

    [JsonRequired]
    public int? TotalSize { get; set; }

    public string? NextPageToken { get; set; }
}

/// <summary>A value and what AWS knows about it: for LINKED_ACCOUNT the account name is under "description".</summary>
public class DimensionValuesWithAttributes
{
    [JsonRequired]
    public string Value { get; set; } = null!;

    public Dictionary<string, string>? Attributes { get; set; }
}

/// <summary>An order by a metric.</summary>
public class SortDefinition
{
    public string? Key { get; set; }

    public SortOrder? SortOrder { get; set; }
}
