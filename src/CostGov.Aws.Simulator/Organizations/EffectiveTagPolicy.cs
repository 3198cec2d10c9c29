using System.Text.Json;
using System.Text.Json.Nodes;

namespace CostGov.Aws.Simulator.Organizations;

/// <summary>
/// What the tag policies of a lineage come to for the account at its end. Nodes from the root down, policies of a node in the order of
/// attachment; an operator that a higher node forbids is ignored.
/// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_inheritance_mgmt.html
/// </summary>
internal static class EffectiveTagPolicy
{
    private const string Control = "@@operators_allowed_for_child_policies";
    private static readonly string[] AllOperators = ["@@assign", "@@append", "@@remove"];

    public static IReadOnlyList<EffectiveTag> Of(IEnumerable<IReadOnlyList<string>> lineage)
    {
        var tags = new OrderedDictionary<string, TagState>(StringComparer.OrdinalIgnoreCase);
        foreach (var node in lineage)
        {
            foreach (var policy in node)
            {
                if (JsonNode.Parse(policy)?["tags"] is not JsonObject written) continue;
                foreach (var (key, settings) in written)
                {
                    if (settings is not JsonObject members) continue;
                    if (!tags.TryGetValue(key, out var tag)) tags[key] = tag = new TagState(key);
                    tag.Read(members);
                }
            }
            foreach (var tag in tags.Values) tag.EndOfNode();
        }
        return [.. tags.Values.Select(tag => tag.Effective())];
    }

    /// <summary>As DescribeEffectivePolicy prints it: no operators, and a key without values as <c>*</c>.</summary>
    public static string Print(IReadOnlyList<EffectiveTag> tags)
    {
        var body = new JsonObject();
        foreach (var tag in tags)
        {
            var settings = new JsonObject { ["tag_key"] = tag.Key, ["tag_value"] = List(tag.Values ?? ["*"]) };
            if (tag.EnforcedFor is not null) settings["enforced_for"] = List(tag.EnforcedFor);
            if (tag.ReportRequiredFor is not null) settings["report_required_tag_for"] = List(tag.ReportRequiredFor);
            body[tag.PolicyKey] = settings;
        }
        return new JsonObject { ["tags"] = body }.ToJsonString(Wire.JsonText.Options);
    }

    private static JsonArray List(IEnumerable<string> values) => Wire.JsonText.Texts(values);

    /// <summary>One key's settings while the lineage is walked.</summary>
    private sealed class TagState(string policyKey)
    {
        private readonly Setting _key = new(isList: false);
        private readonly Setting _values = new(isList: true);
        private readonly Setting _enforced = new(isList: true);
        private readonly Setting _required = new(isList: true);

        public void Read(JsonObject members)
        {
            _key.Read(members["tag_key"]);
            _values.Read(members["tag_value"]);
            _enforced.Read(members["enforced_for"]);
            _required.Read(members["report_required_tag_for"]);
        }

        public void EndOfNode()
        {
            foreach (var setting in (Setting[])[_key, _values, _enforced, _required]) setting.EndOfNode();
        }

        public EffectiveTag Effective() => new(
            policyKey,
            _key.Values?.FirstOrDefault() ?? policyKey.ToLowerInvariant(),
            _values.Values,
            _enforced.Values is { Count: > 0 } enforced ? enforced : null,
            _required.Values is { Count: > 0 } required ? required : null);
    }

    /// <summary>One setting: what it holds, what lower nodes may do to it, and whether this node has assigned it already.</summary>
    private sealed class Setting(bool isList)
    {
        private readonly HashSet<string> _allowed = [.. AllOperators];
        private readonly HashSet<string> _allowedBelow = [.. AllOperators];
        private bool _isAssignedHere;

        public List<string>? Values { get; private set; }

        public void Read(JsonNode? operators)
        {
            if (operators is not JsonObject members) return;
            if (members[Control] is JsonNode control) _allowedBelow.IntersectWith(Named(control));
            foreach (var name in AllOperators)
            {
                if (members[name] is JsonNode operand && _allowed.Contains(name)) Apply(name, Texts(operand));
            }
        }

        public void EndOfNode()
        {
            _allowed.IntersectWith(_allowedBelow);
            _isAssignedHere = false;
        }

        private void Apply(string name, List<string> operand)
        {
            switch (name)
            {
                case "@@assign" when isList || !_isAssignedHere:
                    Values = operand;
                    _isAssignedHere = true;
                    break;
                case "@@append" when isList:
                    Values = [.. (Values ?? []).Union(operand)];
                    break;
                case "@@remove" when isList:
                    Values?.RemoveAll(operand.Contains);
                    break;
            }
        }

        private static IEnumerable<string> Named(JsonNode control) => Texts(control) is var names && names.Contains("@@all")
            ? AllOperators
            : names.Where(AllOperators.Contains);

        private static List<string> Texts(JsonNode node) => node is JsonArray many
            ? [.. many.Select(one => one!.GetValue<string>())]
            : [node.GetValue<string>()];
    }
}

/// <param name="Key">The spelling that is right.</param>
/// <param name="Values">Null allows any value, an empty list none.</param>
internal sealed record EffectiveTag(string PolicyKey, string Key, IReadOnlyList<string>? Values, IReadOnlyList<string>? EnforcedFor, IReadOnlyList<string>? ReportRequiredFor)
{
    public bool Allows(string value) => Values is null || Values.Any(allowed => Matches(allowed, value));

    /// <summary>One <c>*</c> stands for any text, also none.</summary>
    private static bool Matches(string allowed, string value)
    {
        var star = allowed.IndexOf('*', StringComparison.Ordinal);
        return star < 0
            ? allowed == value
            : value.Length >= allowed.Length - 1
                && value.StartsWith(allowed[..star], StringComparison.Ordinal)
                && value.EndsWith(allowed[(star + 1)..], StringComparison.Ordinal);
    }
}
