using System.Globalization;
using CostGov.Costs;
using CostGov.Ingestion.Aws;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CostGov.Ingestion.Runs;

/// <summary>Removes what no reader and no run needs any more: superseded charges, files of runs that came to nothing, old answers.</summary>
internal sealed partial class RunGarbage(
    IDbContextFactory<CostGovDb> databases, CostStore store, DataFolder folder, IOptions<AwsOptions> options, TimeProvider clock, ILogger<RunGarbage> logger)
{
    /// <summary>After a run. What cannot be removed now is removed after the next.</summary>
    public async Task CollectAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var open = await db.IngestRuns.Where(IngestRuns.IsOpen).Select(run => run.Id).ToListAsync(cancellationToken);
            await store.CollectAsync(open.ToHashSet(), cancellationToken);
            await ForgetAnswersAsync(db, cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or TimeoutException)
        {
            Log.NotCollected(logger, problem);
        }
    }

    private async Task ForgetAnswersAsync(CostGovDb db, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - TimeSpan.FromDays(options.Value.KeepAnswersDays);
        var runs = db.IngestRuns;
        await db.IngestParts.Where(part => runs.Any(run => run.Id == part.RunId && run.EndedAt < before)).ExecuteDeleteAsync(cancellationToken);
        var kept = (await db.IngestParts.Select(part => part.RunId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        kept.UnionWith(await runs.Where(IngestRuns.IsOpen).Select(run => run.Id).ToListAsync(cancellationToken));
        foreach (var answers in Directory.EnumerateDirectories(folder.Answers))
        {
            if (long.TryParse(Path.GetFileName(answers), NumberStyles.None, CultureInfo.InvariantCulture, out var runId) && !kept.Contains(runId))
                Directory.Delete(answers, recursive: true);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "What is no longer needed could not be removed; it is tried again after the next run.")]
        public static partial void NotCollected(ILogger logger, Exception problem);
    }
}
