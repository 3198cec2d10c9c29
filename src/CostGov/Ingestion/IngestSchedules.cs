using CostGov.Ingestion.Aws;
using CostGov.Persistence;
using CostGov.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CostGov.Ingestion;

/// <summary>Cost Explorer renews its figures up to three times a day, so it is asked three times a day.</summary>
public sealed class CostSchedule(IOptions<AwsOptions> aws) : IScheduledWork
{
    public const string ScheduleName = "cost";

    public string Name => ScheduleName;

    public string DefaultCron => "20 1,9,17 * * *";

    public Task AddForSlotAsync(CostGovDb db, string slot, DateTimeOffset now, CancellationToken cancellationToken) =>
        SlotRuns.AddAsync(db, aws.Value.Payers, IngestRunKind.Cost, slot, now, cancellationToken);
}

/// <summary>Accounts and OUs cost nothing to read, so they are looked at every hour.</summary>
public sealed class OrganizationSchedule(IOptions<AwsOptions> aws) : IScheduledWork
{
    public const string ScheduleName = "organization";

    public string Name => ScheduleName;

    public string DefaultCron => "10 * * * *";

    public Task AddForSlotAsync(CostGovDb db, string slot, DateTimeOffset now, CancellationToken cancellationToken) =>
        SlotRuns.AddAsync(db, aws.Value.Payers, IngestRunKind.Organization, slot, now, cancellationToken);
}

/// <summary>A slot makes one run for each payer. Where one waits or works already, the slot is fulfilled by it.</summary>
internal static class SlotRuns
{
    /// <summary>Who asked for a run of a slot, for the record.</summary>
    public const string By = "schedule";

    public static async Task AddAsync(
        CostGovDb db, IReadOnlyList<PayerOptions> payers, IngestRunKind kind, string slot, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var busy = await db.IngestRuns.Where(run => run.Kind == kind).Where(IngestRuns.IsOpen).Select(run => run.PayerId).ToListAsync(cancellationToken);
        foreach (var payer in payers.Where(payer => !busy.Contains(payer.Id)))
            db.IngestRuns.Add(new() { Kind = kind, PayerId = payer.Id, State = IngestRunState.Pending, RequestedAt = now, RequestedBy = By, DueAt = now, Slot = slot });
    }
}
