using CostGov.Ingestion.Plans;

namespace CostGov.Ingestion;

/// <summary>What reading will have cost at the end of the month if it goes on as scheduled readings did in the last week. Pure.</summary>
public static class ApiSpendForecast
{
    /// <summary>How many days back the pace is taken from.</summary>
    public const int Days = 7;

    /// <param name="over">How long they took to come about; less than a day tells no pace.</param>
    /// <returns>Requests a day; null where the time is too short.</returns>
    public static decimal? PerDay(int requests, TimeSpan over) => over < TimeSpan.FromDays(1) ? null : requests / (over.Ticks / (decimal)TimeSpan.TicksPerDay);

    /// <param name="rows">One for each payer, of the month that <paramref name="today"/> lies in.</param>
    /// <returns>Over all payers; null where the pace of a payer is unknown.</returns>
    public static decimal? MonthEndUsd(IReadOnlyList<ApiSpendRow> rows, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0 || rows.Any(row => row.SteadyPerDay is null))
            return null;
        var daysLeft = rows[0].Month.Days.End.DayNumber - today.DayNumber;
        return rows.Sum(row => row.Usd) + (decimal.Ceiling(rows.Sum(row => row.SteadyPerDay!.Value) * daysLeft) * IngestPlan.UsdPerRequest);
    }
}
