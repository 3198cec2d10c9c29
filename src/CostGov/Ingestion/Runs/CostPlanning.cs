using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Ingestion.Aws;
using CostGov.Ingestion.CostExplorer;
using CostGov.Ingestion.Plans;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CostGov.Ingestion.Runs;

/// <summary>What a run reads, with what it must add up to.</summary>
internal sealed record PlannedBill(IngestPlan Plan, SourceBill Bill, KindControls Controls);

/// <summary>Gathers what the planner decides upon, and keeps the decision with the run so that a restart goes on with it.</summary>
internal sealed class CostPlanning(
    IDbContextFactory<CostGovDb> databases, AnswerParts parts, PublishedBills published, IOptions<AwsOptions> options, TimeProvider clock)
{
    /// <summary>The plan of a first reading for somebody to agree to; null when nobody has to. Nothing is asked of AWS for it.</summary>
    public async Task<IngestPlan?> NeedsApprovalAsync(IngestRun run, CancellationToken cancellationToken)
    {
        if (!options.Value.ApproveFirstRun || run.ApprovedBy is not null)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.IngestRuns.AnyAsync(earlier => earlier.PayerId == run.PayerId && earlier.ApprovedBy != null, cancellationToken))
            return null;
        var accounts = await db.LinkedAccounts.CountAsync(account => account.PayerId == run.PayerId, cancellationToken);
        return RequestGuess.FirstReading(SourceWindow.Of(clock.UtcToday(), options.Value.Months), SourceCubes.Of(options.Value.TagKeysOrUsual), Math.Max(accounts, 1));
    }

    public async Task<PlannedBill> PlanAsync(OpenRun run, CancellationToken cancellationToken)
    {
        var tolerance = options.Value.RoundingPerDay;
        // The day of the first request stays the run's day, so that a run over midnight asks for what it planned.
        var today = (run.Lease.Run.StartedAt ?? clock.GetUtcNow()).UtcDateTime;
        var bill = await parts.TotalsAsync(run, SourceWindow.Of(DateOnly.FromDateTime(today), options.Value.Months), cancellationToken);
        if (PlanText.Read(run.Lease.Run.PlanJson) is { IsGuess: false } made)
        {
            var asked = IngestPlanner.KindDays(made.Renewals);
            var kept = asked is null ? [] : await parts.KindsAsync(run, asked, cancellationToken);
            return new(made, bill, KindControls.Of(bill, kept, asked, tolerance));
        }

        var cubes = await CubesAsync(run.PayerId, cancellationToken);
        var known = bill.Days.Count == 0 ? new ChargeAmounts(0, 0, 0, 0) : bill.Days[0].Amounts;
        var held = await published.ReadAsync(run.PayerId, cubes, known, cancellationToken);
        var renewals = IngestPlanner.Renewals(bill, held, cubes, DateOnly.FromDateTime(today));
        var days = IngestPlanner.KindDays(renewals);
        var kinds = days is null ? [] : await parts.KindsAsync(run, days, cancellationToken);
        var controls = KindControls.Of(bill, kinds, days, tolerance);
        var plan = await PlanAsync(run, bill, held, cubes, renewals, controls, cancellationToken);
        return new(plan, bill, controls);
    }

    private async Task<IngestPlan> PlanAsync(OpenRun run, SourceBill bill, PublishedBill held, IReadOnlyList<Cube> cubes, IReadOnlyList<Renewal> renewals, KindControls controls, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var accounts = await db.LinkedAccounts.CountAsync(account => account.PayerId == run.PayerId, cancellationToken);
        var fullPage = await db.IngestParts.Where(part => part.Pages > 1).MaxAsync(part => (long?)(part.Rows / part.Pages), cancellationToken);
        var plan = IngestPlanner.Plan(bill, held, cubes, renewals, controls, Math.Max(accounts, 1), (int)(fullPage ?? RequestGuess.PageCells));
        var json = PlanText.Write(plan);
        await run.Lease.WriteAsync(set => set.SetProperty(row => row.PlanJson, json), cancellationToken);
        return plan;
    }

    private async Task<IReadOnlyList<Cube>> CubesAsync(string payerId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var keys = await db.SourceTagKeys.Where(key => key.PayerId == payerId && key.IsRead && key.IsActive).OrderBy(key => key.Key).Select(key => key.Key).ToListAsync(cancellationToken);
        return SourceCubes.Of(keys);
    }
}
