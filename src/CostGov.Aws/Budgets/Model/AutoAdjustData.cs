using System.Text.Json.Serialization;

namespace Amazon.Budgets.Model;

/// <summary>How AWS moves the limit by itself.</summary>
public class AutoAdjustData
{
    [JsonRequired]
    public AutoAdjustType AutoAdjustType { get; set; } = null!;

    public HistoricalOptions? HistoricalOptions { get; set; }

    public DateTime? LastAutoAdjustTime { get; set; }
}

/// <summary>How far back an adjusting limit looks.</summary>
public class HistoricalOptions
{
    [JsonRequired]
    public int? BudgetAdjustmentPeriod { get; set; }

    public int? LookBackAvailablePeriods { get; set; }
}
