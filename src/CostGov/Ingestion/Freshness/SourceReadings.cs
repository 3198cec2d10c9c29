using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Ingestion.Aws;
using CostGov.Ingestion.Plans;
using CostGov.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CostGov.Ingestion.Freshness;

/// <summary>What each source has brought so far, cube by cube and day by day.</summary>
public sealed class SourceReadings(CostQueries costs, IDbContextFactory<CostGovDb> databases, IOptions<AwsOptions> aws, TimeProvider clock)
{
    /// <summary>Configured payers first, then those that files alone have shown; none for an asker whose reach is not everything.</summary>
    public async Task<IReadOnlyList<SourceReading>> ListAsync(Reach reach, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reach);
        if (!reach.IsEverything)
            return [];
        var snapshot = await costs.CaptureAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var names = await db.PayerAccounts.ToDictionaryAsync(payer => payer.Id, payer => payer.Name, cancellationToken);
        // Files may reach back further than what is watched at AWS.
        var (window, ofFiles) = (SourceWindow.Of(clock.UtcToday(), aws.Value.Months), SourceWindow.Of(clock.UtcToday()));
        var configured = aws.Value.Payers.ToDictionary(payer => payer.Id, payer => payer.Shown, StringComparer.Ordinal);
        return [.. configured.Keys
            .Concat(snapshot.Sets.Select(set => set.PayerId).Distinct().Except(configured.Keys).Order(StringComparer.Ordinal))
            .SelectMany(payer => Of(payer, configured.GetValueOrDefault(payer) ?? names.GetValueOrDefault(payer, payer), configured.ContainsKey(payer), snapshot, window, ofFiles))];
    }

    private static IEnumerable<SourceReading> Of(string payerId, string name, bool isConfigured, CostSnapshot snapshot, DayRange window, DayRange ofFiles)
    {
        var all = snapshot.Sets.Where(set => set.PayerId == payerId).ToList();
        var (files, cubes) = (all.Where(set => set.Cube == Cube.Line).ToList(), all.Where(set => set.Cube != Cube.Line).ToList());
        if (isConfigured || cubes.Count > 0)
            yield return SourceReading.Of(payerId, name, isFiles: false, isConfigured, cubes, all, window);
        if (files.Count > 0)
            yield return SourceReading.Of(payerId, name, isFiles: true, isConfigured, files, all, ofFiles);
    }
}
