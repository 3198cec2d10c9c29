using System.Globalization;
using Amazon.CostExplorer;
using Amazon.CostExplorer.Model;
using CostGov.Costs;
using CostGov.Ingestion.Plans;
using Dimension = Amazon.CostExplorer.Dimension;
using Granularity = Amazon.CostExplorer.Granularity;

namespace CostGov.Ingestion.CostExplorer;

/// <summary>Our questions in Cost Explorer's words.</summary>
internal static class CostQuestions
{
    /// <summary>The whole bill by day: the probe, and the control of everything else.</summary>
    public static GetCostAndUsageRequest Totals(DayRange days) => Daily(days, filter: null);

    public static GetCostAndUsageRequest Kinds(DayRange days) => Daily(days, filter: null, By(Dimension.RECORD_TYPE));

    public static GetCostAndUsageRequest Cube(CubeRead read) => Daily(read.Days, OfKind(read.Kind), [.. Groupings(read.Cube)]);

    /// <summary>What the keys of a cube's cells are.</summary>
    public static IReadOnlyList<GroupDefinition> Groupings(Cube cube) => cube.Shape switch
    {
        "service" => [By(Dimension.LINKED_ACCOUNT), By(Dimension.SERVICE)],
        "region" => [By(Dimension.LINKED_ACCOUNT), By(Dimension.REGION)],
        "tag" => [By(Dimension.LINKED_ACCOUNT), ByTag(cube.TagKey!)],
        "service-region" => [By(Dimension.SERVICE), By(Dimension.REGION)],
        "service-tag" => [By(Dimension.SERVICE), ByTag(cube.TagKey!)],
        _ => throw new ArgumentException($"Cost Explorer has no cube '{cube}'.", nameof(cube)),
    };

    private static GetCostAndUsageRequest Daily(DayRange days, Expression? filter, params List<GroupDefinition> groupings) => new()
    {
        TimePeriod = new() { Start = Text(days.Start), End = Text(days.End) },
        Granularity = Granularity.DAILY,
        Metrics = [.. CostMetrics.Asked],
        Filter = filter,
        GroupBy = groupings.Count == 0 ? null : groupings,
    };

    // A type that the mapping table does not know is asked as "not any that it knows", so that nothing of the bill is lost.
    private static Expression OfKind(ChargeKind kind)
    {
        var types = kind == ChargeKind.Unmapped ? RecordTypes.Known : RecordTypes.Of(kind);
        var leaf = new Expression { Dimensions = new() { Key = Dimension.RECORD_TYPE, Values = [.. types] } };
        return kind == ChargeKind.Unmapped ? new() { Not = leaf } : leaf;
    }

    private static GroupDefinition By(Dimension dimension) => new() { Type = GroupDefinitionType.DIMENSION, Key = dimension.Value };

    private static GroupDefinition ByTag(string key) => new() { Type = GroupDefinitionType.TAG, Key = key };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
