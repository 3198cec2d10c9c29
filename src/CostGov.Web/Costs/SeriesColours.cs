namespace CostGov.Web.Costs;

/// <summary>
/// Colour follows the thing: in one session a service, account or tag value keeps its slot when filters change what stands beside it.
/// Slots 1 to 10; 11 is Other and no value.
/// </summary>
public sealed class SeriesColours
{
    public const int Slots = 10;
    public const int OtherSlot = 11;

    private readonly Dictionary<(string Dimension, string Key), int> _remembered = [];

    /// <summary>One distinct slot for each key, remembered ones first; keys beyond ten share Other's.</summary>
    /// <param name="keys">Distinct, largest first.</param>
    public IReadOnlyList<int> Assign(string dimension, IReadOnlyList<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var slots = new int[keys.Count];
        var free = new SortedSet<int>(Enumerable.Range(1, Slots));
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i].Length == 0)
                slots[i] = OtherSlot;
            else if (_remembered.TryGetValue((dimension, keys[i]), out var slot) && free.Remove(slot))
                slots[i] = slot;
        }

        for (var i = 0; i < keys.Count; i++)
        {
            if (slots[i] != 0)
                continue;
            slots[i] = free.Count == 0 ? OtherSlot : free.Min;
            if (free.Remove(slots[i]))
                _remembered.TryAdd((dimension, keys[i]), slots[i]);
        }

        return slots;
    }
}
