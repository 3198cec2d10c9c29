using CostGov.Ingestion.Aws;
using CostGov.Ingestion.Organizations;

namespace CostGov.Ingestion;

/// <summary>Whether one read is allowed, and if not, why in words.</summary>
/// <param name="AccountId">The account it is about; null where it is about the payer as a whole.</param>
/// <param name="Action">For example <c>ce:GetCostAndUsage</c>.</param>
public sealed record PermissionRow(string PayerId, string? AccountId, string Action, string? Problem)
{
    public bool IsAllowed => Problem is null;
}

/// <summary>Tries every read that CostGov makes, once for each payer, and account tags once for each account. Costs USD 0.02 a payer.</summary>
public sealed class PermissionCheck(AwsPayers payers, TimeProvider clock)
{
    public async Task<IReadOnlyList<PermissionRow>> CheckAsync(CancellationToken cancellationToken)
    {
        var rows = new List<PermissionRow>();
        foreach (var payer in payers.All)
            rows.AddRange(await CheckAsync(payers.Connect(payer.Id), cancellationToken));
        return rows;
    }

    private async Task<IReadOnlyList<PermissionRow>> CheckAsync(PayerConnection payer, CancellationToken cancellationToken)
    {
        var yesterday = clock.UtcToday().AddDays(-1);
        var rows = new List<PermissionRow>
        {
            await TryAsync(payer, AwsOperation.GetCostAndUsage, asking => payer.CostExplorer.GetCostAndUsageAsync(CostExplorer.CostQuestions.Totals(new(yesterday, yesterday.AddDays(1))), asking), cancellationToken),
            await TryAsync(payer, AwsOperation.ListCostAllocationTags, asking => payer.CostExplorer.ListCostAllocationTagsAsync(new() { MaxResults = 1 }, asking), cancellationToken),
            await TryAsync(payer, AwsOperation.DescribeOrganization, asking => payer.Organizations.DescribeOrganizationAsync(new(), asking), cancellationToken),
        };
        string? root = null;
        rows.Add(await TryAsync(
            payer,
            AwsOperation.ListRoots,
            async asking =>
            {
                var answer = await payer.Organizations.ListRootsAsync(new(), asking);
                root = answer.Roots.FirstOrDefault()?.Id;
                return answer;
            },
            cancellationToken));
        if (root is not null)
        {
            rows.Add(await TryAsync(payer, AwsOperation.ListOrganizationalUnits, asking => payer.Organizations.ListOrganizationalUnitsForParentAsync(new() { ParentId = root }, asking), cancellationToken));
            rows.Add(await TryAsync(payer, AwsOperation.ListAccountsForParent, asking => payer.Organizations.ListAccountsForParentAsync(new() { ParentId = root }, asking), cancellationToken));
        }

        if (rows.All(row => row.IsAllowed || row.Action.StartsWith("ce:", StringComparison.Ordinal)))
            rows.AddRange(await AccountTagsAsync(payer, cancellationToken));
        return rows;
    }

    // The walk tries the tags of every account and says which of them refuse.
    private static async Task<IReadOnlyList<PermissionRow>> AccountTagsAsync(PayerConnection payer, CancellationToken cancellationToken)
    {
        try
        {
            var picture = await new OrganizationReader(payer).ReadAsync(_ => Task.CompletedTask, cancellationToken);
            return [.. picture.Accounts.Select(account => new PermissionRow(payer.Payer.Id, account.Id, AwsOperation.ListTags.Action, account.TagsProblem))];
        }
        catch (AwsFaultException failed)
        {
            return [new(payer.Payer.Id, null, AwsOperation.ListTags.Action, failed.Fault.Sentence)];
        }
    }

    private static async Task<PermissionRow> TryAsync<TResponse>(PayerConnection payer, AwsOperation operation, Func<CancellationToken, Task<TResponse>> ask, CancellationToken cancellationToken)
        where TResponse : Amazon.Runtime.AmazonWebServiceResponse
    {
        try
        {
            await payer.AskAsync(operation, ask, cancellationToken);
            return new(payer.Payer.Id, null, operation.Action, Problem: null);
        }
        catch (AwsFaultException failed)
        {
            return new(payer.Payer.Id, null, operation.Action, failed.Fault.Sentence);
        }
    }
}
