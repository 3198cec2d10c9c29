namespace CostGov;

public static class Clock
{
    /// <summary>The current UTC day: the day AWS bills to now.</summary>
    public static DateOnly UtcToday(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
