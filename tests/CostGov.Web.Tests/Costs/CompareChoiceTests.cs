using CostGov.Costs;
using CostGov.Web.Costs;
using CsCheck;

namespace CostGov.Web.Tests.Costs;

public sealed class CompareChoiceTests
{
    private static readonly DateOnly LastDay = new(2026, 11, 22);

    [Theory]
    [InlineData("mtd", "2026-11-01", "2026-11-22", "2026-10-04..2026-10-25")]
    [InlineData("last-month", "2026-10-01", "2026-10-31", "2026-09-03..2026-10-02 moved back to 2026-08-27..2026-09-25")]
    [InlineData("2026-11-16..2026-11-22", "2026-11-16", "2026-11-22", "2026-11-09..2026-11-15")]
    public void Aligned_by_weekday_the_compared_days_move_and_never_into_the_days_shown(string period, string first, string last, string compared)
    {
        Assert.True(PeriodChoice.TryParse(period, out var choice));
        var days = choice.Resolve(LastDay);
        Assert.Equal((first, last), ($"{days.Start:yyyy-MM-dd}", $"{days.LastDay:yyyy-MM-dd}"));
        var aligned = CompareChoice.OnWeekdaysOf(days, CompareChoice.Previous.Resolve(days)!);
        Assert.Equal(compared.Split(" moved back to ")[^1], new PeriodChoice.Fixed(aligned).ToString());
    }

    [Fact]
    public void However_long_the_period_weekdays_meet_nothing_overlaps_and_no_day_is_lost() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[1, 400], Gen.Bool).Sample((start, length, yearBefore) =>
        {
            var days = new DayRange(new DateOnly(2018, 1, 1).AddDays(start), new DateOnly(2018, 1, 1).AddDays(start + length));
            var before = (yearBefore ? CompareChoice.YearBefore : CompareChoice.Previous).Resolve(days)!;
            var aligned = CompareChoice.OnWeekdaysOf(days, before);
            Assert.Equal(days.Start.DayOfWeek, aligned.Start.DayOfWeek);
            Assert.Equal(before.Length, aligned.Length);
            Assert.InRange(aligned.Start.DayNumber - before.Start.DayNumber, -7, 3);
            if (!before.Overlaps(days))
                Assert.False(aligned.Overlaps(days));
        });

    [Theory]
    [InlineData("align=weekday", "[2026-10-04, 2026-10-26)")]
    [InlineData("align=weekday&vs=yoy", "[2025-11-02, 2025-11-24)")]
    [InlineData("align=weekday&g=week", "[2026-10-01, 2026-10-23)")]
    [InlineData("align=weekday&vs=2026-09-01..2026-09-22", "[2026-09-01, 2026-09-23)")]
    [InlineData("align=weekday&vs=none", null)]
    [InlineData("", "[2026-10-01, 2026-10-23)")]
    public void Only_days_that_follow_from_the_period_are_aligned_and_the_whole_page_compares_with_them(string query, string? compared) =>
        Assert.Equal(compared, ExploreAddress.Read(query).View.ToQuestion(LastDay).CompareWith?.ToString());
}
