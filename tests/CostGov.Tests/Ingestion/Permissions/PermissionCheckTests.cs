using CostGov.Aws.Simulator.Faults;
using CostGov.Ingestion.Permissions;
using CostGov.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Tests.Ingestion.Permissions;

public sealed class PermissionCheckTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_result_is_kept_with_its_time_the_accounts_that_refuse_and_what_a_policy_lacks()
    {
        await using var stand = await IngestStand.StartAsync(SmallBill.On, Stop);
        stand.Aws.Faults.Add(new(FaultKind.AccessDenied, "ListTagsForResource", SmallBill.Member));
        stand.Aws.Faults.Add(new(FaultKind.AccessDenied, "ListCostAllocationTags"));
        Assert.Empty(await Check(stand).LastAsync(Reach.Everything, Stop));

        await Check(stand).CheckAsync("test", null, Stop);

        var report = Assert.Single(await Check(stand).LastAsync(Reach.Everything, Stop));
        Assert.Equal((SmallBill.Payer, "test", stand.Clock.GetUtcNow()), (report.PayerId, report.CheckedBy, report.CheckedAt));
        Assert.Equal(["ce:ListCostAllocationTags", "organizations:ListTagsForResource"], report.MissingActions);
        var tags = report.Results[^1];
        Assert.Equal((1, 2), (tags.Allowed, tags.Asked));
        var refused = Assert.Single(tags.Problems);
        Assert.Equal((SmallBill.Member, "member", true), (refused.AccountId, refused.AccountName, refused.IsDenied));
        Assert.False(report.IsComplete);

        stand.Aws.Faults.Clear();
        stand.Clock.Advance(TimeSpan.FromHours(1));
        await Check(stand).CheckAsync("test", null, Stop);

        report = Assert.Single(await Check(stand).LastAsync(Reach.Everything, Stop));
        Assert.True(report.IsComplete);
        Assert.Equal(stand.Clock.GetUtcNow(), report.CheckedAt);
        Assert.Empty(await Check(stand).LastAsync(Reach.Accounts([SmallBill.Member]), Stop));
    }

    [Fact]
    public async Task It_costs_two_requests_and_they_are_counted()
    {
        await using var stand = await IngestStand.StartAsync(SmallBill.On, Stop);

        await Check(stand).CheckAsync("test", null, Stop);

        var spend = Assert.Single(await stand.Sources.SpendAsync(Reach.Everything, new(2026, 9), Stop));
        Assert.Equal(PermissionCheck.UsdPerPayer, spend.Usd);
        Assert.Equal(2, spend.Requests);
    }

    [Fact]
    public async Task At_the_cap_nothing_paid_is_sent_and_that_is_not_a_missing_permission()
    {
        await using var stand = await IngestStand.StartAsync(SmallBill.On, new(), settings => settings with { MonthlyCapUsd = 0.01m }, Stop);

        await Check(stand).CheckAsync("test", null, Stop);

        var report = Assert.Single(await Check(stand).LastAsync(Reach.Everything, Stop));
        var capped = Assert.Single(report.Results, result => result.Problems.Count > 0);
        Assert.Equal("ce:ListCostAllocationTags", capped.Action);
        Assert.Contains("monthly cap", capped.Problems[0].Text, StringComparison.Ordinal);
        Assert.Empty(report.MissingActions);
        Assert.Equal(0.01m, Assert.Single(await stand.Sources.SpendAsync(Reach.Everything, new(2026, 9), Stop)).Usd);
    }

    [Fact]
    public async Task Progress_names_the_action_and_ends_with_the_last_account()
    {
        await using var stand = await IngestStand.StartAsync(SmallBill.On, Stop);
        var steps = new Steps();

        await Check(stand).CheckAsync("test", steps, Stop);

        Assert.Equal("ce:GetCostAndUsage", steps.Heard[0].Action);
        Assert.Contains(steps.Heard, step => step is { Action: "organizations:ListTagsForResource", Done: 8, Expected: 8 });
        Assert.All(steps.Heard, step => Assert.True(step.Done <= step.Expected));
    }

    [Fact]
    public async Task A_check_that_is_abandoned_keeps_the_result_before()
    {
        await using var stand = await IngestStand.StartAsync(SmallBill.On, Stop);
        await Check(stand).CheckAsync("before", null, Stop);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Check(stand).CheckAsync("after", new Leaving(leaving), leaving.Token));

        Assert.Equal("before", Assert.Single(await Check(stand).LastAsync(Reach.Everything, Stop)).CheckedBy);
    }

    private static PermissionCheck Check(IngestStand stand) => stand.Data.Services.GetRequiredService<PermissionCheck>();

    private sealed class Steps : IProgress<PermissionStep>
    {
        private readonly Lock _lock = new();

        public List<PermissionStep> Heard { get; } = [];

        public void Report(PermissionStep value)
        {
            lock (_lock)
                Heard.Add(value);
        }
    }

    private sealed class Leaving(CancellationTokenSource leaving) : IProgress<PermissionStep>
    {
        public void Report(PermissionStep value)
        {
            if (value.Action == "organizations:ListRoots")
                leaving.Cancel();
        }
    }
}
