using System.Globalization;
using CostGov.Costs;
using CostGov.Ingestion.Freshness;

namespace CostGov.Tests.Ingestion.Freshness;

public sealed class ReadDaysTests
{
    private static readonly DayRange Window = new(new(2026, 7, 30), new(2026, 9, 6));

    [Fact]
    public void Before_the_first_published_period_nothing_is_missing()
    {
        var days = Of(Set("2026-08", Cube.Service, "2026-08-31"));
        Assert.Equal(DayReading.BeforeConnection, On(days, "2026-07-31").Reading);
        Assert.NotEqual(DayReading.BeforeConnection, On(days, "2026-08-01").Reading);
    }

    [Fact]
    public void A_source_that_has_brought_nothing_has_no_gaps() =>
        Assert.All(Of(), day => Assert.Equal(DayReading.BeforeConnection, day.Reading));

    [Fact]
    public void A_day_without_charges_was_read_and_is_not_missing()
    {
        var day = On(Of(Set("2026-08", Cube.Service, "2026-08-31", Final("2026-08-02"))), "2026-08-03");
        Assert.Equal((DayReading.Final, false), (day.Reading, day.HasCharges));
        Assert.True(day.IsRead);
    }

    [Fact]
    public void A_day_is_estimated_where_a_charge_of_it_is_and_a_day_without_charges_is_as_final_as_its_month()
    {
        var days = Of(Set("2026-08", Cube.Service, "2026-08-31", Final("2026-08-02"), Estimated("2026-08-30")));
        Assert.Equal(DayReading.Final, On(days, "2026-08-02").Reading);
        Assert.Equal(DayReading.Estimated, On(days, "2026-08-30").Reading);
        Assert.Equal(DayReading.Estimated, On(days, "2026-08-31").Reading);
    }

    [Fact]
    public void Days_after_the_last_that_the_source_covers_are_awaited_and_days_before_it_are_missing()
    {
        var days = Of(Set("2026-08", Cube.Service, "2026-08-29"), Set("2026-09", Cube.Service, "2026-09-03"));
        Assert.Equal(DayReading.Missing, On(days, "2026-08-30").Reading);
        Assert.Equal(DayReading.Final, On(days, "2026-09-03").Reading);
        Assert.Equal(DayReading.Awaited, On(days, "2026-09-04").Reading);
        Assert.True(On(days, "2026-08-30").IsGap);
    }

    [Fact]
    public void A_month_that_was_never_published_between_others_is_missing()
    {
        var days = ReadDays.Of([Set("2026-07", Cube.Service, "2026-07-31"), Set("2026-09", Cube.Service, "2026-09-03")], [], Window);
        Assert.Equal(31, days.Count(day => day.Reading == DayReading.Missing));
    }

    [Fact]
    public void A_day_that_one_cube_lacks_is_read_in_part_and_the_cube_is_named()
    {
        var day = On(Of(Set("2026-08", Cube.Service, "2026-08-31"), Set("2026-08", Cube.Region, "2026-08-20")), "2026-08-21");
        Assert.Equal(DayReading.Partly, day.Reading);
        Assert.Equal([Cube.Region], day.Lacking);
    }

    [Theory]
    [InlineData("2026-08-31", true)]
    [InlineData("2026-08-20", false)]
    public void Line_items_answer_for_a_month_unless_a_cube_reaches_further(string linesTo, bool answer)
    {
        var cubes = new[] { Set("2026-08", Cube.Service, "2026-08-31"), Set("2026-09", Cube.Service, "2026-09-03") };
        var days = ReadDays.Of(cubes, [.. cubes, Set("2026-08", Cube.Line, linesTo)], Window);
        Assert.Equal(answer, On(days, "2026-08-10").IsAnsweredByLines);
        Assert.False(On(days, "2026-09-01").IsAnsweredByLines);
    }

    private static IReadOnlyList<ReadDay> Of(params PublishedSet[] sets) => ReadDays.Of(sets, sets, Window);

    private static ReadDay On(IReadOnlyList<ReadDay> days, string day) => Assert.Single(days, read => read.Day == Day(day));

    private static PublishedSet Set(string period, Cube cube, string dataTo, params DayFact[] facts) =>
        new("999999999999", BillingPeriod.Parse(period), cube, 1, 1, DateTimeOffset.UnixEpoch, Day(dataTo), new(facts));

    private static DayFact Final(string day) => new(Day(day), Currency.Usd, false, new HashSet<CostMetric>());

    private static DayFact Estimated(string day) => new(Day(day), Currency.Usd, true, new HashSet<CostMetric>());

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
