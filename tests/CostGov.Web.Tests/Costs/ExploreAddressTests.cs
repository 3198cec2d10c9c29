using CostGov.Costs;
using CostGov.Web.Costs;
using CsCheck;

namespace CostGov.Web.Tests.Costs;

public sealed class ExploreAddressTests
{
    private static readonly Gen<DayRange> Days = Gen.Select(Gen.Int[0, 4000], Gen.Int[1, 1100]).Select((start, length) =>
        new DayRange(new DateOnly(2015, 1, 1).AddDays(start), new DateOnly(2015, 1, 1).AddDays(start + length)));

    private static readonly Gen<PeriodChoice> Periods = Gen.OneOf<PeriodChoice>(Gen.OneOf<PeriodChoice>([.. PeriodChoice.Presets]), Days.Select(days => (PeriodChoice)new PeriodChoice.Fixed(days)));

    private static readonly Gen<CompareChoice> Compares = Gen.OneOf<CompareChoice>(Gen.OneOf<CompareChoice>([.. CompareChoice.Presets]), Days.Select(days => (CompareChoice)new CompareChoice.Fixed(days)));

    private static readonly Gen<Dimension> Dimensions = Gen.OneOf<Dimension>(
        Gen.OneOf<Dimension>(Dimension.Account, Dimension.Ou, Dimension.Service, Dimension.Region, Dimension.Payer),
        Gen.String[Gen.Char["abcXYZ:,=&%+ /#コ"], 1, 8].Select(Dimension.Tag));

    private static readonly Gen<CostFilter> Filters = Gen.Select(Dimensions, Gen.String[Gen.Char["abcXYZ:,=&%+ /#コ"], 0, 8].Array[1, 3], Gen.Bool)
        .Select((dimension, values, exclude) => new CostFilter(dimension, [.. values.Distinct()], exclude));

    private static readonly Gen<ExploreView> Views =
        from period in Periods
        from compare in Compares
        from filters in Filters.Array[0, 3]
        from groupBy in Dimensions.Array[0, 2]
        from metric in Gen.Enum<CostMetric>()
        from sort in Gen.Enum<ExploreSort>()
        from shape in Gen.Enum<ExploreShape>()
        from switches in Gen.Bool.Array[4]
        from hidden in Gen.Int[1, 20].Array[0, 3]
        select new ExploreView
        {
            Period = period,
            Compare = compare,
            Filters = [.. filters.DistinctBy(filter => (filter.Dimension, filter.Exclude))],
            GroupBy = [.. groupBy.Distinct()],
            Metric = metric,
            Sort = sort,
            Shape = shape,
            IsAscending = switches[0],
            AsTable = switches[1],
            AlignsWeekdays = switches[2],
            OuView = switches[3] ? OuView.AsItWas : OuView.AsItIs,
            Hidden = [.. hidden.Distinct().Order()],
        };

    [Fact]
    public void Whatever_is_chosen_stands_in_the_address_and_is_read_back_whole() => Views.Sample(view =>
    {
        var url = ExploreAddress.Write(view);
        var (read, dropped) = ExploreAddress.Read(url["/explore".Length..]);
        Assert.Empty(dropped);
        Assert.Equal(url, ExploreAddress.Write(read));
        Assert.Equal(
            (view.Period, view.Compare, view.Shape, view.AlignsWeekdays, view.AsTable, view.Sort, view.IsAscending),
            (read.Period, read.Compare, read.Shape, read.AlignsWeekdays, read.AsTable, read.Sort, read.IsAscending));
        Assert.Equal(view.GroupBy, read.GroupBy);
        Assert.Equal(view.Hidden, read.Hidden);
    });

    [Fact]
    public void No_address_is_too_spoilt_to_be_opened() => Gen.String[Gen.Char["vspfxgbyalinctohm=&.-0129:,% +ÿ\0"], 0, 60].Sample(query =>
    {
        var (view, _) = ExploreAddress.Read("?" + query);
        Assert.StartsWith("/explore", view.ToUrl(), StringComparison.Ordinal);
    });

    [Fact]
    public void Down_into_a_unit_keeps_to_its_own_accounts_as_its_row_does()
    {
        var view = ExploreView.Default with { GroupBy = [Dimension.Ou], Filters = [new(Dimension.Ou, ["ou-prod", "ou-web"])] };

        var down = view.Into(["ou-prod"], unit => unit == "ou-prod" ? ["ou-web"] : []);

        Assert.Equal("/explore?by=account&f=ou:ou-prod&x=ou:ou-web", down.ToUrl());
        Assert.Equal("/explore?by=account&f=ou:ou-web", view.Into(["ou-web"], _ => []).ToUrl());
    }

    [Theory]
    [InlineData("v=line", ExploreShape.Line)]
    [InlineData("v=cum", ExploreShape.Cumulative)]
    [InlineData("v=stack", ExploreShape.Stack)]
    [InlineData("", ExploreShape.Stack)]
    public void The_shape_is_read(string query, ExploreShape shape)
    {
        var (view, dropped) = ExploreAddress.Read(query);
        Assert.Equal(shape, view.Shape);
        Assert.Empty(dropped);
    }

    [Theory]
    [InlineData("v=pie", "v")]
    [InlineData("v=Cumulative", "v")]
    [InlineData("align=moon", "align")]
    [InlineData("cfrom=2026-10-05&cto=2026-10-01", "cfrom cto")]
    [InlineData("cfrom=x&cto=2026-10-01", "cfrom cto")]
    [InlineData("from=2026-10-05&to=2026-10-01", "from to")]
    public void What_is_not_understood_is_left_out_and_named(string query, string dropped)
    {
        var (view, named) = ExploreAddress.Read(query);
        Assert.Equal(dropped.Split(' '), named);
        Assert.Equal("/explore", view.ToUrl());
    }

    [Fact]
    public void Two_typed_days_are_what_is_compared_with_unless_the_address_says_it_itself()
    {
        Assert.Equal("/explore?vs=2026-09-01..2026-09-30", ExploreAddress.Read("cfrom=2026-09-01&cto=2026-09-30").View.ToUrl());
        Assert.Equal("/explore?vs=yoy", ExploreAddress.Read("vs=yoy&cfrom=2026-09-01&cto=2026-09-30").View.ToUrl());
    }
}
