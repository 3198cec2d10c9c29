using System.Globalization;
using CostGov.Files;
using CostGov.Ingestion;
using CostGov.Ingestion.Focus;

namespace CostGov.Web.Commands;

/// <summary>Imports FOCUS files. Where a server runs on the data folder the command hands them over and waits; alone it reads them itself.</summary>
internal static class ImportCommand
{
    /// <summary>The files are taken, but rows or months of them are not.</summary>
    public const int Incomplete = 2;

    private const string By = "command line";
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    /// <param name="path">As the caller wrote it; a relative one is the caller's.</param>
    public static async Task<int> RunAsync(string[] settings, string path, TextWriter output, CancellationToken cancellationToken)
    {
        await using var run = await CommandRun.OpenAsync(settings, cancellationToken);
        var staged = await run.Get<FileInbox>().StageAsync(Path.GetFullPath(path), By, cancellationToken);
        if (staged is not InboxOutcome.Accepted(var runId))
            return await RefuseAsync(((InboxOutcome.Refused)staged).Problems, output);

        if (!run.IsAlone)
            await output.WriteLineAsync($"A server runs on this data folder: it reads the files as run {runId}.");
        var ended = await FollowAsync(run, runId, output, cancellationToken);
        if (await run.Get<FocusImport>().OutcomeAsync(runId, cancellationToken) is { } outcome)
            return await TellAsync(outcome, output);
        await output.WriteLineAsync(ended.Error ?? $"The import was {ended.State}.");
        return Sentences.Failed;
    }

    /// <summary>Each month with its exact totals, then what was left out and why.</summary>
    internal static IEnumerable<string> Lines(FocusImportOutcome outcome) => outcome switch
    {
        FocusImportOutcome.Imported imported =>
        [
            .. imported.Months.SelectMany(Lines),
            .. imported.Problems.Select(problem => problem.ToString()),
            .. imported.QuarantineFile is { } file ? new[] { $"Rows that were left out, with line and reason: {file}" } : [],
        ],
        FocusImportOutcome.Unchanged unchanged => ["Everything in these files is published already; nothing was added.", .. unchanged.Months.SelectMany(Lines)],
        FocusImportOutcome.Refused refused => ["Nothing was imported.", .. refused.Problems.Select(problem => problem.ToString())],
        _ => throw new InvalidOperationException($"An outcome without words: {outcome}."),
    };

    private static IEnumerable<string> Lines(FocusMonth month)
    {
        var payer = month.PayerName.Length > 0 ? $"{month.PayerId} {month.PayerName}" : month.PayerId;
        foreach (var total in month.Totals)
        {
            var changed = total.BilledBefore is { } before && month.Change == FocusChange.Replaced ? $", replaces billed {AmountText.Exact(before)}" : "";
            yield return $"{month.Period} {payer}: {Number(month.Rows)} rows, billed {AmountText.Exact(total.Billed)} {total.Currency}, effective {AmountText.Exact(total.Effective)} {total.Currency}{changed}";
        }

        if (month.QuarantinedRows > 0)
            yield return $"{month.Period} {payer} is incomplete: {Number(month.QuarantinedRows)} rows were left out, {(month.QuarantinedAmount is { } amount ? "billed " + AmountText.Exact(amount) : "their amount cannot be read")}";
    }

    private static async Task<IngestRunRow> FollowAsync(CommandRun run, long runId, TextWriter output, CancellationToken cancellationToken)
    {
        if (run.IsAlone)
            return await run.Get<IngestWorker>().RunUntilOverAsync(runId, cancellationToken);
        for (var told = ""; ;)
        {
            var row = (await run.Get<IngestDesk>().GetAsync(Reach.Everything, runId, cancellationToken))!.Run;
            if (row.IsOver)
                return row;
            if (row.Step.Length > 0 && row.Step != told)
                await output.WriteLineAsync(told = row.Step);
            await Task.Delay(Glance, cancellationToken);
        }
    }

    private static async Task<int> TellAsync(FocusImportOutcome outcome, TextWriter output)
    {
        foreach (var line in Lines(outcome))
            await output.WriteLineAsync(line);
        return outcome switch
        {
            FocusImportOutcome.Refused => Sentences.Failed,
            FocusImportOutcome.Imported imported when imported.Problems.Count > 0 || imported.Months.Any(month => month.QuarantinedRows > 0) => Incomplete,
            _ => 0,
        };
    }

    private static async Task<int> RefuseAsync(IReadOnlyList<FileProblem> problems, TextWriter output) => await TellAsync(new FocusImportOutcome.Refused(problems), output);

    private static string Number(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);
}
