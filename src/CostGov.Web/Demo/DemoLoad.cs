using System.Diagnostics.CodeAnalysis;
using CostGov.Aws.Simulator.Scenarios.Focus;
using CostGov.Ingestion;
using CostGov.Ingestion.Aws;
using CostGov.Ingestion.Focus;
using CostGov.Persistence;
using Microsoft.Extensions.Options;

namespace CostGov.Web.Demo;

/// <summary>
/// Asks for the demo's readings at every start, so that it has figures within the minute; in Live people and schedules ask. When they are
/// there, the last closed month's FOCUS file follows: that month has line items, and an answer to service × tag by account.
/// </summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed partial class DemoLoad(DemoAws demo, IngestDesk desk, FileInbox inbox, DataFolder folder, IOptions<AwsOptions> aws, TimeProvider clock, ILogger<DemoLoad> logger) : BackgroundService
{
    private const string By = "demo";
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var payer in aws.Value.Payers)
            {
                await desk.RequestAsync(IngestRunKind.Organization, payer.Id, By, stoppingToken);
                var cost = await desk.RequestAsync(IngestRunKind.Cost, payer.Id, By, stoppingToken);
                while (await desk.GetAsync(Reach.Everything, cost.Id, stoppingToken) is { Run.IsOver: false })
                    await Task.Delay(Glance, clock, stoppingToken);
            }

            await ImportAsync(BillingPeriod.Containing(clock.UtcToday()).Previous, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; the next start asks again.
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            Log.Failed(logger, problem);
        }
    }

    private async Task ImportAsync(BillingPeriod month, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder.Tmp, $"focus-{month}.csv");
        await using (var stream = File.Create(file))
            await FocusFile.WriteAsync(demo.Scenario, month.Days.Start, stream, cancellationToken);
        if (await inbox.StageAsync(file, By, cancellationToken) is InboxOutcome.Refused refused)
            Log.FileRefused(logger, string.Join(" ", refused.Problems));
        File.Delete(file);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The demo could not be loaded; start it again.")]
        public static partial void Failed(ILogger logger, Exception problem);

        [LoggerMessage(LogLevel.Error, "The demo's own FOCUS file was refused: {Problems}")]
        public static partial void FileRefused(ILogger logger, string problems);
    }
}
