using CostGov.Costs;
using CostGov.Web.Costs;

namespace CostGov.Web.Tests.Costs;

public sealed class CostRequestTests
{
    private static readonly DateOnly Today = new(2026, 9, 10);

    [Fact]
    public void Nothing_asked_means_this_month_so_far_by_day_as_billed()
    {
        var asked = Read(new());

        Assert.Equal(new DayRange(new(2026, 9, 1), Today), asked.Period);
        Assert.Equal(Granularity.Day, asked.Granularity);
        Assert.Equal(CostMetric.Billed, asked.Metric);
        Assert.Empty(asked.GroupBy);
        Assert.Empty(asked.Filters);
        Assert.Null(asked.Limit);
        Assert.Null(asked.CompareWith);
    }

    [Fact]
    public void On_the_first_of_a_month_the_month_before_is_meant_for_today_has_no_figures_yet() =>
        Assert.Equal(new DayRange(new(2026, 8, 1), new(2026, 9, 1)), Read(new(), new DateOnly(2026, 9, 1)).Period);

    [Fact]
    public void Every_parameter_reaches_the_question()
    {
        var asked = Read(new()
        {
            Start = "2026-07-01",
            End = "2026-08-01",
            Granularity = "week",
            Metric = "netEffective",
            GroupBy = ["account", "tag:Project"],
            Filter = ["account:111122223333,444455556666", "tag:Project:alpha"],
            Exclude = ["category:credit"],
            Limit = "10",
            CompareStart = "2026-06-01",
            CompareEnd = "2026-07-01",
            Ou = "asItWas",
            Currency = "usd",
        });

        Assert.Equal(new DayRange(new(2026, 7, 1), new(2026, 8, 1)), asked.Period);
        Assert.Equal(Granularity.Week, asked.Granularity);
        Assert.Equal(CostMetric.NetEffective, asked.Metric);
        Assert.Equal([Dimension.Account, Dimension.Tag("Project")], asked.GroupBy);
        Assert.Equal(["account", "tag:Project", "category"], asked.Filters.Select(filter => filter.Dimension.ToString()));
        Assert.Equal([false, false, true], asked.Filters.Select(filter => filter.Exclude));
        Assert.Equal(["Credit"], asked.Filters[2].Values);
        Assert.Equal(10, asked.Limit);
        Assert.Equal(new DayRange(new(2026, 6, 1), new(2026, 7, 1)), asked.CompareWith);
        Assert.Equal(OuView.AsItWas, asked.OuView);
        Assert.Equal(Currency.Usd, asked.Currency);
    }

    public static TheoryData<CostParameters, string, string> Unreadable => new()
    {
        { new() { Start = "2026-13-01" }, "start", "'2026-13-01' is not a day: expected yyyy-MM-dd" },
        { new() { Start = "01/09/2026" }, "start", "is not a day" },
        { new() { Start = "2026-09-01", End = "2026-09-01" }, "end", "is not after start" },
        { new() { Start = "2026-09-02", End = "2026-09-01" }, "end", "is not after start" },
        { new() { Start = "1990-01-01" }, "end", "expected at most 3660" },
        { new() { Granularity = "hour" }, "granularity", "expected day, week, month or total" },
        { new() { Granularity = "0" }, "granularity", "'0' is not known" },
        { new() { Metric = "BlendedCost" }, "metric", "expected billed, effective, netBilled, netEffective, list or contracted" },
        { new() { GroupBy = ["colour"] }, "groupBy", "expected account, ou, service, region" },
        { new() { GroupBy = ["account", "account"] }, "groupBy", "given twice" },
        { new() { GroupBy = ["account", "service", "region"] }, "groupBy", "expected at most two" },
        { new() { Filter = ["account"] }, "filter", "expected DIMENSION:VALUE,VALUE" },
        { new() { Exclude = ["category:Gift"] }, "exclude", "'category:Gift' is not a filter" },
        { new() { Limit = "0" }, "limit", "expected 1 to 1000" },
        { new() { Limit = "ten" }, "limit", "expected 1 to 1000" },
        { new() { CompareStart = "2026-08-01" }, "compareEnd", "are given together" },
        { new() { CompareEnd = "2026-08-01" }, "compareStart", "are given together" },
        { new() { CompareStart = "2026-08-02", CompareEnd = "2026-08-01" }, "compareEnd", "is not after compareStart" },
        { new() { Ou = "then" }, "ou", "expected asItIs or asItWas" },
        { new() { Currency = "dollars" }, "currency", "expected an ISO 4217 code" },
    };

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_read_is_refused_with_its_name_and_what_was_expected(CostParameters parameters, string name, string expected)
    {
        var refused = Assert.IsType<CostRequest.Refused>(CostRequest.Read(parameters, Today));

        Assert.Equal([name], refused.Problems.Keys);
        Assert.Contains(expected, string.Join(' ', refused.Problems[name]), StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var refused = Assert.IsType<CostRequest.Refused>(CostRequest.Read(new() { Start = "x", Metric = "y", Filter = ["z", "z:"] }, Today));

        Assert.Equal(["filter", "metric", "start"], refused.Problems.Keys.Order());
        Assert.Equal(2, refused.Problems["filter"].Length);
    }

    [Fact]
    public void Parameters_left_empty_are_not_given() =>
        Assert.Empty(Read(new() { Start = "", Limit = "", Filter = ["", ""], GroupBy = [""] }).Filters);

    private static CostQuestion Read(CostParameters parameters, DateOnly? today = null) =>
        Assert.IsType<CostRequest.Question>(CostRequest.Read(parameters, today ?? Today)).Asked;
}
