using CostGov.Costs;

namespace CostGov.Web.Costs.Drivers;

/// <summary>A day beside the day it is compared with, the first with the first, the second with the second.</summary>
public sealed record ChangeDay(DateOnly Day, DateOnly Compared, decimal Now, decimal Before)
{
    public decimal Delta => Now - Before;
}

/// <summary>On which days a change came about. Pure.</summary>
/// <param name="Delta">Of the whole.</param>
/// <param name="Largest">The days that moved furthest in the direction of the whole, until they carry half of it.</param>
/// <param name="Carried">What they carry.</param>
/// <param name="Unpaired">What days without a counterpart add or miss: months differ in length.</param>
/// <param name="Rest">All other days, by subtraction.</param>
public sealed record ChangeDays(decimal Delta, IReadOnlyList<ChangeDay> Largest, decimal Carried, decimal Unpaired, decimal Rest)
{
    public const int Most = 3;

    /// <summary>The part of the change that the largest days carry; null where nothing changed.</summary>
    public decimal? Share => Delta == 0 ? null : Carried / Delta;

    /// <param name="table">By day, with days to compare with.</param>
    /// <returns>Null where either side is unknown.</returns>
    public static ChangeDays? Of(CostTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table is not { Total: { } now, Comparison: { Total: { } before } compared })
            return null;
        var whole = now - before;
        var paired = Math.Min(table.Totals.Count, compared.Totals.Count);
        var days = Enumerable.Range(0, paired)
            .Where(at => table.Totals[at] is not null && compared.Totals[at] is not null)
            .Select(at => new ChangeDay(table.Buckets[at].Days.Start, compared.Buckets[at].Days.Start, table.Totals[at]!.Value, compared.Totals[at]!.Value))
            .ToList();
        // A day that is known on one side only is as good as alone.
        var unpaired = whole - days.Sum(day => day.Delta);
        var largest = Decisive(days, whole);
        var carried = largest.Sum(day => day.Delta);
        return new(whole, largest, carried, unpaired, whole - carried - unpaired);
    }

    private static List<ChangeDay> Decisive(IReadOnlyList<ChangeDay> days, decimal whole)
    {
        var chosen = new List<ChangeDay>();
        var carried = 0m;
        foreach (var day in days.Where(day => Math.Sign(day.Delta) == Math.Sign(whole) && whole != 0).OrderByDescending(day => Math.Abs(day.Delta)).ThenBy(day => day.Day).Take(Most))
        {
            chosen.Add(day);
            carried += day.Delta;
            if (Math.Abs(carried) * 2 >= Math.Abs(whole))
                break;
        }

        return chosen;
    }
}
