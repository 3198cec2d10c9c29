using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Web.Costs;

namespace CostGov.Web.Tests.Costs;

public sealed class LatePayersTests
{
    private static readonly DateOnly End = new(2026, 11, 23);

    public LatePayersTests() => InEnglish.Set();

    [Fact]
    public void One_payer_that_stops_is_named_with_its_last_day() =>
        Assert.Equal(["1 of 2 payers stops at 20 Nov; totals are incomplete: Hoshizora (111111111111)."], LatePayers.Lines(Of(2, Missing("111111111111", 21)), Names));

    [Fact]
    public void Several_that_stop_on_one_day_are_one_line() =>
        Assert.Equal(
            ["2 of 3 payers stop at 20 Nov; totals are incomplete: Hoshizora (111111111111), 222222222222."],
            LatePayers.Lines(Of(3, Missing("222222222222", 21), Missing("111111111111", 21)), Names));

    [Fact]
    public void Several_that_stop_on_different_days_say_each_its_own() =>
        Assert.Equal(
            ["2 of 3 payers stop early, the first at 18 Nov; totals are incomplete: 222222222222 (18 Nov), Hoshizora (111111111111) (20 Nov)."],
            LatePayers.Lines(Of(3, Missing("111111111111", 21), Missing("222222222222", 19)), Names));

    [Fact]
    public void A_gap_in_the_middle_is_not_a_payer_that_stops()
    {
        var gap = new CostNotice(CostNoticeKind.DaysMissing, "111111111111", "", 2, Days: new(new(2026, 11, 3), new(2026, 11, 5)));
        Assert.Empty(LatePayers.Lines(Of(2, gap), Names));
        Assert.Equal([gap], LatePayers.Others(Of(2, gap)));
    }

    [Fact]
    public void Days_missing_here_and_there_up_to_the_end_are_no_single_stop()
    {
        var holes = Missing("111111111111", 10) with { Count = 4 };
        Assert.Empty(LatePayers.Lines(Of(2, holes), Names));
        Assert.Equal([holes], LatePayers.Others(Of(2, holes)));
    }

    [Fact]
    public void With_one_payer_there_is_nobody_to_be_later_than() => Assert.Empty(LatePayers.Lines(Of(1, Missing("111111111111", 21)), Names));

    [Fact]
    public void In_Japanese_the_sentence_is_whole()
    {
        InJapanese.Set();
        Assert.Equal(
            ["支払アカウント2件中1件のデータが 11/20 で止まっているため、合計は不完全です: Hoshizora(111111111111)。"],
            LatePayers.Lines(Of(2, Missing("111111111111", 21)), Names));
    }

    private static ValueNames Names { get; } =
        new([new AccountRow("111111111111", "Hoshizora", null, "ACTIVE", "111111111111", null, "", new Dictionary<string, string>(), null)], []);

    private static CostNotice Missing(string payer, int day) =>
        new(CostNoticeKind.DaysMissing, payer, "", End.DayNumber - new DateOnly(2026, 11, day).DayNumber, Days: new(new(2026, 11, day), End), IsToTheEnd: true);

    private static CostProvenance Of(int payers, params CostNotice[] notices) => new([], null, null, false, notices, [], payers);
}
