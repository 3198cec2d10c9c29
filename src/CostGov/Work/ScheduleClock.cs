using System.Globalization;
using Cronos;

namespace CostGov.Work;

/// <summary>Pure arithmetic of schedules.</summary>
public static class ScheduleClock
{
    /// <summary>The newest slot after <paramref name="lastSlot"/> and not after <paramref name="now"/>; null when none is due. Missed slots collapse into it.</summary>
    /// <exception cref="FormatException">The text is no five-field cron expression.</exception>
    public static DateTimeOffset? DueSlot(string cron, DateTimeOffset lastSlot, DateTimeOffset now)
    {
        var expression = Parse(cron);
        if (now <= lastSlot || expression.GetNextOccurrence(lastSlot, TimeZoneInfo.Utc) is not { } first || first > now)
            return null;

        // Looking back from now in growing windows finds the newest slot without walking through years of missed ones.
        for (var window = TimeSpan.FromHours(1); ; window *= 4)
        {
            var from = now - window > lastSlot ? now - window : lastSlot;
            if (expression.GetOccurrences(from, now, TimeZoneInfo.Utc, fromInclusive: false, toInclusive: true).LastOrDefault() is { Ticks: > 0 } slot)
                return slot;
        }
    }

    /// <summary>The first slot after an instant; null when the expression never comes again.</summary>
    /// <exception cref="FormatException">The text is no five-field cron expression.</exception>
    public static DateTimeOffset? NextSlot(string cron, DateTimeOffset after) => Parse(cron).GetNextOccurrence(after, TimeZoneInfo.Utc);

    /// <summary>A slot's name, unique with its schedule.</summary>
    public static string SlotName(Schedule schedule, DateTimeOffset slot) =>
        string.Create(CultureInfo.InvariantCulture, $"{schedule.Name}@{slot.UtcDateTime:yyyy-MM-ddTHH:mmZ}");

    private static CronExpression Parse(string cron) =>
        CronExpression.TryParse(cron, CronFormat.Standard, out var expression)
            ? expression
            : throw new FormatException($"'{cron}' is not a schedule: expected five cron fields such as '0 */8 * * *' (UTC).");
}
