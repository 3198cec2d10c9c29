using CostGov.Costs;
using CostGov.Web.Costs.Drivers;

namespace CostGov.Web.Tests.Costs.Drivers;

public sealed class NextDownTests
{
    private static readonly CostQuestion Whole = new(new(new(2026, 8, 1), new(2026, 9, 1)), Granularity.Total, CostMetric.Billed, [], []);

    [Fact]
    public void The_whole_is_taken_apart_by_account_first()
    {
        var next = NextDown.Of(Whole, ["Project"], _ => null);

        Assert.Equal(Dimension.Account, next.By);
        Assert.Equal([Dimension.Service, Dimension.Region, Dimension.Tag("Project")], next.Further);
    }

    [Fact]
    public void What_a_row_is_kept_to_cannot_take_it_apart()
    {
        Assert.Equal(Dimension.Service, NextDown.Of(Kept(Dimension.Account, "111122223333"), [], _ => null).By);
        Assert.Equal(Dimension.Account, NextDown.Of(Kept(Dimension.Service, "Amazon EC2"), [], _ => null).By);
        Assert.Equal(Dimension.Account, NextDown.Of(Whole with { Filters = [new(Dimension.Account, ["1"], Exclude: true)] }, [], _ => null).By);
    }

    [Fact]
    public void What_only_line_items_could_answer_is_named_and_the_next_takes_its_place()
    {
        var next = NextDown.Of(
            Kept(Dimension.Account, "111122223333"), ["Project"],
            question => question.GroupBy[0] == Dimension.Service ? WhyNot.NeedsLineItems : question.GroupBy[0] == Dimension.Tag("Project") ? WhyNot.TagKeyNotRead : null);

        Assert.Equal(Dimension.Region, next.By);
        Assert.Equal([Dimension.Service], next.NeedLines);
        Assert.Empty(next.Further);
    }

    [Fact]
    public void Where_nothing_can_tell_more_nothing_is_pretended()
    {
        var next = NextDown.Of(Whole, [], _ => WhyNot.NeedsLineItems);

        Assert.Null(next.By);
        Assert.Equal(3, next.NeedLines.Count);
    }

    private static CostQuestion Kept(Dimension dimension, string value) => Whole with { Filters = [new(dimension, [value])] };
}
