using CostGov.Web.Parts;

namespace CostGov.Web.Tests.Parts;

public sealed class DayTextTests
{
    private static readonly DateOnly Sunday = new(2026, 11, 22);

    [Fact]
    public void In_English_days_never_look_like_the_American_order()
    {
        InEnglish.Set();
        Assert.Equal("22 Nov 2026", DayText.Day(Sunday));
        Assert.Equal("Sun 22 Nov 2026", DayText.DayOfWeek(Sunday));
        Assert.Equal("22 Nov", DayText.OnAxis(Sunday));
        Assert.Equal("Nov 2026", DayText.Month(BillingPeriod.Containing(Sunday)));
    }

    [Fact]
    public void In_Japanese_days_say_their_weekday()
    {
        InJapanese.Set();
        Assert.Equal("2026年11月22日(日)", DayText.Day(Sunday));
        Assert.Equal("11/22", DayText.OnAxis(Sunday));
        Assert.Equal("2026年11月", DayText.Month(BillingPeriod.Containing(Sunday)));
    }

    [Theory]
    [InlineData("2026-11-01", "2026-11-23", "1–22 Nov 2026", "2026年11月1日〜22日")]
    [InlineData("2026-09-20", "2026-11-23", "20 Sep – 22 Nov 2026", "2026年9月20日〜11月22日")]
    [InlineData("2025-12-20", "2026-01-03", "20 Dec 2025 – 2 Jan 2026", "2025年12月20日〜2026年1月2日")]
    [InlineData("2026-11-22", "2026-11-23", "22 Nov 2026", "2026年11月22日(日)")]
    public void A_range_says_once_what_its_ends_share_and_never_its_excluded_end(string start, string end, string english, string japanese)
    {
        var days = new DayRange(Iso(start), Iso(end));
        InEnglish.Set();
        Assert.Equal(english, DayText.Range(days));
        InJapanese.Set();
        Assert.Equal(japanese, DayText.Range(days));
    }

    [Fact]
    public void A_bucket_is_a_month_by_name_where_it_is_one()
    {
        InEnglish.Set();
        Assert.Equal("Nov 2026", DayText.Bucket(new(new(2026, 11, 1), new(2026, 12, 1))));
        Assert.Equal("1–22 Nov 2026", DayText.Bucket(new(new(2026, 11, 1), new(2026, 11, 23))));
        Assert.Equal("Sun 22 Nov 2026", DayText.Bucket(new(Sunday, Sunday.AddDays(1))));
    }

    [Theory]
    [InlineData("Asia/Tokyo", "07:12 JST", "22 Nov 07:12 JST")]
    [InlineData("UTC", "22:12 UTC", "21 Nov 22:12 UTC")]
    [InlineData("Asia/Kolkata", "03:42 UTC+05:30", "22 Nov 03:42 UTC+05:30")]
    [InlineData("America/New_York", "17:12 UTC−05:00", "21 Nov 17:12 UTC−05:00")]
    public void An_instant_names_its_zone_and_its_day_only_when_it_is_another(string zone, string sameDay, string anotherDay)
    {
        InEnglish.Set();
        var instant = new DateTimeOffset(2026, 11, 21, 22, 12, 0, TimeSpan.Zero);
        var times = new EventTimes(TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.Equal(sameDay, times.Brief(instant, instant.AddMinutes(5)));
        Assert.Equal(anotherDay, times.Brief(instant, instant.AddDays(2)));
    }

    private static DateOnly Iso(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
