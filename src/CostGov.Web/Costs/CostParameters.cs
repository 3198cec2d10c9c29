using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace CostGov.Web.Costs;

/// <summary>The question of <c>GET /costs</c> as it stands in the address: text, so that what cannot be read is refused in our words.</summary>
public sealed record CostParameters
{
    [FromQuery(Name = "start")]
    [Description("First UTC day, yyyy-MM-dd. Default: the first day of the month that yesterday belongs to.")]
    public string? Start { get; init; }

    [FromQuery(Name = "end")]
    [Description("The day after the last UTC day, yyyy-MM-dd. Default: today, which is never complete.")]
    public string? End { get; init; }

    [FromQuery(Name = "granularity")]
    [Description("day (default), week (from Monday), month or total.")]
    public string? Granularity { get; init; }

    [FromQuery(Name = "metric")]
    [Description("billed (default; Cost Explorer's UnblendedCost), effective (AmortizedCost), netBilled, netEffective; list and contracted where a FOCUS file has them.")]
    public string? Metric { get; init; }

    [FromQuery(Name = "groupBy")]
    [Description("At most two of account, ou, service, region, category, kind, payer, tag:KEY (the key percent-encoded).")]
    public string[]? GroupBy { get; init; }

    [FromQuery(Name = "filter")]
    [Description("DIMENSION:VALUE,VALUE keeps charges with one of the values: account:111122223333,444455556666 or tag:Project:alpha (tag:Project: keeps untagged). Keys and values are percent-encoded for themselves. Repeated: all must hold.")]
    public string[]? Filter { get; init; }

    [FromQuery(Name = "exclude")]
    [Description("As filter, but drops the charges.")]
    public string[]? Exclude { get; init; }

    [FromQuery(Name = "limit")]
    [Description("Show this many groups, largest first, 1 to 1000; the others are added into rows whose 'other' is true. Default: all groups.")]
    public string? Limit { get; init; }

    [FromQuery(Name = "compareStart")]
    [Description("First UTC day of a second period to compare with, yyyy-MM-dd; needs compareEnd.")]
    public string? CompareStart { get; init; }

    [FromQuery(Name = "compareEnd")]
    [Description("The day after the last UTC day of the second period, yyyy-MM-dd.")]
    public string? CompareEnd { get; init; }

    [FromQuery(Name = "ou")]
    [Description("asItIs (default): a moved account's cost belongs to its present OU; asItWas: to the OU of the day.")]
    public string? Ou { get; init; }

    [FromQuery(Name = "currency")]
    [Description("ISO 4217 code; needed only where payers bill in several currencies, for they are never added.")]
    public string? Currency { get; init; }
}
