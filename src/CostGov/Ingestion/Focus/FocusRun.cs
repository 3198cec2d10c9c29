using CostGov.Costs;
using CostGov.Files;
using CostGov.Ingestion.Runs;
using CostGov.Persistence;
using Microsoft.Extensions.Options;

namespace CostGov.Ingestion.Focus;

/// <summary>Reads the staged files of a run into cube "line" and publishes them in one step: all months of all payers, or nothing.</summary>
internal sealed class FocusRun(CostStore store, DataFolder folder, FocusPublishing publishing, IOptions<FocusOptions> options, TimeProvider clock)
{
    /// <summary>One attempt. A run that was killed after it published has its outcome on its row and nothing left to do.</summary>
    public async Task<RunOutcome> RunAsync(IngestLease lease, RunProgress progress, CancellationToken cancellationToken)
    {
        if (lease.Run.ResultJson is not null)
            return new(IngestRunState.Published);
        var staged = StagedImport.FolderOf(folder, lease.Run.Id);
        FocusImportOutcome outcome;
        try
        {
            outcome = await ReadAsync(lease, progress, staged, cancellationToken);
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or LeaseLostException))
        {
            // The run ends here; one that is stopped goes on with its files.
            Remove(staged);
            throw;
        }

        Remove(staged);
        return outcome switch
        {
            FocusImportOutcome.Refused refused => new(IngestRunState.Failed, string.Join(" ", refused.Problems)),
            FocusImportOutcome.Imported { Problems.Count: > 0 } imported => new(IngestRunState.PartlyPublished, string.Join(" ", imported.Problems)),
            _ => new(IngestRunState.Published),
        };
    }

    private static void Remove(string staged)
    {
        if (Directory.Exists(staged))
            Directory.Delete(staged, recursive: true);
    }

    private async Task<FocusImportOutcome> ReadAsync(IngestLease lease, RunProgress progress, string staged, CancellationToken cancellationToken)
    {
        var readAt = clock.GetUtcNow();
        var import = await StagedImport.ReadAsync(staged, cancellationToken);
        using var workbench = new FocusWorkbench(store.OpenStaging(), folder, staged, options.Value);
        var (misfits, problems) = await GatherAsync(workbench, import.Files, progress, cancellationToken);
        if (problems.Count == 0)
        {
            await progress.StepAsync("Checking what was read", cancellationToken);
            await workbench.JudgeAsync(clock.UtcToday(), cancellationToken);
            var reading = FocusReading.Of(workbench, misfits);
            problems = [.. reading.Refusals(import.Files)];
            if (problems.Count == 0)
                return await publishing.PublishAsync(lease, progress, workbench, import, reading, readAt, cancellationToken);
        }

        var refused = new FocusImportOutcome.Refused(problems);
        var json = FocusOutcomeText.Write(refused);
        await lease.WriteAsync(set => set.SetProperty(run => run.ResultJson, json), cancellationToken);
        return refused;
    }

    // Every file is looked at before the first problem is told, so that people mend them all at once.
    private static async Task<(IReadOnlyList<IReadOnlyList<MisfitRow>> Misfits, IReadOnlyList<FileProblem> Problems)> GatherAsync(
        FocusWorkbench workbench, IReadOnlyList<UnpackedFile> files, RunProgress progress, CancellationToken cancellationToken)
    {
        var misfits = new List<IReadOnlyList<MisfitRow>>();
        var problems = new List<FileProblem>();
        var rows = 0L;
        await progress.PlannedAsync(0, files.Count, cancellationToken);
        for (var number = 0; number < files.Count; number++)
        {
            await progress.StepAsync($"Reading {files[number].Label}", cancellationToken);
            try
            {
                var read = await workbench.GatherAsync(files[number], number, cancellationToken);
                misfits.Add(workbench.Misfits(files[number]));
                rows += read + misfits[^1].Count;
            }
            catch (RefusedFileException refused)
            {
                problems.Add(refused.Problem);
            }

            await progress.FileAsync(number + 1, rows, cancellationToken);
        }

        return (misfits, problems);
    }
}
