using System.Globalization;
using CostGov.Audit;

namespace CostGov.Web.Commands;

/// <summary>Checks that nobody changed the audit trail, and names the first row that does not hold.</summary>
internal static class AuditCommand
{
    /// <param name="head">As an earlier run printed it, <c>NUMBER:HASH</c>: proves that nothing was cut off since. Null to go by the trail alone.</param>
    public static async Task<int> VerifyAsync(string[] settings, string? head, TextWriter output, CancellationToken cancellationToken)
    {
        if (head is not null && ReadHead(head) is null)
        {
            await output.WriteLineAsync($"--head '{head}' is not the head of a trail: expected NUMBER:HASH as this command prints it.");
            return Sentences.Failed;
        }

        await using var run = await CommandRun.OpenAsync(settings, cancellationToken);
        switch (await run.Get<AuditQueries>().VerifyAsync(ReadHead(head), cancellationToken))
        {
            case AuditVerdict.Whole(var rows, var hash):
                await output.WriteLineAsync(rows == 0
                    ? "The audit trail is whole: it has no rows yet."
                    : string.Create(CultureInfo.InvariantCulture, $"The audit trail is whole: {rows} rows. Write its head down elsewhere, to prove later that none was cut off: --head {rows}:{hash}"));
                return 0;
            case AuditVerdict.Broken(_, var because):
                await output.WriteLineAsync($"The audit trail is broken: {because}.");
                return Sentences.Failed;
            default:
                throw new InvalidOperationException("A verdict without words.");
        }
    }

    private static (long Number, string Hash)? ReadHead(string? text) =>
        text?.Split(':') is [var number, { Length: 64 } hash] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? (known, hash) : null;
}
