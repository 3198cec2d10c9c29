using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Ingestion.Focus;

/// <summary>Imports FOCUS 1.0 to 1.2 files: CSV, gzipped or zipped CSV, Parquet; one file or a folder of files that belong together.</summary>
public sealed class FocusImport(FileInbox inbox, IngestWorker worker, IngestPulse pulse, IDbContextFactory<CostGovDb> databases, DataFolder folder)
{
    /// <summary>From the path to the figures, in the process that owns the data folder.</summary>
    /// <param name="by">Who asks, for the record.</param>
    public async Task<FocusImportOutcome> ImportAsync(string path, string by, IProgress<IngestBeat>? progress, CancellationToken cancellationToken)
    {
        var staged = await inbox.StageAsync(path, by, cancellationToken);
        if (staged is not InboxOutcome.Accepted accepted)
            return new FocusImportOutcome.Refused(((InboxOutcome.Refused)staged).Problems);

        using var listening = pulse.Listen(beat =>
        {
            if (beat.RunId == accepted.RunId)
                progress?.Report(beat);
        });
        var run = await worker.RunUntilOverAsync(accepted.RunId, cancellationToken);
        return await OutcomeAsync(accepted.RunId, cancellationToken)
            ?? throw new IOException(run.Error ?? $"The import was {run.State}.");
    }

    /// <summary>How an import ended; null while it has not, and where it broke before it could tell: the run's error says why then.</summary>
    public async Task<FocusImportOutcome?> OutcomeAsync(long runId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return FocusOutcomeText.Read(await db.IngestRuns.Where(run => run.Id == runId).Select(run => run.ResultJson).FirstOrDefaultAsync(cancellationToken));
    }

    /// <summary>The file of the rows that an import left out; null where there is none, and for an asker whose reach is not everything.</summary>
    public async Task<string?> QuarantineAsync(Reach reach, long runId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        if (!reach.IsEverything || await OutcomeAsync(runId, cancellationToken) is not FocusImportOutcome.Imported { QuarantineFile: not null })
            return null;
        // Not where the outcome says: the data folder may have moved since.
        var path = FocusQuarantine.PathOf(folder, runId);
        return File.Exists(path) ? path : null;
    }
}
