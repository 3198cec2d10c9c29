using CostGov.Costs;
using CostGov.Web.Costs.Explaining;

namespace CostGov.Web.Tests.Costs.Explaining;

public sealed class FigureAddressTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DayRange November = new(new(2026, 11, 1), new(2026, 11, 23));

    public static TheoryData<CostQuestion> Questions =>
    [
        new CostQuestion(November, Granularity.Total, CostMetric.Billed, [], []),
        new CostQuestion(November, Granularity.Total, CostMetric.NetEffective, [], [], new(new(2026, 10, 1), new(2026, 10, 23)), OuView: OuView.AsItWas, Currency: Currency.Parse("CNY")),
        new CostQuestion(November, Granularity.Total, CostMetric.Billed, [],
        [
            new(Dimension.Service, ["Amazon Elastic Compute Cloud - Compute"]), new(Dimension.Tag("aws:createdBy"), ["a,b", "c:d%", "日本 & Co+"]), new(Dimension.Tag("Project"), [""]),
            new(Dimension.Kind, ["Tax", "Credit"], Exclude: true),
        ]),
    ];

    [Theory, MemberData(nameof(Questions), DisableDiscoveryEnumeration = true)]
    public void What_is_written_is_read_as_the_same_question(CostQuestion question)
    {
        var asked = Read(new Figure(question).ToUrl());

        Assert.Equal(FigureKind.Cost, asked.Figure.Kind);
        Assert.Equal(Said(question), Said(asked.Figure.Question));
        Assert.Empty(asked.Dropped);
    }

    [Fact]
    public void Its_parameters_are_the_ones_the_API_takes()
    {
        var figure = new Figure(new(November, Granularity.Total, CostMetric.Billed, [], [new(Dimension.Account, ["111122223333"])], new(new(2026, 10, 1), new(2026, 10, 23))));

        Assert.Equal("/explain?start=2026-11-01&end=2026-11-23&metric=billed&filter=account:111122223333&compareStart=2026-10-01&compareEnd=2026-10-23", figure.ToUrl());
        Assert.Equal("/api/v1/costs?start=2026-11-01&end=2026-11-23&metric=billed&filter=account:111122223333&compareStart=2026-10-01&compareEnd=2026-10-23&granularity=total", figure.ToApiUrl());
    }

    [Fact]
    public void Other_is_what_a_limit_leaves_over_and_keeps_its_grouping()
    {
        var figure = new Figure(new(November, Granularity.Total, CostMetric.Billed, [Dimension.Service], [], Limit: 10), FigureKind.Other);

        var asked = Read(figure.ToUrl());

        Assert.Equal((FigureKind.Other, 10, Dimension.Service), (asked.Figure.Kind, asked.Figure.Question.Limit, asked.Figure.Question.GroupBy.Single()));
    }

    [Fact]
    public void A_total_is_of_all_rows_and_all_days_and_its_grouping_decides_the_cube()
    {
        var asked = Read("/explain?start=2026-11-01&end=2026-11-23&groupBy=service&limit=3&granularity=day&colour=red");

        Assert.Equal([Dimension.Service], asked.Figure.Question.GroupBy);
        Assert.Equal((null, Granularity.Total), (asked.Figure.Question.Limit, asked.Figure.Question.Granularity));
        Assert.Equal(["colour", "granularity", "limit"], asked.Dropped.Order());
    }

    [Theory]
    [InlineData("/explain?start=soon", "start")]
    [InlineData("/explain?start=2026-11-01&start=2026-11-02", "start")]
    [InlineData("/explain?filter=colour:red", "filter")]
    [InlineData("/explain?figure=sum", "figure")]
    [InlineData("/explain?figure=other&groupBy=service", "limit")]
    [InlineData("/explain?figure=monthEnd&start=2026-10-02&end=2026-10-10", "start")]
    [InlineData("/explain?figure=monthEnd&start=2026-10-01&end=2026-11-10", "start")]
    public void What_is_no_figure_is_refused_by_the_name_of_its_parameter(string address, string parameter)
    {
        var refused = Assert.IsType<FigureRequest.Refused>(FigureAddress.Read(address[(address.IndexOf('?', StringComparison.Ordinal))..], Today));

        Assert.Equal([parameter], refused.Problems.Keys);
    }

    private static string Said(CostQuestion question) => string.Join(
        '|',
        [question.Period, question.CompareWith, question.Metric, question.Granularity, question.OuView, question.Currency, question.GroupBy.Count, question.Limit,
            .. question.Filters.Select(filter => $"{filter.Exclude} {filter.Dimension} {string.Join('\u001f', filter.Values)}")]);

    private static FigureRequest.Asked Read(string address) =>
        Assert.IsType<FigureRequest.Asked>(FigureAddress.Read(address[(address.IndexOf('?', StringComparison.Ordinal))..], Today));
}
