using System.Text.Encodings.Web;
using System.Text.Json;
using CostGov.Aws.Simulator.Scenarios.Billing;

namespace CostGov.Aws.Simulator.Scenarios.Focus;

/// <summary>One row of the file: a line of the bill with what FOCUS wants to know beyond it.</summary>
/// <param name="Billed">The line's unblended cost, but nothing for usage a Savings Plan covers: see <see cref="FocusFile"/>.</param>
/// <param name="CommitmentId">The ARN of the Savings Plan or reservation behind the line, where it is known.</param>
internal sealed record FocusRow(ChargeLine Line, decimal Billed, decimal Effective, FocusBill Bill, string? CommitmentId)
{
    /// <summary>What a reserved instance costs, as a share of the public price; the bill itself does not say what that price is.</summary>
    private const decimal ReservedShare = 0.66m;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public FocusCategory Category { get; } = FocusCategory.Of(Line.RecordType);

    public bool IsUsage => Category.Charge == "Usage";

    public bool IsSold => IsUsage || Category.Charge == "Purchase";

    public decimal List => Line.RecordType switch
    {
        RecordTypes.DiscountedUsage => decimal.Round(Effective / ReservedShare, 10),
        RecordTypes.SavingsPlanCoveredUsage => Line.Unblended,
        _ => Billed,
    };

    /// <summary>The list price after the private rate card, before commitments.</summary>
    public decimal Contracted => Line.RecordType == RecordTypes.Usage ? Line.NetUnblended : List;

    public string? SubAccountName => Bill.AccountNames.GetValueOrDefault(Line.AccountId);

    public string? RegionId => Line.Region == "NoRegion" ? null : Line.Region;

    public string? CommitmentCategory => CommitmentId is null ? null : IsSavingsPlan ? "Spend" : "Usage";

    public string? CommitmentType => CommitmentId is null ? null : IsSavingsPlan ? "Savings Plan" : "Reserved";

    public string? CommitmentStatus => CommitmentId is not null && IsUsage ? "Used" : null;

    private bool IsSavingsPlan => Line.RecordType.StartsWith("SavingsPlan", StringComparison.Ordinal);

    /// <summary>The part of the ARN that names the kind, for example <c>instance</c>; null for ARNs that have none.</summary>
    public string? ResourceType => Line.ResourceId?.Split(':', 6) is [.., var resource] && resource.IndexOfAny(['/', ':']) is > 0 and var end ? resource[..end] : null;

    public string? ResourceName => Line.ResourceId is { } arn ? arn[(arn.LastIndexOfAny(['/', ':']) + 1)..] : null;

    public string? SkuId => IsSold ? FocusNames.Sku(Line.Service, Line.UsageType) : null;

    public string Description => Category.Charge switch
    {
        "Tax" => "Consumption tax, 10%",
        "Credit" when Line.RecordType == RecordTypes.Credit => "Promotional credit \"Migration\", Japan",
        "Credit" or "Adjustment" => $"{Line.RecordType}: {Line.Service}",
        "Purchase" => $"{Line.RecordType} for {Line.UsageType}",
        _ => $"{Line.UsageType}, per {Line.UsageUnit}",
    };

    /// <summary>As the export has them: activated keys only, and nothing rather than an empty object.</summary>
    public string? Tags
    {
        get
        {
            var active = Line.Tags.Where(tag => Bill.ActiveTagKeys.Contains(tag.Key)).ToDictionary();
            return active.Count == 0 ? null : JsonSerializer.Serialize(active, Readable);
        }
    }

    public decimal? UnitPriceOf(decimal cost) =>
        IsSold && Line.UsageQuantity > 0m ? decimal.Round(cost / Line.UsageQuantity, 10) : null;
}
