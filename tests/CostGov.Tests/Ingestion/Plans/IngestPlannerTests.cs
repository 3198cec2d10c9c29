using CostGov.Costs;
using CostGov.Ingestion.Plans;

namespace CostGov.Tests.Ingestion.Plans;

public sealed class IngestPlannerTests
{
    private static readonly DateOnly Today = new(2026, 9, 10);
    private static readonly Cube[] Cubes = [Cube.Service, Cube.Tag("Project")];

    [Fact]
    public void A_first_reading_renews_every_day_of_every_cube_newest_month_first()
    {
        var renewals = IngestPlanner.Renewals(Bill(), PublishedBill.Nothing, Cubes, Today);

        Assert.Equal(
            [(Cubes[0], "2026-09"), (Cubes[1], "2026-09"), (Cubes[0], "2026-08"), (Cubes[1], "2026-08")],
            renewals.Select(renewal => (renewal.Cube, renewal.Period.ToString())));
        Assert.All(renewals, renewal => Assert.True(renewal.IsWhole));
    }

    [Fact]
    public void Nothing_is_renewed_where_every_day_equals_what_is_published() =>
        Assert.Empty(IngestPlanner.Renewals(Bill(), Published(Bill()), Cubes, Today));

    [Theory]
    [InlineData("0.00000000000001", false)]
    [InlineData("0", true)]
    public void A_day_has_changed_when_a_digit_or_its_finality_has(string more, bool isEstimated)
    {
        var day = new DateOnly(2026, 9, 8);
        var changed = Bill(of => of == day ? new(of, Amounts(1m + decimal.Parse(more, System.Globalization.CultureInfo.InvariantCulture)), !isEstimated) : null);

        var renewals = IngestPlanner.Renewals(changed, Published(Bill()), Cubes, Today);

        Assert.Equal(2, renewals.Count);
        Assert.All(renewals, renewal => Assert.Equal((new DayRange(day, day.AddDays(1)), false), (Assert.Single(renewal.Days), renewal.IsWhole)));
    }

    [Fact]
    public void A_cube_that_was_never_published_is_read_whole_and_no_other() =>
        Assert.All(
            IngestPlanner.Renewals(Bill(), Published(Bill(), without: Cubes[1]), Cubes, Today),
            renewal => Assert.Equal((Cubes[1], true), (renewal.Cube, renewal.IsWhole)));

    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 4)]
    public void The_open_and_the_previous_month_are_read_whole_once_a_week(int daysAgo, int expected) =>
        Assert.Equal(expected, IngestPlanner.Renewals(Bill(), Published(Bill(), readOn: Today.AddDays(-daysAgo)), Cubes, Today).Count);

    [Fact]
    public void Late_days_at_the_end_are_missing_and_not_zero()
    {
        var late = Bill(of => of >= new DateOnly(2026, 9, 8) ? new(of, Amounts(0), true) : null);

        Assert.Equal(new DayRange(new(2026, 8, 1), new(2026, 9, 8)), late.Covered);
    }

    [Fact]
    public void Thin_kinds_are_asked_in_one_request_over_months_and_usage_month_by_month()
    {
        var bill = Bill();
        var renewals = IngestPlanner.Renewals(bill, PublishedBill.Nothing, Cubes, Today);
        var kinds = bill.Days.Select(day => new KindTotal(day.Day, ChargeKind.Usage, day.Day.Day == 7 ? Amounts(0.4m) : day.Amounts))
            .Concat(bill.Days.Where(day => day.Day.Day == 7).Select(day => new KindTotal(day.Day, ChargeKind.Tax, Amounts(0.6m)))).ToList();

        var plan = IngestPlanner.Plan(bill, PublishedBill.Nothing, Cubes, renewals, KindControls.Of(bill, kinds, bill.Covered, 0), 10, 2000);

        Assert.Equal(
            [(ChargeKind.Tax, "[2026-08-07, 2026-09-08)"), (ChargeKind.Tax, "[2026-08-07, 2026-09-08)"),
             (ChargeKind.Usage, "[2026-09-01, 2026-09-10)"), (ChargeKind.Usage, "[2026-09-01, 2026-09-10)"),
             (ChargeKind.Usage, "[2026-08-01, 2026-09-01)"), (ChargeKind.Usage, "[2026-08-01, 2026-09-01)")],
            plan.Reads.Select(read => (read.Kind, read.Days.ToString())));
        Assert.Equal(Enumerable.Range(1, 6), plan.Reads.Select(read => read.Number));
    }

    [Theory]
    [InlineData("0.01", true)]
    [InlineData("0.004", false)]
    public void What_the_known_kinds_leave_unexplained_is_asked_for_as_unmapped(string missing, bool isAsked)
    {
        var bill = Bill();
        var rest = decimal.Parse(missing, System.Globalization.CultureInfo.InvariantCulture);
        var kinds = bill.Days.Select(day => new KindTotal(day.Day, ChargeKind.Usage, Amounts(1m - rest))).ToList();

        var controls = KindControls.Of(bill, kinds, bill.Covered, tolerance: 0.005m);

        Assert.Equal(isAsked, controls.Days.ContainsKey(ChargeKind.Unmapped));
        Assert.Equal(isAsked ? rest : 0m, controls.Of(new(2026, 8, 1), ChargeKind.Unmapped).Billed);
    }

    [Fact]
    public void Two_changed_days_far_apart_are_asked_apart_when_the_days_between_would_cost_more()
    {
        var (first, last) = (new DateOnly(2026, 8, 2), new DateOnly(2026, 8, 30));
        var bill = Bill(of => of == first || of == last ? new(of, Amounts(2m), true) : null);
        var renewals = IngestPlanner.Renewals(bill, Published(Bill()), [Cube.Service], Today);
        var controls = KindControls.Of(bill, [.. bill.Days.Select(day => new KindTotal(day.Day, ChargeKind.Usage, day.Amounts))], bill.Covered, 0);

        int Requests(int accounts) => IngestPlanner.Plan(bill, PublishedBill.Nothing, [Cube.Service], renewals, controls, accounts, 2000).Reads.Count;

        Assert.Equal(1, Requests(accounts: 5));
        Assert.Equal(2, Requests(accounts: 1000));
    }

    [Fact]
    public void A_plan_survives_being_written_down()
    {
        var bill = Bill();
        var renewals = IngestPlanner.Renewals(bill, PublishedBill.Nothing, Cubes, Today);
        var controls = KindControls.Of(bill, [.. bill.Days.Select(day => new KindTotal(day.Day, ChargeKind.Usage, day.Amounts))], bill.Covered, 0);
        var plan = IngestPlanner.Plan(bill, PublishedBill.Nothing, Cubes, renewals, controls, 10, 2000);

        var read = PlanText.Read(PlanText.Write(plan))!;

        Assert.Equal(plan.Reads, read.Reads);
        Assert.Equal((plan.Days, plan.ExpectedUsd, plan.DaysToRead), (read.Days, read.ExpectedUsd, read.DaysToRead));
        Assert.Equal(plan.Renewals.Select(renewal => (renewal.Cube, renewal.Period, renewal.Days[0])), read.Renewals.Select(renewal => (renewal.Cube, renewal.Period, renewal.Days[0])));
    }

    [Theory]
    [InlineData("2026-09-10", 14, "2025-08-01")]
    [InlineData("2026-09-01", 14, "2025-08-01")]
    [InlineData("2026-09-10", 1, "2026-09-01")]
    [InlineData("2026-09-01", 1, "2026-08-01")]
    public void The_window_is_never_longer_than_cost_explorer_answers_and_never_empty(string today, int months, string start)
    {
        var day = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(new DayRange(DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), day), SourceWindow.Of(day, months));
    }

    private static SourceBill Bill(Func<DateOnly, BillDay?>? change = null) => SourceBill.Covering(
        new(2026, 9, 10, 6, 0, 0, TimeSpan.Zero),
        Currency.Usd,
        [.. new DayRange(new(2026, 7, 1), Today).Days.Select(day => change?.Invoke(day) ?? new BillDay(day, Amounts(day < new DateOnly(2026, 8, 1) ? 0 : 1m), day >= new DateOnly(2026, 8, 1)))]);

    private static PublishedBill Published(SourceBill bill, Cube? without = null, DateOnly? readOn = null) => new(
        Cubes.Where(cube => cube != without).ToDictionary(cube => cube, IReadOnlyDictionary<DateOnly, BillDay> (_) => bill.Days.ToDictionary(day => day.Day)),
        (from cube in Cubes from period in bill.Covered!.Periods select (cube, period)).ToDictionary(key => key, _ => new WholeReading(readOn ?? Today, false)),
        new Dictionary<(Cube, ChargeKind), decimal>());

    private static ChargeAmounts Amounts(decimal amount) => new(amount, amount, amount, amount);
}
