namespace CostGov.Aws.Simulator.Scenarios.Billing;

/// <summary>What the tags of a workload should have said, in canonical spelling.</summary>
internal sealed record Purpose(string Project, string Environment, string Owner, string CostCenter);

/// <summary>
/// Writes tags the way people do: most right, some in every spelling there is. Spellings go round in turn rather than by chance,
/// so that each one occurs whatever the seed, and every 31st value of a key is left empty; the book of what was written says later which spellings mean the same.
/// </summary>
internal sealed class TagChaos(IReadOnlyDictionary<string, string[]> spellings)
{
    private readonly Dictionary<(string Key, string Canonical), SortedSet<string>> _written = [];
    private readonly Dictionary<string, int> _puts = [];
    private readonly Dictionary<(string Key, string Canonical), int> _turns = [];

    /// <summary>Raw values by key and canonical value, as written so far.</summary>
    public IReadOnlyDictionary<(string Key, string Canonical), IReadOnlySet<string>> Written =>
        _written.ToDictionary(entry => entry.Key, entry => (IReadOnlySet<string>)entry.Value);

    public IReadOnlyDictionary<string, string> Write(Purpose purpose, Dice draws)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        Put(tags, "Project", purpose.Project, draws.For("project"));
        Put(tags, "Environment", purpose.Environment, draws.For("environment"));
        Put(tags, "Owner", purpose.Owner, draws.For("owner"));
        Put(tags, "CostCenter", purpose.CostCenter, draws.For("cost center"));
        if (draws.For("department").Chance(20))
            tags["部署"] = purpose.Owner == "commerce" ? "EC事業部" : "情報システム部";
        if (draws.For("managed").Chance(45))
            tags["ManagedBy"] = "terraform";
        return tags.AsReadOnly();
    }

    private void Put(Dictionary<string, string> tags, string key, string canonical, Dice draws)
    {
        if (draws.For("forgotten").Chance(7))
            return;
        var spelledKey = key is "Environment" or "Project" && draws.For("key").Chance(9) ? key.ToLowerInvariant() : key;
        var put = _puts[key] = _puts.GetValueOrDefault(key) + 1;
        tags[spelledKey] = put % 31 == 0 ? "" : Spell(key, canonical);
    }

    /// <summary>Every other time as it should be; in between the other spellings in turn.</summary>
    private string Spell(string key, string canonical)
    {
        var turn = _turns[(key, canonical)] = _turns.GetValueOrDefault((key, canonical)) + 1;
        var others = spellings.GetValueOrDefault($"{key}:{canonical}", []);
        var raw = turn % 2 == 1 || others.Length == 0 ? canonical : others[(turn / 2 - 1) % others.Length];
        if (!_written.TryGetValue((key, canonical), out var seen))
            _written[(key, canonical)] = seen = new(StringComparer.Ordinal);
        seen.Add(raw);
        return raw;
    }
}
