using CostGov.Aws.Simulator;
using CostGov.Aws.Simulator.Faults;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Costs;
using CostGov.Ingestion;
using CostGov.Ingestion.Aws;
using CostGov.Testing;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Tests.Ingestion;

/// <summary>Each thing that goes wrong between us and AWS ends in a sentence, publishes nothing wrong and keeps what is there.</summary>
public sealed class FaultTests
{
    private const string Costs = "GetCostAndUsage";

    [Theory]
    [InlineData(FaultKind.Throttling, null, "asks for fewer requests (ThrottlingException)")]
    [InlineData(FaultKind.LimitExceeded, null, "asks for fewer requests (LimitExceededException)")]
    [InlineData(FaultKind.TooManyRequests, null, "asks for fewer requests (TooManyRequestsException)")]
    [InlineData(FaultKind.Throttled, null, "asks for fewer requests (ThrottledException)")]
    [InlineData(FaultKind.BareTooManyRequests, null, "asks for fewer requests")]
    [InlineData(FaultKind.AccessDenied, null, "does not allow ce:GetCostAndUsage to CostGov's role: add ce:GetCostAndUsage to its policy")]
    [InlineData(FaultKind.ExpiredToken, null, "credentials have expired")]
    [InlineData(FaultKind.DataUnavailable, null, "has no figures for payer 111111111111 yet")]
    [InlineData(FaultKind.RequestChanged, null, "pages of ce:GetCostAndUsage of payer 111111111111 changed while they were read")]
    [InlineData(FaultKind.InvalidNextToken, null, "changed while they were read")]
    [InlineData(FaultKind.ServerError, "500", "AWS failed to answer ce:GetCostAndUsage of payer 111111111111 (500)")]
    [InlineData(FaultKind.ServerError, "503", "(503)")]
    [InlineData(FaultKind.HtmlError, "502", "AWS failed to answer ce:GetCostAndUsage of payer 111111111111 (502)")]
    [InlineData(FaultKind.LoginPage, null, "a proxy or its sign-in page stands between CostGov and AWS")]
    [InlineData(FaultKind.Redirect, null, "redirect to 169.254.169.254, which was not followed")]
    [InlineData(FaultKind.SlowHeaders, "60000", "was not answered in time")]
    [InlineData(FaultKind.DripBody, "300", "was not answered in time")]
    [InlineData(FaultKind.TruncatedJson, null, "could not be read")]
    [InlineData(FaultKind.ShortBody, null, "The connection broke while ce:GetCostAndUsage of payer 111111111111 was answered")]
    [InlineData(FaultKind.EmptyObject, null, "could not be read")]
    [InlineData(FaultKind.NullBody, null, "could not be read")]
    [InlineData(FaultKind.NullMembers, null, "could not be read")]
    [InlineData(FaultKind.EmptyLists, null, "lacks 405 of 405 days, the first 2025-08-01")]
    [InlineData(FaultKind.MalformedAmount, "NaN", "has 'NaN' as UnblendedCost of 2025-08-01, which is not an amount")]
    [InlineData(FaultKind.MalformedAmount, "1e400", "has '1e400'")]
    [InlineData(FaultKind.MalformedAmount, "1,5", "has '1,5'")]
    [InlineData(FaultKind.MalformedAmount, "", "has ''")]
    [InlineData(FaultKind.UnitChange, "JPY", "has amounts in USD and, on 2026-09-09, in JPY: unlike currencies are never added")]
    [InlineData(FaultKind.UnitChange, "N/A", "'N/A' on 2026-09-09, which is not a currency")]
    [InlineData(FaultKind.DeepJson, null, "could not be read")]
    [InlineData(FaultKind.HugeBody, null, "longer than")]
    public async Task A_fault_of_cost_explorer_ends_in_words_and_publishes_nothing(FaultKind kind, string? value, string words)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await StartAsync(new(), cancel, isPatient: kind is not (FaultKind.SlowHeaders or FaultKind.DripBody));
        stand.Aws.Faults.Add(new(kind, Costs, Value: value));

        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Equal(IngestRunState.Failed, run.State);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("<h1>", run.Error, StringComparison.Ordinal);
        Assert.Empty(await stand.PublishedAsync(cancel));
    }

    [Theory]
    [InlineData(FaultKind.WrongContentType, null)]
    [InlineData(FaultKind.ExtraMembers, null)]
    [InlineData(FaultKind.ClockSkew, "20")]
    [InlineData(FaultKind.ClockSkew, "-20")]
    [InlineData(FaultKind.MalformedAmount, "0")]
    public async Task What_does_no_harm_is_read(FaultKind kind, string? value)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await StartAsync(new(), cancel);
        stand.Aws.Faults.Add(new(kind, Costs, Value: value));

        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Equal((IngestRunState.Published, null), (run.State, run.Error));
    }

    [Theory]
    [InlineData(FaultKind.Throttling)]
    [InlineData(FaultKind.BareTooManyRequests)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.TruncatedJson)]
    [InlineData(FaultKind.ShortBody)]
    [InlineData(FaultKind.RequestChanged)]
    [InlineData(FaultKind.EmptyLists)]
    public async Task What_passes_is_waited_for_and_the_run_succeeds(FaultKind kind)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await StartAsync(new(), cancel, attempts: 3);
        stand.Aws.Faults.Add(new(kind, Costs, Times: 1, After: 4));

        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Equal((IngestRunState.Published, null), (run.State, run.Error));
        Assert.All(await stand.PublishedAsync(cancel), cube => Assert.Equal(cube.Key.Period == "2026-08" ? SmallBill.August : 10m, cube.Value.Of(CostMetric.Billed)));
    }

    [Theory]
    [InlineData(FaultKind.RepeatedToken, 2, "came back to a page it had given before")]
    [InlineData(FaultKind.AlternatingTokens, 2, "twice")]
    public async Task Pages_without_an_end_are_stopped_after_two_extra_requests(FaultKind kind, int most, string words)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await StartAsync(new(), cancel);
        stand.Aws.Faults.Add(new(kind, Costs));

        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.InRange(stand.Aws.Calls.Count("ce:GetCostAndUsage"), 1, most);
    }

    [Fact]
    public async Task A_group_that_comes_on_two_pages_is_refused_and_not_added_twice()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await StartAsync(new() { PageCells = 1 }, cancel);
        stand.Aws.Faults.Add(new(FaultKind.DuplicatedGroup, Costs));

        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Equal(IngestRunState.Failed, run.State);
        Assert.Contains("twice", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_one_cell_add_up_to_the_same_bill()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var large = await StartAsync(new(), cancel);
        await using var small = await StartAsync(new() { PageCells = 1 }, cancel);
        await large.RunAsync(IngestRunKind.Cost, cancel);
        await small.RunAsync(IngestRunKind.Cost, cancel);

        Assert.True(small.Aws.Calls.PaidRequests > 400);
        Assert.Equal(await large.ExportAsync(cancel), await small.ExportAsync(cancel));
    }

    [Fact]
    public async Task A_cube_that_fails_keeps_its_older_figures_and_is_named_and_the_others_are_renewed()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await StartAsync(new(), cancel);
        await stand.RunAsync(IngestRunKind.Cost, cancel);
        ((LivingScenario)stand.Aws.Scenario).MultiplyService(new(2026, 9, 9), SmallBill.Storage, 2m);
        // The totals and the kinds come first; the next question is the cube "service".
        stand.Aws.Faults.Add(new(FaultKind.EmptyLists, Costs, Times: 1, After: 2));

        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Equal(IngestRunState.PartlyPublished, run.State);
        Assert.StartsWith("service of 2026-09: Cost Explorer's answer", run.Error, StringComparison.Ordinal);
        var totals = (await stand.PublishedAsync(cancel)).Where(cube => cube.Key.Period == "2026-09").ToDictionary(cube => cube.Key.Cube, cube => cube.Value.Of(CostMetric.Billed));
        Assert.Equal((10m, 13m, 13m), (totals["service"], totals["region"], totals["tag:Project"]));
        var failure = Assert.Single(Assert.Single(await stand.Sources.ListAsync(Reach.Everything, cancel)).Failures);
        Assert.Equal((Cube.Service, new BillingPeriod(2026, 9)), (failure.Cube, failure.Period));

        await stand.RunAsync(IngestRunKind.Cost, cancel);
        Assert.Empty(Assert.Single(await stand.Sources.ListAsync(Reach.Everything, cancel)).Failures);
        Assert.All((await stand.PublishedAsync(cancel)).Where(cube => cube.Key.Period == "2026-09"), cube => Assert.Equal(13m, cube.Value.Of(CostMetric.Billed)));
    }

    [Fact]
    public async Task A_worker_that_has_lost_its_lease_publishes_nothing()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await StartAsync(new(), cancel);
        var asked = await stand.Desk.RequestAsync(IngestRunKind.Cost, stand.PayerId, "test", cancel);
        stand.Aws.Faults.Add(new(FaultKind.SlowHeaders, Costs, Times: 1, After: 1, Value: "1500"));
        var zombie = stand.Worker.RunAsync(asked.Id, cancel);
        while (stand.Aws.Calls.Count("ce:GetCostAndUsage") == 0)
            await Task.Delay(20, cancel);

        await using var db = await stand.Data.DbAsync(cancel);
        await db.IngestRuns.Where(run => run.Id == asked.Id).ExecuteUpdateAsync(set => set.SetProperty(run => run.Fence, run => run.Fence + 1).SetProperty(run => run.LeaseOwner, "another"), cancel);
        await zombie;

        Assert.Empty(await stand.PublishedAsync(cancel));
        Assert.Equal((IngestRunState.Running, "another"), await db.IngestRuns.AsNoTracking().Where(run => run.Id == asked.Id).Select(run => new ValueTuple<IngestRunState, string?>(run.State, run.LeaseOwner)).SingleAsync(cancel));
    }

    [Fact]
    public async Task Credentials_that_end_in_the_middle_are_renewed_once_without_a_word()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(SmallBill.On, new() { ExternalId = "agreed" }, settings => settings with { Payers = [Role("agreed")] }, cancel);
        stand.Aws.Faults.Add(new(FaultKind.ExpiredToken, Costs, Times: 1, After: 2));

        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Equal((IngestRunState.Published, null), (run.State, run.Error));
        Assert.Equal(2, stand.Aws.Calls.Count("sts:AssumeRole"));
    }

    [Fact]
    public async Task A_role_that_refuses_us_is_named()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var stand = await IngestStand.StartAsync(SmallBill.On, new() { ExternalId = "agreed" }, settings => settings with { Payers = [Role("another")], Attempts = 1 }, cancel);

        var run = await stand.RunAsync(IngestRunKind.Cost, cancel);

        Assert.Equal(IngestRunState.Failed, run.State);
        Assert.Contains("did not let CostGov assume arn:aws:iam::111111111111:role/CostGovReader", run.Error, StringComparison.Ordinal);
        Assert.Contains("ExternalId", run.Error, StringComparison.Ordinal);
    }

    private static PayerOptions Role(string externalId) => new()
    {
        Id = SmallBill.Payer,
        RoleArn = $"arn:aws:iam::{SmallBill.Payer}:role/CostGovReader",
        ExternalId = externalId,
    };

    /// <param name="isPatient">Time is not what is tested: a busy machine may need some for an answer of 50 MB.</param>
    private static Task<IngestStand> StartAsync(SimulatorOptions simulator, CancellationToken cancel, int attempts = 1, bool isPatient = false) => IngestStand.StartAsync(
        SmallBill.On,
        simulator,
        settings => settings with { Attempts = attempts, AttemptTimeout = TimeSpan.FromSeconds(isPatient ? 60 : 3), RequestDeadline = TimeSpan.FromSeconds(isPatient ? 120 : 6) },
        cancel);
}
