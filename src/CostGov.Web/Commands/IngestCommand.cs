using CostGov.Ingestion;
using CostGov.Ingestion.Aws;
using CostGov.Ingestion.Plans;

namespace CostGov.Web.Commands;

/// <summary>Brings every payer up to date now: by the running server where there is one, or by itself.</summary>
internal static class IngestCommand
{
    /// <summary>A plan waits for its price to be agreed to.</summary>
    public const int AwaitsApproval = 3;

    private const string By = "command line";
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(string[] settings, bool yes, TextWriter output, CancellationToken cancellationToken)
    {
        await using var run = await CommandRun.OpenAsync(settings, cancellationToken);
        var payers = run.Get<AwsPayers>().All;
        if (payers.Count == 0)
        {
            await output.WriteLineAsync("No payer is configured: set CostGov:Aws:Payers:0:Id to the 12 digits of the management account.");
            return Sentences.Failed;
        }

        if (!run.IsAlone)
            await output.WriteLineAsync("A server runs on this data folder: it does the work.");
        var worst = 0;
        foreach (var payer in payers)
        {
            worst = Math.Max(worst, await OneAsync(run, IngestRunKind.Organization, payer, yes, output, cancellationToken));
            worst = Math.Max(worst, await OneAsync(run, IngestRunKind.Cost, payer, yes, output, cancellationToken));
        }

        return worst;
    }

    private static async Task<int> OneAsync(CommandRun run, IngestRunKind kind, PayerOptions payer, bool yes, TextWriter output, CancellationToken cancellationToken)
    {
        var desk = run.Get<IngestDesk>();
        var asked = await desk.RequestAsync(kind, payer.Id, By, cancellationToken);
        var ended = await FollowAsync(run, asked.Id, output, cancellationToken);
        if (ended.State == IngestRunState.AwaitingApproval)
        {
            await output.WriteLineAsync(Price(ended, (await desk.GetAsync(Reach.Everything, ended.Id, cancellationToken))?.Plan));
            if (!yes)
            {
                await output.WriteLineAsync("Nothing has been paid. To agree: 'ingest --yes', or the Sources page.");
                return AwaitsApproval;
            }

            await desk.ApproveAsync(ended.Id, By, cancellationToken);
            ended = await FollowAsync(run, asked.Id, output, cancellationToken);
        }

        await output.WriteLineAsync($"{Name(ended)}: {Words(ended)}");
        return ended.State == IngestRunState.Published ? 0 : Sentences.Failed;
    }

    /// <summary>Until the run has ended or waits for a person, telling each new step.</summary>
    private static async Task<IngestRunRow> FollowAsync(CommandRun run, long runId, TextWriter output, CancellationToken cancellationToken)
    {
        var desk = run.Get<IngestDesk>();
        var work = run.IsAlone ? run.Get<IngestWorker>().RunUntilOverAsync(runId, cancellationToken) : null;
        for (var told = ""; ;)
        {
            var row = (await desk.GetAsync(Reach.Everything, runId, cancellationToken))!.Run;
            if (row.IsOver || row.State == IngestRunState.AwaitingApproval)
                return work is null ? row : await work;
            if (row.Step.Length > 0 && row.Step != told)
                await output.WriteLineAsync($"{Name(row)}: {row.PagesDone} of {row.PagesExpected?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"} pages, USD {AmountText.Exact(row.PaidUsd)}: {row.Step}");
            told = row.Step;
            await (work is null ? Task.Delay(Glance, cancellationToken) : Task.WhenAny(work, Task.Delay(Glance, cancellationToken)));
            if (work is { IsCompleted: true })
                return await work;
        }
    }

    private static string Name(IngestRunRow row) => $"{row.Kind} run {row.Id} of {row.PayerId}";

    private static string Price(IngestRunRow row, IngestPlan? plan) => plan is null
        ? $"{Name(row)} waits for approval."
        : $"{Name(row)} will read {plan.DaysToRead} days in about {plan.ExpectedRequests} requests: about USD {AmountText.Exact(plan.ExpectedUsd)}.";

    private static string Words(IngestRunRow row) => row.State switch
    {
        IngestRunState.Published => $"published, {row.PagesDone} pages, USD {AmountText.Exact(row.PaidUsd)}.",
        IngestRunState.PartlyPublished => $"published in part. {row.Error}",
        IngestRunState.Cancelled => $"cancelled. {row.Error}",
        _ => $"failed. {row.Error}",
    };
}
