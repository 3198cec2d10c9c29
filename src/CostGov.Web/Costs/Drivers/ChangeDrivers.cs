using CostGov.Costs;

namespace CostGov.Web.Costs.Drivers;

/// <summary>One group's part in a change.</summary>
public sealed record ChangeDriver(IReadOnlyList<string> Keys, decimal Now, decimal Before)
{
    public decimal Delta => Now - Before;
}

/// <summary>
/// What a change from one period to another is made of: the groups that moved most, whichever way, and exactly what is left. Pure.
/// </summary>
/// <param name="Delta">Of the whole.</param>
/// <param name="Top">The largest moves first; none of them zero.</param>
/// <param name="RestCount">Groups that moved and are not shown.</param>
/// <param name="Rest">What the moves shown leave of the whole, by subtraction, so that all add up to the last digit.</param>
public sealed record ChangeDrivers(decimal Delta, IReadOnlyList<ChangeDriver> Top, int RestCount, decimal Rest)
{
    public const int Most = 6;

    /// <param name="table">By the dimension that is looked at, with the days to compare with.</param>
    /// <param name="delta">The change of the whole that is explained.</param>
    /// <returns>Null where either side is unknown.</returns>
    public static ChangeDrivers? Of(CostTable table, decimal? delta)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (delta is not { } whole || table.Comparison is null)
            return null;
        var moved = table.Groups
            .Where(group => group is { Total: not null, ComparedTotal: not null } && group.Total != group.ComparedTotal)
            .Select(group => new ChangeDriver(group.Keys, group.Total!.Value, group.ComparedTotal!.Value))
            .OrderByDescending(driver => Math.Abs(driver.Delta))
            .ToList();
        var top = moved.Take(Most).ToList();
        return new(whole, top, moved.Count - top.Count, whole - top.Sum(driver => driver.Delta));
    }
}
