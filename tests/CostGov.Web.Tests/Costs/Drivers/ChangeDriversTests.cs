using CostGov.Costs;
using CostGov.Web.Costs.Drivers;

namespace CostGov.Web.Tests.Costs.Drivers;

public sealed class ChangeDriversTests
{
    [Fact]
    public void The_largest_moves_come_first_whichever_way_they_went()
    {
        var drivers = ChangeDrivers.Of(Table(("EC2", 100m, 90m), ("S3", 5m, 40m), ("Lambda", 7m, 7m), ("RDS", 0m, 3m)), -28m)!;

        Assert.Equal(["S3 -35", "EC2 10", "RDS -3"], drivers.Top.Select(driver => $"{driver.Keys[0]} {driver.Delta}"));
        Assert.Equal((0, 0m), (drivers.RestCount, drivers.Rest));
    }

    [Fact]
    public void What_is_not_shown_is_exactly_the_rest()
    {
        var groups = Enumerable.Range(1, 10).Select(number => ($"service {number}", number + 0.00000000000001m, 0m)).ToArray();
        var whole = groups.Sum(group => group.Item2);

        var drivers = ChangeDrivers.Of(Table(groups), whole)!;

        Assert.Equal((ChangeDrivers.Most, 4), (drivers.Top.Count, drivers.RestCount));
        Assert.Equal(1 + 2 + 3 + 4 + 0.00000000000004m, drivers.Rest);
        Assert.Equal(whole, drivers.Top.Sum(driver => driver.Delta) + drivers.Rest);
    }

    [Fact]
    public void A_change_that_is_not_known_has_no_drivers() => Assert.Null(ChangeDrivers.Of(Table(("EC2", 1m, 1m)), null));

    private static CostTable Table(params (string Key, decimal Now, decimal Before)[] groups)
    {
        var days = new DayRange(new(2026, 8, 1), new(2026, 8, 2));
        var bucket = new CostBucket(days, false, true);
        return new(
            new(days, Granularity.Total, CostMetric.Billed, [Dimension.Service], []), Currency.Usd, [bucket],
            [.. groups.Select(group => new CostGroup([group.Key], [group.Now], group.Now, group.Before))], null, 0, [groups.Sum(group => group.Now)], groups.Sum(group => group.Now),
            new([bucket], [groups.Sum(group => group.Before)], groups.Sum(group => group.Before)), new([], null, null, false, [], [], 1));
    }
}
