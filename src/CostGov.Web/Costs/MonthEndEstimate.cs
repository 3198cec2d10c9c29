namespace CostGov.Web.Costs;

/// <summary>
/// What the month will cost if use goes on as in the last days: spent so far, and for each day left the mean of metered use over up to
/// seven settled days. A run rate, not a forecast: fees, tax and credits that are still to come are not guessed.
/// </summary>
/// <param name="Total">Null where no day is known well enough.</param>
/// <param name="PerDay">The mean that was taken.</param>
public sealed record MonthEndEstimate(decimal? Total, decimal PerDay, int DaysMeant, int DaysLeft)
{
    public const int MostDays = 7;

    /// <param name="spent">Of the month so far, all kinds of charge.</param>
    /// <param name="usage">Metered use of each day of the month so far, oldest first; null where unknown.</param>
    /// <param name="settling">Days at the end that AWS still adds to, not meant.</param>
    public static MonthEndEstimate Of(decimal? spent, IReadOnlyList<decimal?> usage, int daysInMonth, int settling)
    {
        ArgumentNullException.ThrowIfNull(usage);
        var left = daysInMonth - usage.Count;
        var settled = SettledDays(usage, settling).Select(day => usage[day]!.Value).ToArray();
        if (left == 0 || spent is null || settled.Length == 0)
            return new(left == 0 ? spent : null, 0m, 0, left);
        var perDay = settled.Sum() / settled.Length;
        return new(spent + (perDay * left), perDay, settled.Length, left);
    }

    /// <summary>The places of the days that are meant: known, settled, and of those the last.</summary>
    public static IReadOnlyList<int> SettledDays(IReadOnlyList<decimal?> usage, int settling)
    {
        ArgumentNullException.ThrowIfNull(usage);
        var settled = Math.Min(usage.Count, Math.Max(1, usage.Count - settling));
        return [.. Enumerable.Range(0, settled).Where(day => usage[day] is not null).TakeLast(MostDays)];
    }
}
