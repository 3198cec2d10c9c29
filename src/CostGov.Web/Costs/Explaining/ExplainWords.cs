using CostGov.Costs;
using CostGov.Web.Parts;

namespace CostGov.Web.Costs.Explaining;

/// <summary>What metrics, cubes and the state of days mean, in whole sentences.</summary>
internal static class ExplainWords
{
    public static string Meaning(CostMetric metric) => metric switch
    {
        CostMetric.Billed => ExplainText.MeansBilled,
        CostMetric.Effective => ExplainText.MeansEffective,
        CostMetric.NetBilled => ExplainText.MeansNetBilled,
        CostMetric.NetEffective => ExplainText.MeansNetEffective,
        CostMetric.List => ExplainText.MeansList,
        _ => ExplainText.MeansContracted,
    };

    public static string Meaning(Cube cube)
    {
        ArgumentNullException.ThrowIfNull(cube);
        return cube == Cube.Line ? ExplainText.CubeLineMeans : cube.HasAccount ? ExplainText.CubeMeans : ExplainText.CubePayerMeans;
    }

    /// <summary>Estimated or final, and by which days.</summary>
    /// <param name="table">By day where its days are to be told; else for the period as a whole.</param>
    public static string Finality(CostTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var open = table.Buckets.Where(bucket => bucket.IsEstimated).Select(bucket => bucket.Days).ToList();
        if (open.Count == 0)
            return ExplainText.Final;
        var days = new DayRange(open[0].Start, open[^1].End);
        return table.Question.Granularity == Granularity.Day
            ? Sentence.Of(ExplainText.EstimatedDays, open.Count, table.Buckets.Count, DayText.Range(days))
            : ExplainText.Estimated;
    }
}
