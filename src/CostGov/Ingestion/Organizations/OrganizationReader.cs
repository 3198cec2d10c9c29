using System.Collections.Concurrent;
using Amazon.Organizations.Model;
using CostGov.Ingestion.Aws;

namespace CostGov.Ingestion.Organizations;

/// <summary>Walks an organisation from its root. Tags that one account refuses are that account's problem and nobody else's.</summary>
/// <param name="tagged">Hears of how many accounts, of how many, the tags are known; from several threads.</param>
internal sealed class OrganizationReader(PayerConnection payer, Action<int, int>? tagged = null)
{
    private const int AccountsAtOnce = 4;

    /// <exception cref="AwsFaultException">The tree could not be read; half a tree is not used.</exception>
    public async Task<OrganizationPicture> ReadAsync(Func<string, Task> atStep, CancellationToken cancellationToken)
    {
        await atStep("organisation");
        var described = await payer.AskAsync(AwsOperation.DescribeOrganization, asking => payer.Organizations.DescribeOrganizationAsync(new(), asking), cancellationToken);
        if (described.Organization.MasterAccountId != payer.Payer.Id)
            throw new AwsFaultException(new(AwsFaultKind.Refused, $"The credentials of payer {payer.Payer.Id} belong to the organisation of {described.Organization.MasterAccountId}. Nothing was taken over: check the role and CostGov:Aws:Payers."));

        var units = new List<UnitPicture>();
        var accounts = new List<(Account Account, string ParentId)>();
        var roots = await PagesAsync(AwsOperation.ListRoots, (token, asking) => payer.Organizations.ListRootsAsync(new() { NextToken = token }, asking), page => (page.Roots, page.NextToken), cancellationToken);
        foreach (var root in roots)
        {
            units.Add(new(root.Id, root.Name ?? "Root", ParentId: null));
            await WalkAsync(root.Id, units, accounts, atStep, cancellationToken);
        }

        await atStep($"tags of {accounts.Count} accounts");
        return new(described.Organization.Id, units, await WithTagsAsync(accounts, cancellationToken));
    }

    private async Task WalkAsync(string parentId, List<UnitPicture> units, List<(Account Account, string ParentId)> accounts, Func<string, Task> atStep, CancellationToken cancellationToken)
    {
        var here = await PagesAsync(
            AwsOperation.ListAccountsForParent, (token, asking) => payer.Organizations.ListAccountsForParentAsync(new() { ParentId = parentId, NextToken = token }, asking), page => (page.Accounts, page.NextToken), cancellationToken);
        accounts.AddRange(here.Select(account => (account, parentId)));
        var below = await PagesAsync(
            AwsOperation.ListOrganizationalUnits, (token, asking) => payer.Organizations.ListOrganizationalUnitsForParentAsync(new() { ParentId = parentId, NextToken = token }, asking), page => (page.OrganizationalUnits, page.NextToken), cancellationToken);
        foreach (var unit in below)
        {
            units.Add(new(unit.Id, unit.Name ?? unit.Id, parentId));
            await atStep($"{units.Count} OUs, {accounts.Count} accounts");
            await WalkAsync(unit.Id, units, accounts, atStep, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<AccountPicture>> WithTagsAsync(List<(Account Account, string ParentId)> accounts, CancellationToken cancellationToken)
    {
        var read = new ConcurrentDictionary<string, AccountPicture>(StringComparer.Ordinal);
        var done = 0;
        await Parallel.ForEachAsync(
            accounts,
            new ParallelOptions { MaxDegreeOfParallelism = AccountsAtOnce, CancellationToken = cancellationToken },
            async (found, asking) =>
            {
                read[found.Account.Id] = await WithTagsAsync(found.Account, found.ParentId, asking);
                tagged?.Invoke(Interlocked.Increment(ref done), accounts.Count);
            });
        return [.. accounts.Select(found => read[found.Account.Id])];
    }

    private async Task<AccountPicture> WithTagsAsync(Account account, string parentId, CancellationToken cancellationToken)
    {
        var id = AwsAccountId.Parse(account.Id).Value;
        var state = account.State?.Value ?? account.Status?.Value ?? "UNKNOWN";
        DateTimeOffset? joined = account.JoinedTimestamp is { } at ? new DateTimeOffset(at.ToUniversalTime()) : null;
        var picture = new AccountPicture(id, account.Name ?? id, account.Email, state, joined, parentId, Tags: null, TagsFault: null);
        try
        {
            var tags = await PagesAsync(AwsOperation.ListTags, (token, asking) => payer.Organizations.ListTagsForResourceAsync(new() { ResourceId = id, NextToken = token }, asking), page => (page.Tags, page.NextToken), cancellationToken);
            return picture with { Tags = tags.DistinctBy(tag => tag.Key).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal) };
        }
        catch (AwsFaultException denied) when (!denied.Fault.ConcernsPayer || denied.Fault.Kind == AwsFaultKind.Denied)
        {
            return picture with { TagsFault = denied.Fault };
        }
    }

    // A page may be empty and still have a successor.
    private async Task<List<T>> PagesAsync<TResponse, T>(
        AwsOperation operation, Func<string?, CancellationToken, Task<TResponse>> ask, Func<TResponse, (List<T>? Items, string? Next)> read, CancellationToken cancellationToken)
        where TResponse : Amazon.Runtime.AmazonWebServiceResponse
    {
        var (items, tokens) = (new List<T>(), new HashSet<string>(StringComparer.Ordinal));
        for (string? token = null; ;)
        {
            var page = await payer.AskAsync(operation, asking => ask(token, asking), cancellationToken);
            var (some, next) = read(page);
            items.AddRange(some ?? throw new AwsFaultException(new(AwsFaultKind.Contract, $"{operation.Action} of payer {payer.Payer.Id} was answered without its list; it is tried again.")));
            if (string.IsNullOrEmpty(next))
                return items;
            if (!tokens.Add(next))
                throw new AwsFaultException(new(AwsFaultKind.Contract, $"{operation.Action} of payer {payer.Payer.Id} came back to a page it had given before; the reading was stopped."));
            token = next;
        }
    }
}
