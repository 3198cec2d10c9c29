using System.Globalization;
using CostGov.Web.Charts;

namespace CostGov.Web.Tests.Charts;

public sealed class ChartAxisTests
{
    private static readonly ChartAxis Hundred = new(5, [0m, 25m, 50m, 75m, 100m]);

    [Fact]
    public void A_line_goes_through_the_middle_of_each_bucket() =>
        Assert.Equal(new LinePath("M10 1000L30 500L50 0", ""), Hundred.Line([0m, 50m, 100m]));

    [Fact]
    public void A_line_breaks_at_the_unknown_and_never_falls_to_zero_for_it() =>
        Assert.Equal(new LinePath("M10 1000L30 500M70 0L90 500", ""), Hundred.Line([0m, 50m, null, 100m, 50m]));

    [Fact]
    public void A_day_alone_is_a_dot_in_the_first_the_middle_and_the_last_place()
    {
        Assert.Equal(new LinePath("", "M10 500h0"), Hundred.Line([50m]));
        Assert.Equal(new LinePath("", "M30 500h0"), Hundred.Line([null, 50m, null]));
        Assert.Equal(new LinePath("M10 500L30 500", "M70 0h0"), Hundred.Line([50m, 50m, null, 100m]));
    }

    [Fact]
    public void Final_and_provisional_steps_meet_without_a_hole()
    {
        IReadOnlyList<decimal?> values = [0m, 50m, 100m, 50m];
        Assert.Equal("M10 1000L30 500", Hundred.Line(values, bucket => bucket < 2).Line);
        Assert.Equal("M30 500L50 0L70 500", Hundred.Line(values, bucket => bucket >= 2).Line);
    }

    [Fact]
    public void A_band_goes_forth_along_its_high_end_and_back_along_its_low_one() =>
        Assert.Equal("M10 0L30 250L30 750L10 1000z", Hundred.Area([new(0m, 100m), new(25m, 75m)]));

    [Fact]
    public void A_band_breaks_where_there_is_none_and_a_range_alone_keeps_some_width() =>
        Assert.Equal("M10 0L30 0L30 500L10 500zM68 250h5V750h-5z", Hundred.Area([new(50m, 100m), new(50m, 100m), null, new(25m, 75m), null]));

    [Fact]
    public void An_axis_holds_credits_and_nothing_at_all()
    {
        Assert.Equal([-10m, -7.5m, -5m, -2.5m, 0m], ChartAxis.Holding(2, [-10m, null, -3m]).Ticks);
        Assert.Equal([0m, 1m], ChartAxis.Holding(2, [0m, null]).Ticks);
        Assert.Equal([0m, 1m], ChartAxis.Holding(0, []).Ticks);
        Assert.Equal(20, ChartAxis.Holding(0, []).Width);
    }

    [Fact]
    public void Lines_and_bands_are_whole_numbers_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            var axis = ChartAxis.Holding(3, [-0.333m, 1234.567m, 2.5m]);
            Assert.Matches("^[ML0-9 -]+$", axis.Line([-0.333m, 1234.567m, 2.5m]).Line);
            Assert.Matches("^[MLz0-9 -]+$", axis.Area([new(-0.333m, 0.1m), new(2.5m, 1234.567m)]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
