using CostGov.Web.Charts;

namespace CostGov.Web.Tests.Charts;

public sealed class CalendarGridTests
{
    public CalendarGridTests() => InEnglish.Set();

    [Fact]
    public void Weeks_begin_on_Monday_and_days_outside_stay_empty()
    {
        var grid = CalendarGrid.Of(Days(new(2026, 10, 31), 3), CalendarLayout.Weeks);
        Assert.Equal(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], grid.Columns);
        Assert.Equal(["26 Oct", "2 Nov"], grid.Rows.Select(row => row.Name));
        Assert.Equal([null, null, null, null, null, new DateOnly(2026, 10, 31), new DateOnly(2026, 11, 1)], grid.Rows[0].Days.Select(day => day?.Day));
        Assert.Equal(new DateOnly(2026, 11, 2), grid.Rows[1].Days[0]!.Day);
    }

    [Fact]
    public void Months_have_31_columns_and_a_short_month_does_not_run_into_the_next()
    {
        var grid = CalendarGrid.Of(Days(new(2026, 2, 1), 59), CalendarLayout.Months);
        Assert.Equal(["Feb 2026", "Mar 2026"], grid.Rows.Select(row => row.Name));
        Assert.Equal(28, grid.Rows[0].Days.Count(day => day is not null));
        Assert.All(grid.Rows[0].Days.Skip(28), Assert.Null);
        Assert.Equal(31, grid.Rows[1].Days.Count(day => day is not null));
    }

    [Fact]
    public void A_day_that_is_left_out_is_empty_and_moves_no_other()
    {
        var grid = CalendarGrid.Of([.. Days(new(2026, 11, 2), 7).Where(day => day.Day.Day != 4)], CalendarLayout.Weeks);
        Assert.Equal([2, 3, null, 5, 6, 7, 8], grid.Rows.Single().Days.Select(day => day?.Day.Day));
    }

    [Fact]
    public void No_days_make_no_rows() => Assert.Empty(CalendarGrid.Of([], CalendarLayout.Months).Rows);

    [Theory]
    [InlineData(0, 100, 0)]
    [InlineData(-5, 100, 0)]
    [InlineData(0.01, 100, 1)]
    [InlineData(25, 100, 1)]
    [InlineData(25.01, 100, 2)]
    [InlineData(100, 100, 4)]
    [InlineData(120, 100, 4)]
    [InlineData(0, 0, 0)]
    [InlineData(3, -1, 0)]
    public void Colour_goes_by_quarters_of_the_largest_and_nothing_has_none(decimal value, decimal largest, int level) =>
        Assert.Equal(level, ChartMath.HeatLevel(value, largest));

    internal static IReadOnlyList<CalendarDay> Days(DateOnly first, int count) =>
        [.. Enumerable.Range(0, count).Select(i => new CalendarDay(first.AddDays(i), $"${i}.00", i % 5))];
}
