using System.Text.Json.Nodes;
using CostGov.Aws.Simulator.Organizations;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Wire;

namespace CostGov.Aws.Simulator.Tagging;

/// <summary>What the effective tag policy says of one resource. A resource without tags is not noncompliant unless a tag is required of its type.</summary>
internal sealed record TagCompliance(IReadOnlyList<string> WrongKeys, IReadOnlyList<string> WrongValues, IReadOnlyList<string> MissingKeys)
{
    public bool IsCompliant => WrongKeys.Count + WrongValues.Count + MissingKeys.Count == 0;

    public static TagCompliance Of(SimulatedResource resource, IReadOnlyList<EffectiveTag> policy)
    {
        var type = ResourceType.Of(resource.Arn);
        var judged = resource.Tags
            .Select(tag => (tag.Key, tag.Value, Rule: policy.FirstOrDefault(rule => string.Equals(rule.PolicyKey, tag.Key, StringComparison.OrdinalIgnoreCase))))
            .Where(tag => tag.Rule is not null)
            .OrderBy(tag => tag.Key, StringComparer.Ordinal)
            .ToList();
        return new(
            [.. judged.Where(tag => tag.Key != tag.Rule!.Key).Select(tag => tag.Key)],
            [.. judged.Where(tag => !tag.Rule!.Allows(tag.Value)).Select(tag => tag.Key)],
            [.. policy.Where(rule => rule.ReportRequiredFor?.Any(type.IsNamedBy) == true && !resource.Tags.ContainsKey(rule.Key)).Select(rule => rule.Key)]);
    }

    public JsonObject Json() => new()
    {
        ["NoncompliantKeys"] = JsonText.Texts(WrongKeys),
        ["KeysWithNoncompliantValues"] = JsonText.Texts(WrongValues),
        ["MissingTagKeys"] = JsonText.Texts(MissingKeys),
        ["ComplianceStatus"] = IsCompliant,
    };
}
