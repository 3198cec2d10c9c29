using CostGov.Web.Charts;
using CsCheck;

namespace CostGov.Web.Tests.Charts;

public sealed class ChartMathTests
{
    [Theory]
    [InlineData(0, 3117.77, "0 1000 2000 3000 4000")]
    [InlineData(0, 100, "0 25 50 75 100")]
    [InlineData(0, 0.0031, "0 0.001 0.002 0.003 0.004")]
    [InlineData(-40, 160, "-50 0 50 100 150 200")]
    [InlineData(-900, -10, "-1000 -750 -500 -250 0")]
    [InlineData(0, 0, "0 1")]
    [InlineData(5, 9, "0 2.5 5.0 7.5 10.0")]
    public void Ticks_are_round_cover_everything_and_include_zero(decimal least, decimal most, string ticks) =>
        Assert.Equal(ticks.Split(' ').Select(decimal.Parse), ChartMath.NiceTicks(least, most));

    [Fact]
    public void Whatever_the_amounts_ticks_hold_them_and_are_few()
    {
        for (var power = -10; power <= 12; power++)
        {
            foreach (var digit in new[] { 1m, 1.7m, 2.2m, 3m, 4.99m, 6m, 9.999m })
            {
                var most = digit * Power(power);
                var ticks = ChartMath.NiceTicks(-most / 3, most);
                Assert.Contains(0m, ticks);
                Assert.True(ticks[0] <= -most / 3 && ticks[^1] >= most, $"{most}: {string.Join(' ', ticks)}");
                Assert.InRange(ticks.Count, 3, 7);
            }
        }
    }

    [Fact]
    public void Every_step_of_an_axis_is_1_2_2_and_a_half_or_5_times_a_power_of_ten() => Gen.Select(Gen.Decimal[-1_000_000m, 0m], Gen.Decimal[0.000001m, 100_000_000m], Gen.Int[1, 8]).Sample((unrounded, most, about) =>
    {
        // Amounts have at most 14 decimals.
        var least = decimal.Round(unrounded, 14);
        var ticks = ChartMath.NiceTicks(least, most, about);
        var step = ticks[1] - ticks[0];
        while (step >= 10m)
            step /= 10m;
        while (step < 1m)
            step *= 10m;
        Assert.Contains(step, new[] { 1m, 2m, 2.5m, 5m });
        Assert.All(ticks.Zip(ticks.Skip(1)), pair => Assert.Equal(ticks[1] - ticks[0], pair.Second - pair.First));
        Assert.True(ticks[0] <= least && ticks[^1] >= most && ticks.Contains(0m), string.Join(' ', ticks));
    });

    [Theory]
    [InlineData(1, null)]
    [InlineData(22, null)]
    [InlineData(31, 320)]
    [InlineData(57, 460)]
    [InlineData(90, 760)]
    [InlineData(365, 1600)]
    public void Bars_slimmer_than_six_pixels_have_no_dashed_line_over_them(int buckets, int? width)
    {
        Assert.Equal(width, ChartMath.HiddenUpTo(buckets));
        // Where it shows, a bar has its six pixels: what the axis leaves, shared by the buckets.
        if (width is { } known and < 1600)
            Assert.True((known - 56) * ChartMath.BarShare(buckets) / buckets >= 5.5m, $"{buckets} bars on {known} px");
    }

    [Fact]
    public void Credits_stack_downwards_and_do_not_shorten_the_costs() =>
        Assert.Equal([(0m, 10m), (0m, -3m), (10m, 15m), (-3m, -4m), (15m, 15m)], ChartMath.Stack([10m, -3m, 5m, -1m, null]));

    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(90)]
    [InlineData(365)]
    [InlineData(1)]
    public void Labels_are_at_most_eleven_when_wide_six_when_middling_and_three_when_narrow(int buckets)
    {
        var tiers = ChartMath.LabelTiers(buckets);
        Assert.Equal(buckets, tiers.Count);
        Assert.Equal(0, tiers[0]);
        Assert.InRange(tiers.Count(tier => tier is not null), 1, 11);
        Assert.InRange(tiers.Count(tier => tier is 0 or 1), 1, 6);
        Assert.InRange(tiers.Count(tier => tier is 0), 1, 3);
    }

    [Fact]
    public void A_value_lands_on_its_pixel_and_the_axis_on_its_ends()
    {
        Assert.Equal(0, ChartMath.Y(100m, -100m, 100m, 1000));
        Assert.Equal(500, ChartMath.Y(0m, -100m, 100m, 1000));
        Assert.Equal(1000, ChartMath.Y(-100m, -100m, 100m, 1000));
        Assert.Equal(250, ChartMath.Y(50.04m, -100m, 100m, 1000));
    }

    private static decimal Power(int power)
    {
        var value = 1m;
        for (var i = 0; i < Math.Abs(power); i++)
            value = power > 0 ? value * 10 : value / 10;
        return value;
    }
}
