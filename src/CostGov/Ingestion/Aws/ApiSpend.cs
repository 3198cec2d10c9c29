namespace CostGov.Ingestion.Aws;

/// <summary>Requests that AWS charges for, counted before they are sent, so that a kill cannot make one free.</summary>
public sealed class ApiSpend
{
    public required string PayerId { get; init; }

    /// <summary>The UTC month of the request, as <c>yyyy-MM</c>.</summary>
    public required string Month { get; init; }

    /// <summary>For example <c>GetCostAndUsage</c>.</summary>
    public required string Operation { get; init; }

    public required int Requests { get; set; }
}
