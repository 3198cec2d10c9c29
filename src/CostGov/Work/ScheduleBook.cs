using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CostGov.Work;

/// <summary>The schedule rows: seeded once from what the features bring, then owned by the installation.</summary>
public sealed partial class ScheduleBook(
    IDbContextFactory<CostGovDb> databases,
    IEnumerable<IScheduledWork> works,
    TimeProvider clock,
    ILogger<ScheduleBook> logger)
{
    /// <summary>Adds a row for each kind of work that has none; its first slot is the next one, not one of the past.</summary>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var known = await db.Schedules.Select(schedule => schedule.Name).ToListAsync(cancellationToken);
        foreach (var work in works.Where(work => !known.Contains(work.Name)))
            db.Schedules.Add(new() { Name = work.Name, Cron = work.DefaultCron, LastSlot = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Makes the rows of every schedule whose slot has come; slots missed while the process was down collapse into one.</summary>
    public async Task AdvanceAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var schedule in await db.Schedules.Where(schedule => !schedule.IsPaused).ToListAsync(cancellationToken))
        {
            if (works.FirstOrDefault(work => work.Name == schedule.Name) is not { } work
                || ScheduleClock.DueSlot(schedule.Cron, schedule.LastSlot, now) is not { } slot)
                continue;
            schedule.LastSlot = slot;
            var name = ScheduleClock.SlotName(schedule, slot);
            await work.AddForSlotAsync(db, name, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            Log.SlotCame(logger, name);
        }
    }

    /// <summary>When each schedule comes next, by name; null for one that is paused or never comes again.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset?>> NextAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var schedules = await db.Schedules.AsNoTracking().ToListAsync(cancellationToken);
        return schedules.ToDictionary(
            schedule => schedule.Name,
            schedule => schedule.IsPaused ? null : ScheduleClock.NextSlot(schedule.Cron, schedule.LastSlot),
            StringComparer.Ordinal);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Schedule slot {Slot} has come.")]
        public static partial void SlotCame(ILogger logger, string slot);
    }
}
