using CostGov.Costs;
using CostGov.Web.Costs.Explaining;

namespace CostGov.Web.Tests.Costs.Explaining;

public sealed class FigureQuestionTests
{
    private static readonly CostQuestion Table = new(
        new(new(2026, 11, 1), new(2026, 11, 23)), Granularity.Day, CostMetric.Effective, [Dimension.Account, Dimension.Service],
        [new(Dimension.Service, ["Amazon EC2", "Amazon S3"]), new(Dimension.Kind, ["Tax"], Exclude: true)],
        new(new(2026, 10, 1), new(2026, 10, 23)), Limit: 200);

    [Fact]
    public void A_rows_keys_become_its_filters_and_say_more_than_what_they_replace()
    {
        var figure = FigureQuestion.Of(Table, ["111122223333", "Amazon S3"], _ => []);

        Assert.Equal(["!Kind=Tax", "Account=111122223333", "Service=Amazon S3"], Said(figure));
        Assert.Equal((Granularity.Total, 0, null), (figure.Granularity, figure.GroupBy.Count, figure.Limit));
        Assert.Equal((Table.Period, Table.CompareWith, Table.Metric), (figure.Period, figure.CompareWith, figure.Metric));
    }

    [Fact]
    public void A_total_keeps_the_tables_filters() =>
        Assert.Equal(["Service=Amazon EC2,Amazon S3", "!Kind=Tax"], Said(FigureQuestion.Of(Table, [], _ => [])));

    [Fact]
    public void An_excluded_value_of_the_same_dimension_stays_excluded()
    {
        var table = Table with { Filters = [new(Dimension.Account, ["444455556666"], Exclude: true)], GroupBy = [Dimension.Account] };

        Assert.Equal(["!Account=444455556666", "Account=111122223333"], Said(FigureQuestion.Of(table, ["111122223333"], _ => [])));
    }

    [Fact]
    public void The_row_of_a_unit_is_its_own_accounts_and_a_filter_by_it_would_add_those_below()
    {
        var table = Table with { Filters = [new(Dimension.Ou, ["ou-closed"], Exclude: true)], GroupBy = [Dimension.Ou] };

        var figure = FigureQuestion.Of(table, ["ou-prod"], unit => unit == "ou-prod" ? ["ou-web", "ou-db"] : []);

        Assert.Equal(["Ou=ou-prod", "!Ou=ou-closed,ou-web,ou-db"], Said(figure));
    }

    [Fact]
    public void The_explorer_shows_the_figure_on_the_same_days()
    {
        var view = FigureQuestion.ToView(FigureQuestion.Of(Table, ["111122223333", "Amazon S3"], _ => []));

        Assert.Equal(
            "/explore?p=2026-11-01..2026-11-22&by=none&f=account:111122223333&f=service:Amazon+S3&x=kind:Tax&vs=2026-10-01..2026-10-22&m=effective",
            view?.ToUrl());
    }

    private static IEnumerable<string> Said(CostQuestion question) =>
        question.Filters.Select(filter => $"{(filter.Exclude ? "!" : "")}{filter.Dimension.Name}={string.Join(',', filter.Values)}");
}
