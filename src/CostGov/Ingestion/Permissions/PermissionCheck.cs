using CostGov.Ingestion.Aws;
using CostGov.Ingestion.Organizations;
using CostGov.Ingestion.Plans;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CostGov.Ingestion.Permissions;

/// <summary>Whether one read is allowed, and if not, why in words.</summary>
/// <param name="AccountId">The account it is about; null where it is about the payer as a whole.</param>
/// <param name="Action">For example <c>ce:GetCostAndUsage</c>.</param>
/// <param name="IsDenied">AWS refused it for want of the permission; otherwise something else was in the way.</param>
public sealed record PermissionRow(string PayerId, string? AccountId, string Action, string? Problem, bool IsDenied = false, string? AccountName = null)
{
    public bool IsAllowed => Problem is null;
}

/// <summary>How far a check is.</summary>
/// <param name="Expected">As far as it is known; it grows when the accounts have been counted.</param>
public sealed record PermissionStep(string PayerId, string Action, int Done, int Expected);

/// <summary>Tries every read that CostGov makes, once for each payer, and account tags once for each account. The last result is kept.</summary>
public sealed class PermissionCheck(AwsPayers payers, IDbContextFactory<CostGovDb> databases, TimeProvider clock)
{
    /// <summary>What a check costs for each payer: one request for costs and one for cost allocation tags. The monthly cap counts them.</summary>
    public const decimal UsdPerPayer = 2 * IngestPlan.UsdPerRequest;

    private const int PayerReads = 6;

    /// <param name="by">Who asks, for the record.</param>
    /// <param name="progress">Told from any thread.</param>
    public async Task<IReadOnlyList<PermissionRow>> CheckAsync(string by, IProgress<PermissionStep>? progress, CancellationToken cancellationToken)
    {
        var rows = new List<PermissionRow>();
        foreach (var payer in payers.All)
        {
            var ofPayer = await CheckAsync(payers.Connect(payer.Id), progress, cancellationToken);
            await KeepAsync(payer.Id, by, PermissionResult.Of(ofPayer), cancellationToken);
            rows.AddRange(ofPayer);
        }

        return rows;
    }

    /// <summary>The last result of each payer that was ever checked; none for an asker whose reach is not everything.</summary>
    public async Task<IReadOnlyList<PermissionReportRow>> LastAsync(Reach reach, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        if (!reach.IsEverything)
            return [];
        var configured = payers.All.Select(payer => payer.Id).ToList();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var reports = await db.PermissionReports.AsNoTracking().Where(report => configured.Contains(report.PayerId)).ToListAsync(cancellationToken);
        return [.. reports.OrderBy(report => configured.IndexOf(report.PayerId)).Select(PermissionReportRow.Of)];
    }

    private async Task KeepAsync(string payerId, string by, IReadOnlyList<PermissionResult> results, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var known = await db.PermissionReports.FindAsync([payerId], cancellationToken);
        if (known is null)
            db.PermissionReports.Add(known = new() { PayerId = payerId, CheckedBy = by, CheckedAt = clock.GetUtcNow(), ResultsJson = "" });
        (known.CheckedBy, known.CheckedAt, known.ResultsJson) = (by, clock.GetUtcNow(), PermissionReportRow.Write(results));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<PermissionRow>> CheckAsync(PayerConnection payer, IProgress<PermissionStep>? progress, CancellationToken cancellationToken)
    {
        var yesterday = clock.UtcToday().AddDays(-1);
        var rows = new List<PermissionRow>();
        string? root = null;
        await TryAsync(AwsOperation.GetCostAndUsage, asking => payer.CostExplorer.GetCostAndUsageAsync(CostExplorer.CostQuestions.Totals(new(yesterday, yesterday.AddDays(1))), asking));
        await TryAsync(AwsOperation.ListCostAllocationTags, asking => payer.CostExplorer.ListCostAllocationTagsAsync(new() { MaxResults = 1 }, asking));
        await TryAsync(AwsOperation.DescribeOrganization, asking => payer.Organizations.DescribeOrganizationAsync(new(), asking));
        await TryAsync(AwsOperation.ListRoots, async asking =>
        {
            var answer = await payer.Organizations.ListRootsAsync(new(), asking);
            root = answer.Roots.FirstOrDefault()?.Id;
            return answer;
        });
        if (root is not null)
        {
            await TryAsync(AwsOperation.ListOrganizationalUnits, asking => payer.Organizations.ListOrganizationalUnitsForParentAsync(new() { ParentId = root }, asking));
            await TryAsync(AwsOperation.ListAccountsForParent, asking => payer.Organizations.ListAccountsForParentAsync(new() { ParentId = root }, asking));
        }

        if (rows.All(row => row.IsAllowed || row.Action.StartsWith("ce:", StringComparison.Ordinal)))
            rows.AddRange(await AccountTagsAsync(payer, progress, cancellationToken));
        return rows;

        async Task TryAsync<TResponse>(AwsOperation operation, Func<CancellationToken, Task<TResponse>> ask)
            where TResponse : Amazon.Runtime.AmazonWebServiceResponse
        {
            progress?.Report(new(payer.Payer.Id, operation.Action, rows.Count, PayerReads));
            try
            {
                await payer.AskAsync(operation, ask, cancellationToken);
                rows.Add(new(payer.Payer.Id, null, operation.Action, Problem: null));
            }
            catch (AwsFaultException failed)
            {
                rows.Add(new(payer.Payer.Id, null, operation.Action, failed.Fault.Sentence, failed.Fault.Kind == AwsFaultKind.Denied));
            }
        }
    }

    // The walk tries the tags of every account and says which of them refuse.
    private static async Task<IReadOnlyList<PermissionRow>> AccountTagsAsync(PayerConnection payer, IProgress<PermissionStep>? progress, CancellationToken cancellationToken)
    {
        var (id, action) = (payer.Payer.Id, AwsOperation.ListTags.Action);
        try
        {
            var reader = new OrganizationReader(payer, (done, accounts) => progress?.Report(new(id, action, PayerReads + done, PayerReads + accounts)));
            var picture = await reader.ReadAsync(_ => Task.CompletedTask, cancellationToken);
            return [.. picture.Accounts.Select(account => new PermissionRow(id, account.Id, action, account.TagsProblem, account.TagsFault?.Kind == AwsFaultKind.Denied, account.Name))];
        }
        catch (AwsFaultException failed)
        {
            return [new(id, null, action, failed.Fault.Sentence, failed.Fault.Kind == AwsFaultKind.Denied)];
        }
    }
}
