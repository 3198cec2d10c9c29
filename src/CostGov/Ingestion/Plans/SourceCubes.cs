using CostGov.Costs;

namespace CostGov.Ingestion.Plans;

/// <summary>The cubes that are read of a bill: Cost Explorer groups by two things at most.</summary>
public static class SourceCubes
{
    public static IReadOnlyList<Cube> Of(IReadOnlyList<string> tagKeys) =>
        [Cube.Service, Cube.Region, Cube.ServiceRegion, .. tagKeys.SelectMany(key => new[] { Cube.Tag(key), Cube.ServiceTag(key) })];
}
