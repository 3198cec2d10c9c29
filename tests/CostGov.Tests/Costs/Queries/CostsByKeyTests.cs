using CostGov.Costs;
using CostGov.Tests.Projects;

namespace CostGov.Tests.Costs.Queries;

public sealed class CostsByKeyTests
{
    private static readonly CostQuestion August = new(new(new(2026, 8, 1), new(2026, 9, 1)), Granularity.Total, CostMetric.Billed, [Dimension.Account], []);

    [Fact]
    public async Task A_key_without_a_row_was_charged_nothing_where_the_days_are_known()
    {
        await using var stand = await ProjectStand.CreateAsync();

        var costs = new CostsByKey(await TableAsync(stand, August with { CompareWith = new(new(2026, 9, 1), new(2026, 9, 11)) }));

        Assert.Equal((30.0000000001m, 160m), (costs[ProjectStand.Web].Total, costs[ProjectStand.Web].ComparedTotal));
        Assert.Equal((0m, 0m), (costs["000000000000"].Total, costs["000000000000"].ComparedTotal));
        Assert.True(costs.HasRow(ProjectStand.Web));
        Assert.False(costs.HasRow("000000000000"));
    }

    [Fact]
    public async Task Compared_days_that_nobody_read_stay_unknown()
    {
        await using var stand = await ProjectStand.CreateAsync();

        var costs = new CostsByKey(await TableAsync(stand, August with { CompareWith = new(new(2020, 1, 1), new(2020, 2, 1)) }));

        Assert.Equal((0m, null), (costs["000000000000"].Total, costs["000000000000"].ComparedTotal));
    }

    [Fact]
    public async Task A_table_that_was_cut_or_has_two_dimensions_tells_nothing_of_keys_without_a_row()
    {
        await using var stand = await ProjectStand.CreateAsync();
        var cut = await TableAsync(stand, August with { Limit = 1 });
        var two = await TableAsync(stand, August with { GroupBy = [Dimension.Account, Dimension.Service] });

        Assert.Throws<ArgumentException>(() => new CostsByKey(cut));
        Assert.Throws<ArgumentException>(() => new CostsByKey(two));
    }

    private static async Task<CostTable> TableAsync(ProjectStand stand, CostQuestion question) => Assert.IsType<CostAnswer.Figures>(await stand.AskAsync(question)).Table;
}
