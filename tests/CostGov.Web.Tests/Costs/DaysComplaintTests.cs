using CostGov.Web.Costs;

namespace CostGov.Web.Tests.Costs;

public sealed class DaysComplaintTests
{
    public DaysComplaintTests() => InEnglish.Set();

    [Theory]
    [InlineData(null, "2026-10-31", true, "From: choose a day.")]
    [InlineData("2026-10-01", null, false, "To (included): choose a day.")]
    [InlineData("2026-10-05", "2026-10-01", false, "To (included): 1 Oct 2026 is before 5 Oct 2026.")]
    [InlineData("2020-01-01", "2026-10-01", false, "To (included): at most 1130 days can be shown.")]
    public void What_is_wrong_with_typed_days_is_said_of_a_field(string? from, string? to, bool isOfFirst, string text) =>
        Assert.Equal(new DaysComplaint(isOfFirst, text), DaysComplaint.About(Day(from), Day(to)));

    [Theory]
    [InlineData("2026-10-01", "2026-10-01")]
    [InlineData("2026-10-01", "2026-10-31")]
    public void A_day_or_more_is_fine(string from, string to) => Assert.Null(DaysComplaint.About(Day(from), Day(to)));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");
}
