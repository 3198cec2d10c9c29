namespace CostGov.Costs;

/// <summary>
/// The figures of a table by one dimension, by key. A key without a row was charged nothing: 0 where the period is known, unknown where it is not.
/// </summary>
public sealed class CostsByKey
{
    private readonly CostTable _table;
    private readonly Dictionary<string, CostGroup> _groups;

    /// <exception cref="ArgumentException">The table is by more or fewer dimensions, or groups were cut from it, so that a key without a row may have a cost.</exception>
    public CostsByKey(CostTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Question.GroupBy.Count != 1 || table.Other is not null)
            throw new ArgumentException("The table is not by one dimension, or not whole.", nameof(table));
        _table = table;
        _groups = table.Groups.ToDictionary(group => group.Keys[0], StringComparer.Ordinal);
    }

    public Currency Currency => _table.Currency;

    public CostGroup this[string key] => _groups.TryGetValue(key, out var group)
        ? group
        : new([key], [.. _table.Totals.Select(total => total * 0m)], _table.Total * 0m, _table.Comparison?.Total * 0m);

    public bool HasRow(string key) => _groups.ContainsKey(key);
}
