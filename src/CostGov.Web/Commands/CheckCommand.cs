using CostGov.Ingestion.Aws;
using CostGov.Ingestion.Permissions;

namespace CostGov.Web.Commands;

/// <summary>Says which permission is missing for which account, by trying every read that CostGov makes.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(string[] settings, TextWriter output, CancellationToken cancellationToken)
    {
        await using var run = await CommandRun.OpenAsync(settings, cancellationToken);
        var payers = run.Get<AwsPayers>().All;
        if (payers.Count == 0)
        {
            await output.WriteLineAsync("No payer is configured: set CostGov:Aws:Payers:0:Id to the 12 digits of the management account.");
            return Sentences.Failed;
        }

        var rows = await run.Get<PermissionCheck>().CheckAsync("command line", progress: null, cancellationToken);
        foreach (var payer in payers)
        {
            await output.WriteLineAsync($"Payer {payer.Id} {payer.Name}".TrimEnd());
            foreach (var line in Lines([.. rows.Where(row => row.PayerId == payer.Id)]))
                await output.WriteLineAsync("  " + line);
        }

        var missing = rows.Count(row => !row.IsAllowed);
        await output.WriteLineAsync(missing == 0 ? "Everything that CostGov reads is allowed." : $"{missing} reads are not possible.");
        return missing == 0 ? 0 : Sentences.Failed;
    }

    /// <summary>One line a permission; accounts are named only where one is refused.</summary>
    internal static IEnumerable<string> Lines(IReadOnlyList<PermissionRow> rows)
    {
        foreach (var row in rows.Where(row => row.AccountId is null))
            yield return Line(row.Action, row.Problem);
        foreach (var action in rows.Where(row => row.AccountId is not null).GroupBy(row => row.Action))
        {
            var allowed = action.Count(row => row.IsAllowed);
            if (allowed > 0)
                yield return Line($"{action.Key} ({allowed} of {action.Count()} accounts)", problem: null);
            foreach (var refused in action.Where(row => !row.IsAllowed))
                yield return Line($"{action.Key} for account {refused.AccountId}", refused.Problem);
        }
    }

    private static string Line(string what, string? problem) => problem is null ? $"ok       {what}" : $"missing  {what}: {problem}";
}
