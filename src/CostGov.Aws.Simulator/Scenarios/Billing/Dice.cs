namespace CostGov.Aws.Simulator.Scenarios.Billing;

/// <summary>
/// Chance without a generator: a draw depends only on the seed and on what it is for, never on how many draws came before,
/// so one day can be computed without its neighbours and always comes out the same.
/// </summary>
internal readonly record struct Dice(ulong Face)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public Dice For(ulong purpose) => new(Mix(Face + Golden * (purpose + 1)));

    public Dice For(DateOnly day) => For((ulong)day.DayNumber);

    public Dice For(string purpose)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in purpose)
            hash = (hash ^ letter) * 1099511628211UL;
        return For(hash);
    }

    public int Below(int bound) => (int)(Face % (ulong)bound);

    /// <summary>In steps of a millionth, both ends included.</summary>
    public decimal Between(decimal low, decimal high) => low + (high - low) * (Face % 1_000_001UL) / 1_000_000m;

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> among) => among[Below(among.Count)];

    public string Hex(int length) => Face.ToString("x16", System.Globalization.CultureInfo.InvariantCulture)[..Math.Min(length, 16)]
        + (length > 16 ? For("more").Hex(length - 16) : "");

    /// <summary>The finaliser of splitmix64.</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
