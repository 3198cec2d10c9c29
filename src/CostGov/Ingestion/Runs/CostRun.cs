using CostGov.Costs;
using CostGov.Ingestion.Aws;
using CostGov.Ingestion.CostExplorer;
using CostGov.Ingestion.Plans;
using CostGov.Persistence;
using Microsoft.Extensions.Options;

namespace CostGov.Ingestion.Runs;

/// <summary>
/// Brings the charges of one payer up to date, month by month from the newest: what failed for one cube or month does not stop the
/// others, and what is finished is neither read nor paid for again.
/// </summary>
internal sealed class CostRun(CostPlanning planning, AnswerParts parts, PeriodAssembly assembly, PeriodPublishing publishing, IOptions<AwsOptions> options)
{
    public async Task<RunOutcome> RunAsync(OpenRun run, CancellationToken cancellationToken)
    {
        var planned = await planning.PlanAsync(run, cancellationToken);
        if (planned.Bill.Covered is null)
            return new(IngestRunState.Published);
        var progress = new ReadProgress(planned.Plan, await parts.FinishedAsync(run.Id, cancellationToken), await publishing.DoneAsync(run, cancellationToken));
        await run.Progress.PlannedAsync(progress.PagesDone, progress.PagesDone + progress.PagesLeft, cancellationToken);
        var mayRetry = run.Lease.Run.Attempts < options.Value.Attempts;

        foreach (var period in planned.Plan.Periods.OrderDescending())
        {
            if (progress.IsDone(period))
                continue;
            await ReadAsync(run, planned, progress, period, cancellationToken);
            if (mayRetry && progress.PassingFault(period) is not null)
                continue;
            if (await PublishAsync(run, planned, progress, period, cancellationToken) is { } changed)
                return changed;
        }

        if (mayRetry && progress.PassingFault() is { } passing)
            return RunOutcome.Postponed(passing);
        await publishing.ConfirmUnchangedAsync(run, planned, cancellationToken);
        return progress.Outcome();
    }

    private async Task ReadAsync(OpenRun run, PlannedBill planned, ReadProgress progress, BillingPeriod period, CancellationToken cancellationToken)
    {
        foreach (var read in planned.Plan.Reads.Where(read => read.Days.Overlaps(period.Days) && progress.IsOpen(read)).ToList())
        {
            if (progress.Stop is { } stop)
            {
                progress.Failed(read, stop);
                continue;
            }

            try
            {
                progress.Finished(await parts.ReadAsync(run, read, planned.Bill.Currency, cancellationToken));
                await run.Progress.PartAsync(progress.PagesLeft, cancellationToken);
            }
            catch (AwsFaultException failed)
            {
                progress.Failed(read, failed.Fault);
            }
        }
    }

    /// <returns>Not null when the bill changed while it was read, and the run begins anew.</returns>
    private async Task<RunOutcome?> PublishAsync(OpenRun run, PlannedBill planned, ReadProgress progress, BillingPeriod period, CancellationToken cancellationToken)
    {
        await run.Progress.StepAsync($"publishing {period}", cancellationToken);
        var good = new List<AssembledCube>();
        foreach (var renewal in planned.Plan.Renewals.Where(renewal => renewal.Period == period && progress.IsWhole(renewal)))
        {
            var cube = await assembly.AssembleAsync(run, renewal, planned, progress.Parts, options.Value.RoundingPerDay, cancellationToken);
            if (cube.DoesNotAddUp is null)
            {
                good.Add(cube);
                continue;
            }

            if (await HasChangedAsync(run, planned, period, cancellationToken))
            {
                await parts.ForgetAsync(run.Id, cancellationToken);
                await run.Lease.WriteAsync(set => set.SetProperty(row => row.PlanJson, (string?)null), cancellationToken);
                return RunOutcome.Postponed(new(AwsFaultKind.PagesChanged, $"AWS renewed the figures of {period} while they were read; they are read anew."));
            }

            progress.DoesNotAddUp(renewal, cube.DoesNotAddUp);
        }

        var today = DateOnly.FromDateTime(planned.Bill.AsOf.UtcDateTime);
        await publishing.PublishAsync(run, planned, period, good, progress.FailedCubes(period), today, cancellationToken);
        progress.Published(good.Select(cube => cube.Renewal));
        return null;
    }

    private async Task<bool> HasChangedAsync(OpenRun run, PlannedBill planned, BillingPeriod period, CancellationToken cancellationToken)
    {
        var now = await parts.TotalsNowAsync(run, planned.Plan.Days, cancellationToken);
        return !now.Days.Where(day => period.Days.Contains(day.Day)).SequenceEqual(planned.Bill.Days.Where(day => period.Days.Contains(day.Day)));
    }
}
