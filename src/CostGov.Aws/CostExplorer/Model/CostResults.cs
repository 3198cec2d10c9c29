using System.Text.Json.Serialization;

namespace Amazon.CostExplorer.Model;

/// <summary>The costs of one day, month or hour.</summary>
public class ResultByTime
{
    [JsonRequired]
    public DateInterval TimePeriod { get; set; } = null!;

    /// <summary>Empty when the answer is grouped.</summary>
    [JsonRequired]
    public Dictionary<string, MetricValue> Total { get; set; } = null!;

    /// <summary>Empty when the answer is not grouped.</summary>
    [JsonRequired]
    public List<Group> Groups { get; set; } = null!;

    /// <summary>True until the bill of the period is final.</summary>
    public bool? Estimated { get; set; }
}

/// <summary>One cell of a grouped answer.</summary>
public class Group
{
    /// <summary>One for each grouping, in its order. A tag reads Key$Value, and Key$ for charges without it; the value may hold a $ itself.</summary>
    [JsonRequired]
    public List<string> Keys { get; set; } = null!;

    [JsonRequired]
    public Dictionary<string, MetricValue> Metrics { get; set; } = null!;
}

/// <summary>An amount as text, in full precision: parse it as decimal, never as double.</summary>
public class MetricValue
{
    [JsonRequired]
    public string Amount { get; set; } = null!;

    /// <summary>The currency of a cost, the unit of a quantity; N/A where units are mixed.</summary>
    public string? Unit { get; set; }
}

/// <summary>From a day to a day, the end excluded: yyyy-MM-dd, or yyyy-MM-ddTHH:mm:ssZ for hours.</summary>
public class DateInterval
{
    [JsonRequired]
    public string Start { get; set; } = null!;

    [JsonRequired]
    public string End { get; set; } = null!;
}

/// <summary>One of at most two ways to divide the answer.</summary>
public class GroupDefinition
{
    public GroupDefinitionType? Type { get; set; }

    public string? Key { get; set; }
}
