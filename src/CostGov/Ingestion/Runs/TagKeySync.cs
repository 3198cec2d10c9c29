using Amazon.CostExplorer;
using CostGov.Costs;
using CostGov.Ingestion.Aws;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CostGov.Ingestion.Runs;

/// <summary>Looks which tag keys split the bill. The usual ones are read as soon as they do; people choose the others.</summary>
internal sealed class TagKeySync(IDbContextFactory<CostGovDb> databases, IOptions<AwsOptions> options, TimeProvider clock)
{
    private const int PageSize = 1000;

    /// <summary>Once a day and payer, for it costs a request.</summary>
    public async Task SyncAsync(OpenRun run, CancellationToken cancellationToken)
    {
        var today = new DateTimeOffset(clock.UtcToday(), TimeOnly.MinValue, TimeSpan.Zero);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var keys = await db.SourceTagKeys.Where(key => key.PayerId == run.PayerId).ToDictionaryAsync(key => key.Key, cancellationToken);
        if (keys.Count > 0 && keys.Values.All(key => key.SeenAt >= today))
            return;

        await run.Progress.StepAsync("cost allocation tags", cancellationToken);
        var active = await ActiveAsync(run, cancellationToken);
        foreach (var (name, isActive) in active)
        {
            if (!keys.Remove(name, out var key))
                db.SourceTagKeys.Add(key = new() { PayerId = run.PayerId, Key = name, IsRead = options.Value.TagKeysOrUsual.Contains(name), IsActive = isActive, SeenAt = clock.GetUtcNow() });
            (key.IsActive, key.SeenAt) = (isActive, clock.GetUtcNow());
        }

        foreach (var gone in keys.Values)
            (gone.IsActive, gone.SeenAt) = (false, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        foreach (var key in await db.SourceTagKeys.Where(key => key.PayerId == run.PayerId && key.IsRead && !key.IsActive).ToListAsync(cancellationToken))
            await KeepOldAsync(db, key, cancellationToken);
    }

    private static async Task<Dictionary<string, bool>> ActiveAsync(OpenRun run, CancellationToken cancellationToken)
    {
        var (found, tokens) = (new Dictionary<string, bool>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (string? token = null; ;)
        {
            var asked = token;
            var page = await run.Payer.AskAsync(
                AwsOperation.ListCostAllocationTags,
                asking => run.Payer.CostExplorer.ListCostAllocationTagsAsync(new() { Type = CostAllocationTagType.UserDefined, MaxResults = PageSize, NextToken = asked }, asking),
                cancellationToken);
            await run.Progress.PageAsync(0, isPlanned: false, cancellationToken);
            foreach (var tag in page.CostAllocationTags ?? [])
                found[tag.TagKey] = tag.Status == CostAllocationTagStatus.Active;
            if (string.IsNullOrEmpty(page.NextToken))
                return found;
            if (!tokens.Add(page.NextToken))
                throw new AwsFaultException(new(AwsFaultKind.Contract, $"The list of cost allocation tags of payer {run.PayerId} came back to a page it had given before; the reading was stopped."));
            token = page.NextToken;
        }
    }

    private static async Task KeepOldAsync(CostGovDb db, SourceTagKey key, CancellationToken cancellationToken)
    {
        var (cubes, because) = (new[] { Cube.Tag(key.Key).ToString(), Cube.ServiceTag(key.Key).ToString() }, $"{key.Key} is no longer activated for cost allocation at AWS. Activate it there, or stop reading it.");
        await db.PublishedCubes.Where(pointer => pointer.PayerId == key.PayerId && cubes.Contains(pointer.Cube))
            .ExecuteUpdateAsync(set => set.SetProperty(pointer => pointer.FailedBecause, because), cancellationToken);
    }
}
