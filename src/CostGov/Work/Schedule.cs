namespace CostGov.Work;

/// <summary>
/// When a kind of work is due. The row is the schedule: whoever holds it computes the due slot, so a slot is used once however often
/// a timer ticks or a process starts.
/// </summary>
public sealed class Schedule
{
    public required string Name { get; init; }

    /// <summary>Five fields, UTC.</summary>
    public required string Cron { get; set; }

    /// <summary>The newest slot that has been turned into work, or the instant the schedule began.</summary>
    public required DateTimeOffset LastSlot { get; set; }

    public bool IsPaused { get; set; }
}
