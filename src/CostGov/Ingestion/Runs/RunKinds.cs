using CostGov.Accounts;
using CostGov.Ingestion.Aws;
using CostGov.Ingestion.Focus;
using CostGov.Ingestion.Plans;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Ingestion.Runs;

/// <summary>What an attempt at a run consists of, by its kind.</summary>
internal sealed class RunKinds(IDbContextFactory<CostGovDb> databases, OrganizationRun organization, TagKeySync tagKeys, CostPlanning planning, CostRun cost, FocusRun focus)
{
    public Task<RunOutcome> RunAsync(OpenRun run, CancellationToken cancellationToken) => run.Lease.Run.Kind switch
    {
        IngestRunKind.Organization => organization.RunAsync(run, cancellationToken),
        IngestRunKind.Cost => CostAsync(run, cancellationToken),
        _ => throw new InvalidOperationException($"A {run.Lease.Run.Kind} run is not read from AWS."),
    };

    public Task<RunOutcome> RunFilesAsync(IngestLease lease, RunProgress progress, CancellationToken cancellationToken) => focus.RunAsync(lease, progress, cancellationToken);

    private async Task<RunOutcome> CostAsync(OpenRun run, CancellationToken cancellationToken)
    {
        var notes = new List<string>();
        if (!await HasAccountsAsync(run.PayerId, cancellationToken))
            await NotingAsync(notes, async () => (await organization.RunAsync(run, cancellationToken)).Error);
        if (await planning.NeedsApprovalAsync(run.Lease.Run, cancellationToken) is { } plan)
        {
            var json = PlanText.Write(plan);
            await run.Lease.WriteAsync(set => set.SetProperty(row => row.PlanJson, json), cancellationToken);
            await run.Progress.PlannedAsync(0, plan.ExpectedRequests, cancellationToken);
            return new(IngestRunState.AwaitingApproval);
        }

        await NotingAsync(notes, async () =>
        {
            await tagKeys.SyncAsync(run, cancellationToken);
            return null;
        });
        var outcome = await cost.RunAsync(run, cancellationToken);
        return notes.Count == 0 || outcome.State == IngestRunState.Pending ? outcome : outcome with
        {
            State = outcome.State == IngestRunState.Published ? IngestRunState.PartlyPublished : outcome.State,
            Error = string.Join(" ", outcome.Error is null ? notes : [outcome.Error, .. notes]),
        };
    }

    private async Task<bool> HasAccountsAsync(string payerId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.PayerAccounts.AnyAsync(payer => payer.Id == payerId, cancellationToken);
    }

    // Costs are worth having without names or tags; what is missing is said.
    private static async Task NotingAsync(List<string> notes, Func<Task<string?>> step)
    {
        try
        {
            if (await step() is { } problem)
                notes.Add(problem);
        }
        catch (AwsFaultException failed) when (!failed.Fault.IsPassing && failed.Fault.Kind != AwsFaultKind.CapReached)
        {
            notes.Add(failed.Fault.Sentence);
        }
    }
}
