using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.Tagging;

/// <summary>A GetResources request that AWS would accept.</summary>
internal sealed record ResourceQuestion(
    IReadOnlyList<string>? Arns,
    IReadOnlyList<(string Key, IReadOnlyList<string> Values)> TagFilters,
    IReadOnlyList<string> Types,
    int ResourcesPerPage,
    int? TagsPerPage,
    bool WithCompliance,
    bool WithoutCompliant)
{
    private const int MostArns = 100;
    private const int MostKeys = 50;
    private const int MostValues = 20;

    public static ResourceQuestion Parse(JsonInput input)
    {
        Refuse(input);
        return new(
            input.Texts("ResourceARNList"),
            [.. (input.Structures("TagFilters") ?? []).Select(filter => (filter.RequiredText("Key"), filter.Texts("Values") ?? []))],
            input.Texts("ResourceTypeFilters") ?? [],
            input.Whole("ResourcesPerPage", 1, 100) ?? 50,
            input.Whole("TagsPerPage", 100, 500),
            input.Flag("IncludeComplianceDetails"),
            input.Flag("ExcludeCompliantResources"));
    }

    /// <summary>Keys are joined by and, values of a key by or; a key without values means any value.</summary>
    public bool Wants(SimulatedResource resource) =>
        (Arns is null || Arns.Contains(resource.Arn))
        && (Types.Count == 0 || Types.Any(ResourceType.Of(resource.Arn).Is))
        && TagFilters.All(filter => resource.Tags.TryGetValue(filter.Key, out var value) && (filter.Values.Count == 0 || filter.Values.Contains(value)));

    /// <summary>A page never splits a resource and stays under TagsPerPage whichever resources are on it.</summary>
    public int PageSize(IEnumerable<SimulatedResource> found)
    {
        if (TagsPerPage is not { } tags) return ResourcesPerPage;
        var most = found.Select(resource => Math.Max(1, resource.Tags.Count)).DefaultIfEmpty(1).Max();
        return Math.Min(ResourcesPerPage, Math.Max(1, tags / most));
    }

    private static void Refuse(JsonInput input)
    {
        var filters = input.Structures("TagFilters") ?? [];
        if (input.Texts("ResourceARNList") is { } arns)
        {
            if (arns.Count > MostArns) throw Invalid($"ResourceARNList must have at most {MostArns} members.");
            var isNarrowed = filters.Count > 0 || input.Has("ResourceTypeFilters");
            var isPaged = input.Has("ResourcesPerPage") || input.Has("TagsPerPage") || input.Text("PaginationToken") is { Length: > 0 };
            if (isNarrowed || isPaged) throw Invalid("ResourceARNList cannot be combined with TagFilters, ResourceTypeFilters or pagination.");
        }
        if (filters.Count > MostKeys || filters.Any(filter => filter.Texts("Values") is { Count: > MostValues }))
        {
            throw Invalid($"TagFilters must have at most {MostKeys} keys of at most {MostValues} values.");
        }
        if (input.Flag("ExcludeCompliantResources") && !input.Flag("IncludeComplianceDetails"))
        {
            throw Invalid("ExcludeCompliantResources can only be true when IncludeComplianceDetails is true.");
        }
    }

    private static AwsException Invalid(string message) => new("InvalidParameterException", message);
}
