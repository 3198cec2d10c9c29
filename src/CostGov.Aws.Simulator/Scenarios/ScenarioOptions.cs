namespace CostGov.Aws.Simulator.Scenarios;

/// <summary>What makes one simulated organisation differ from another.</summary>
public sealed record ScenarioOptions
{
    /// <summary>Says which UTC day it is; a scenario follows it over midnight.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// The month the story is told in: accounts close and mistakes happen in the weeks before it. Null takes the month of the clock's
    /// first answer. A demo that outlives a month and must not see its past change keeps the month it began with.
    /// </summary>
    public DateOnly? StoryMonth { get; init; }

    /// <summary>Until this day of a month the month before it is still estimated.</summary>
    public int FinalOnDay { get; init; } = 5;

    /// <summary>How many lines are held in memory at most; one line takes about 170 bytes.</summary>
    public int CachedLines { get; init; } = 200_000;

    public static ScenarioOptions On(DateOnly today) => new() { Clock = new StandingClock(today) };

    internal DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    internal DateOnly FirstOfStory => FirstOf(StoryMonth ?? Today);

    internal static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private sealed class StandingClock(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(3, 0), TimeSpan.Zero);
    }
}
