using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Ingestion.Aws;
using CostGov.Ingestion.Plans;
using CostGov.Persistence;
using CostGov.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CostGov.Ingestion;

/// <summary>How up to date each payer is, what it lacks and what reading it costs.</summary>
public sealed class SourceQueries(IDbContextFactory<CostGovDb> databases, ScheduleBook schedules, IOptions<AwsOptions> aws, TimeProvider clock)
{
    /// <summary>One row for each configured payer; none for an asker whose reach is not everything.</summary>
    public async Task<IReadOnlyList<SourceRow>> ListAsync(Reach reach, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        if (!reach.IsEverything)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var due = await schedules.NextAsync(cancellationToken);
        var rows = new List<SourceRow>();
        foreach (var payer in aws.Value.Payers)
            rows.Add(await RowAsync(db, payer, due, cancellationToken));
        return rows;
    }

    /// <summary>What was asked of Cost Explorer in a month; none for an asker whose reach is not everything.</summary>
    public async Task<IReadOnlyList<ApiSpendRow>> SpendAsync(Reach reach, BillingPeriod month, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        if (!reach.IsEverything)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = new List<ApiSpendRow>();
        foreach (var payer in aws.Value.Payers)
            rows.Add(await SpendAsync(db, payer.Id, month, cancellationToken));
        return rows;
    }

    private async Task<SourceRow> RowAsync(CostGovDb db, PayerOptions payer, IReadOnlyDictionary<string, DateTimeOffset?> due, CancellationToken cancellationToken)
    {
        var runs = db.IngestRuns.Where(run => run.PayerId == payer.Id && run.Kind != IngestRunKind.File).OrderByDescending(run => run.Id);
        var latest = await runs.Take(50).Select(IngestRuns.AsRow).ToListAsync(cancellationToken);
        var good = await runs.Where(run => run.Kind == IngestRunKind.Cost && run.State == IngestRunState.Published).Select(IngestRuns.AsRow).FirstOrDefaultAsync(cancellationToken);
        var published = await db.PublishedCubes.Where(pointer => pointer.PayerId == payer.Id).ToListAsync(cancellationToken);
        var fromAws = published.Where(pointer => pointer.Cube != Cube.Line.ToString()).ToList();
        var window = SourceWindow.Of(clock.UtcToday(), aws.Value.Months);
        // A month that has left the window is compared no more; it is final, not late.
        var watched = fromAws.Where(pointer => BillingPeriod.Parse(pointer.Period).Days.Overlaps(window)).ToList();
        var accounts = await db.LinkedAccounts.CountAsync(account => account.PayerId == payer.Id, cancellationToken);
        var keys = await db.SourceTagKeys.Where(key => key.PayerId == payer.Id).OrderBy(key => key.Key).ToListAsync(cancellationToken);
        return new(
            payer.Id,
            payer.Shown,
            accounts,
            fromAws.Count == 0 ? null : new(fromAws.Min(pointer => BillingPeriod.Parse(pointer.Period).Days.Start), fromAws.Max(pointer => pointer.DataTo).AddDays(1)),
            watched.Count > 0 ? watched.Min(pointer => pointer.DataAsOf) : fromAws.Count > 0 ? fromAws.Max(pointer => pointer.DataAsOf) : null,
            latest.FirstOrDefault(run => !run.IsOver),
            latest.FirstOrDefault(run => run.IsOver),
            good,
            latest.Where(run => run.State != IngestRunState.Cancelled && (run.IsOver || run.Error is not null)).DistinctBy(run => run.Kind).Select(run => run.Error).FirstOrDefault(error => error is not null),
            due.GetValueOrDefault(CostSchedule.ScheduleName),
            due.GetValueOrDefault(OrganizationSchedule.ScheduleName),
            await SpendAsync(db, payer.Id, BillingPeriod.Containing(clock.UtcToday()), cancellationToken),
            [.. keys.Select(key => new TagKeyRow(key.Key, key.IsRead, key.IsActive, RequestGuess.UsdOfTagKey(accounts, window.Length), RequestGuess.UsdOfTagKey(accounts, SourceWindow.MonthOfRefreshes)))],
            [.. fromAws.Where(pointer => pointer.FailedBecause is not null).Select(pointer => new CubeFailureRow(Cube.Parse(pointer.Cube), BillingPeriod.Parse(pointer.Period), pointer.FailedBecause!))]);
    }

    private async Task<ApiSpendRow> SpendAsync(CostGovDb db, string payerId, BillingPeriod month, CancellationToken cancellationToken)
    {
        var text = month.ToString();
        var spent = await db.ApiSpend.Where(spend => spend.PayerId == payerId && spend.Month == text).ToDictionaryAsync(spend => spend.Operation, spend => spend.Requests, cancellationToken);
        return new(payerId, month, spent.Values.Sum(), aws.Value.MonthlyCapUsd, spent, await SteadyAsync(db, payerId, month, cancellationToken));
    }

    // First readings and those asked for by hand say nothing about the days to come.
    private async Task<decimal?> SteadyAsync(CostGovDb db, string payerId, BillingPeriod month, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (month != BillingPeriod.Containing(clock.UtcToday()))
            return null;
        var since = now.AddDays(-ApiSpendForecast.Days);
        var scheduled = await db.IngestRuns
            .Where(run => run.PayerId == payerId && run.Kind == IngestRunKind.Cost && run.RequestedBy == SlotRuns.By && run.EndedAt >= since)
            .Select(run => new { run.RequestedAt, run.PaidRequests }).ToListAsync(cancellationToken);
        return scheduled.Count == 0 ? null : ApiSpendForecast.PerDay(scheduled.Sum(run => run.PaidRequests), now - scheduled.Min(run => run.RequestedAt));
    }
}
