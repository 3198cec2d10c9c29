using System.Globalization;
using CostGov.Work;

namespace CostGov.Tests.Work;

public sealed class ScheduleClockTests
{
    [Theory]
    [InlineData("0 * * * *", "2026-11-22T10:00Z", "2026-11-22T10:59Z", null)]
    [InlineData("0 * * * *", "2026-11-22T10:00Z", "2026-11-22T11:00Z", "2026-11-22T11:00Z")]
    [InlineData("0 * * * *", "2026-11-22T10:00Z", "2026-11-22T11:59Z", "2026-11-22T11:00Z")]
    [InlineData("30 0,8,16 * * *", "2026-11-22T00:30Z", "2026-11-22T08:29Z", null)]
    [InlineData("30 0,8,16 * * *", "2026-11-22T00:30Z", "2026-11-22T08:31Z", "2026-11-22T08:30Z")]
    public void A_slot_is_due_from_its_minute_on_and_once(string cron, string last, string now, string? expected) =>
        Assert.Equal(expected is null ? null : At(expected), ScheduleClock.DueSlot(cron, At(last), At(now)));

    [Fact]
    public void Three_days_of_missed_slots_collapse_into_the_newest() =>
        Assert.Equal(At("2026-11-22T09:00Z"), ScheduleClock.DueSlot("0 * * * *", At("2026-11-19T09:00Z"), At("2026-11-22T09:30Z")));

    [Fact]
    public void A_slot_missed_long_ago_is_still_found() =>
        Assert.Equal(At("2026-01-01T00:00Z"), ScheduleClock.DueSlot("0 0 1 1 *", At("2024-06-01T00:00Z"), At("2026-11-22T09:30Z")));

    [Fact]
    public void A_clock_that_jumps_back_makes_nothing_due() =>
        Assert.Null(ScheduleClock.DueSlot("0 * * * *", At("2026-11-22T10:00Z"), At("2026-11-22T08:00Z")));

    [Fact]
    public void A_text_that_is_no_schedule_is_refused_with_an_example()
    {
        var refusal = Assert.Throws<FormatException>(() => ScheduleClock.DueSlot("every hour", At("2026-11-22T10:00Z"), At("2026-11-22T12:00Z")));
        Assert.Contains("'every hour'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("0 */8 * * *", refusal.Message, StringComparison.Ordinal);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
