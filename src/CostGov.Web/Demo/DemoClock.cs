using System.Globalization;
using CostGov.Persistence;

namespace CostGov.Web.Demo;

/// <summary>The real time of day on a chosen day, so that a demo shows the same figures whenever it is given.</summary>
internal sealed class DemoClock : TimeProvider
{
    public const string Key = "CostGov:Demo:Today";
    private readonly TimeProvider _real;
    private readonly TimeSpan _shift;

    public DemoClock(TimeProvider real, DateOnly today) => (_real, _shift) = (real, TimeSpan.FromDays(today.DayNumber - real.UtcToday().DayNumber));

    public override TimeZoneInfo LocalTimeZone => _real.LocalTimeZone;

    public override long TimestampFrequency => _real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _real.GetUtcNow() + _shift;

    public override long GetTimestamp() => _real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => _real.CreateTimer(callback, state, dueTime, period);

    /// <summary>Null where the demo is to follow the calendar.</summary>
    /// <exception cref="CannotStartException">The setting is no day.</exception>
    public static DateOnly? ReadToday(IConfiguration configuration) => configuration[Key] switch
    {
        null or "" => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        var text => throw new CannotStartException($"{Key} must be a day such as 2026-10-20, not '{text}'."),
    };
}
