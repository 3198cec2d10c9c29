using CsCheck;

namespace CostGov.Tests.Vocabulary;

public sealed class DayTests
{
    private static readonly Gen<DayRange> Ranges = Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 400], (start, length) => new DayRange(Day(start), Day(start + length)));

    [Fact]
    public void A_range_begins_with_its_start_and_ends_before_its_end()
    {
        var range = new DayRange(Day(1), Day(3));

        Assert.Equal((2, Day(2)), (range.Length, range.LastDay));
        Assert.Equal([Day(1), Day(2)], range.Days);
        Assert.False(range.Contains(Day(3)));
        Assert.Throws<ArgumentException>(() => new DayRange(Day(3), Day(1)));
    }

    [Fact]
    public void Ranges_share_exactly_the_days_that_both_have() =>
        Gen.Select(Ranges, Ranges).Sample((left, right) =>
        {
            var common = left.Days.Intersect(right.Days).ToList();
            Assert.Equal(common, left.Intersect(right)?.Days ?? []);
            Assert.Equal(common.Count > 0, left.Intersect(right) is not null);
        });

    [Fact]
    public void The_billing_periods_of_a_range_cover_it_and_no_more() =>
        Ranges.Where(range => !range.IsEmpty).Sample(range =>
        {
            var days = range.Periods.SelectMany(period => period.Days.Days).ToHashSet();
            Assert.True(range.Days.All(days.Contains));
            Assert.All(range.Periods, period => Assert.True(period.Days.Overlaps(range)));
        });

    [Theory, InlineData("2026-12", "2027-01", "2026-11"), InlineData("2024-02", "2024-03", "2024-01")]
    public void Billing_periods_follow_each_other_over_the_year(string period, string next, string previous)
    {
        var month = BillingPeriod.Parse(period);

        Assert.Equal((next, previous), (month.Next.ToString(), month.Previous.ToString()));
        Assert.Equal(month, BillingPeriod.Containing(month.Days.LastDay));
        Assert.True(month < month.Next && month >= month.Previous.Next);
    }

    [Theory, InlineData("2026-13"), InlineData("2026"), InlineData("2026-08-01"), InlineData("")]
    public void What_is_not_a_billing_period_is_refused(string text) => Assert.Throws<FormatException>(() => BillingPeriod.Parse(text));

    private static DateOnly Day(int number) => new DateOnly(2024, 1, 1).AddDays(number);
}
