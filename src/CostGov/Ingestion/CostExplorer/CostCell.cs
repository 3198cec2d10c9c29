namespace CostGov.Ingestion.CostExplorer;

/// <summary>One group of one day as Cost Explorer answered it, amounts still as it wrote them.</summary>
/// <param name="Keys">None, one or two, in the order of the question's groupings.</param>
/// <param name="Amounts">In the order of <see cref="CostMetrics.Asked"/>; null where the source does not have the metric.</param>
internal readonly record struct CostCell(DateOnly Day, bool IsEstimated, string[] Keys, string?[] Amounts);

/// <summary>One page of an answer, checked.</summary>
internal sealed record CostPage(IReadOnlyList<CostCell> Cells, IReadOnlyDictionary<string, string> AccountNames, bool IsLast);
