namespace CostGov.Costs;

/// <summary>The one place that knows in which columns a metric is kept.</summary>
public static class MetricColumns
{
    /// <summary>In the order of the columns of <c>charge</c>.</summary>
    public static IReadOnlyList<CostMetric> All { get; } =
        [CostMetric.Billed, CostMetric.Effective, CostMetric.NetBilled, CostMetric.NetEffective, CostMetric.List, CostMetric.Contracted];

    /// <summary>The stem: the columns are <c>stem_whole</c> and <c>stem_rest</c>.</summary>
    public static string Stem(this CostMetric metric) => metric switch
    {
        CostMetric.Billed => "billed",
        CostMetric.Effective => "effective",
        CostMetric.NetBilled => "net_billed",
        CostMetric.NetEffective => "net_effective",
        CostMetric.List => "list",
        CostMetric.Contracted => "contracted",
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "No such metric."),
    };

    public static decimal? Of(this ChargeAmounts amounts, CostMetric metric)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return metric switch
        {
            CostMetric.Billed => amounts.Billed,
            CostMetric.Effective => amounts.Effective,
            CostMetric.NetBilled => amounts.NetBilled,
            CostMetric.NetEffective => amounts.NetEffective,
            CostMetric.List => amounts.List,
            CostMetric.Contracted => amounts.Contracted,
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "No such metric."),
        };
    }
}
